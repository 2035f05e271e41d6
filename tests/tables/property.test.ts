import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTables } from '../../parsers/tables/read.ts'
import type { TableReading } from '../../parsers/tables/table.ts'
import { linesOf } from '../../parsers/text/lines.ts'
import { flattened, printedRows, SPELLINGS, type Spelling } from './flatten.ts'
import { damage, damaged, isSilent } from './flatten-damage.ts'
import { battered, type Original, original } from './generator.ts'
import { PROSE, TAIL } from './generator-words.ts'
import { hints } from './hints.ts'
import { wrongIn } from './property-truth.ts'

/** Fixed, so that a run can be repeated; a failure prints it with the shrunk table. */
const SEED = 20_240_408
/** Milliseconds, so that a busy machine fails no test; a quiet one needs a tenth. */
const PATIENCE = 300_000
const runs = (numRuns: number) => ({ numRuns, seed: SEED })

const reading = (text: string): TableReading => readTables(linesOf(text), hints)
const spelling = fc.constantFrom(...SPELLINGS)

/** What the tables called proven get wrong; null if there is nothing. */
const falselyProven = (text: string, truth: Original): string | null =>
  reading(text)
    .tables.filter(({ proof }) => proof === 'proven')
    .map((table) => wrongIn(table, truth))
    .find((wrong) => wrong !== null) ?? null

/** Header rows whose padding counts the spans, or two under which sub-headers begin again. More without padding are guessed. */
function hasStatedHeader({ headers, figures }: Original, { isExplicit, isPadded }: Spelling): boolean {
  const [upper, lower, ...deeper] = headers
  if (!lower) return true
  if (isExplicit && isPadded) return true
  if (deeper.length > 0) return false
  const groups = upper!.slice(figures[0])
  const subs = lower.map(({ text }) => text)
  const span = subs.length / groups.length
  return groups.length > 1 && subs.every((text, at) => text === subs[at % span])
}

/**
 * Whether the text of a whole table leaves one reading only: its header is stated, its serial numbers count from 1,
 * and separators hold every cell, or totals and serial numbers both bind rows, more of them than of totals, of which
 * no cell is gone.
 */
function isDetermined(table: Original, how: Spelling): boolean {
  if (!hasStatedHeader(table, how) || table.vanished.length > 0) return false
  if (how.isExplicit) return table.rows.length > 2
  return table.isCounted && table.totals.length > 0 && table.rows.length > 2 * table.totals.length
}

describe('proven', () => {
  it(
    'is never said of a wrong table',
    () => {
      fc.assert(
        fc.property(battered, spelling, (table, how) => {
          expect(falselyProven(flattened(table, how), table)).toBeNull()
        }),
        runs(500),
      )
    },
    PATIENCE,
  )

  it(
    'is never said of a wrong table when one cell or row was lost, doubled, exchanged or added',
    () => {
      fc.assert(
        fc.property(original, spelling, damage, (table, how, what) => {
          const rows = printedRows(table)
          // Under three header rows a lost cell leaves a sound header of two; a lost separator is no lost cell.
          fc.pre(table.headers.length < 3 && !(how.isExplicit && what.what === 'delete'))
          fc.pre(!isSilent(table, rows, what))
          const text = flattened(table, how, damaged(rows, table.headers.length, what))
          expect(falselyProven(text, table)).toBeNull()
        }),
        runs(900),
      )
    },
    PATIENCE,
  )
})

describe('a table whose text leaves one reading', () => {
  it(
    'is rebuilt with its header',
    () => {
      fc.assert(
        fc.property(original, spelling, (table, how) => {
          fc.pre(isDetermined(table, how))
          const [found] = reading(flattened(table, how)).tables
          expect({ columns: found?.columns, rows: found?.rows }).toEqual({ columns: table.columns, rows: table.rows })
        }),
        runs(350),
      )
    },
    PATIENCE,
  )
})

describe('a printed total that disagrees', () => {
  it('is never called proven or consistent, and both figures are reported', () => {
    fc.assert(
      fc.property(original, spelling, fc.nat(), fc.integer({ min: 1, max: 50 }), (table, how, pick, error) => {
        fc.pre(isDetermined(table, how) && table.addsUp && table.totals.length === 1 && table.rows.length > 2)
        const at = table.totals[0]!
        const col = table.figures[pick % table.figures.length]!
        fc.pre(/^\d+$/.test(table.rows[at]![col]!))
        const printed = String(Number(table.rows[at]![col]) + error)
        const rows = table.rows.with(at, table.rows[at]!.with(col, printed))
        const { tables, findings } = reading(flattened({ ...table, rows }, how))
        expect(['contradicted', 'unproven']).toContain(tables[0]!.proof)
        expect(findings.map(({ actual }) => actual)).toContain(printed)
      }),
      runs(250),
    )
  })
})

describe('text without a table', () => {
  const sentence = fc.constantFrom(...PROSE)
  const item = fc.tuple(fc.integer({ min: 1, max: 20 }), sentence).map(([number, text]) => `${number}.${text}`)
  const link = fc.constantFrom(...TAIL, '首页', '政务公开', '互动交流', '网站地图', '2024年', '第1页')
  const line = fc.oneof(sentence, item, link)

  it('gives none', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\n\n'), (lines, between) => {
        expect(reading(lines.join(between)).tables).toEqual([])
      }),
      runs(300),
    )
  })
})
