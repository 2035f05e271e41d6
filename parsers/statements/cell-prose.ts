import type { Paragraph } from '../document/outline.ts'
import type { Place, Table } from '../tables/table.ts'
import type { Lines } from '../text/lines.ts'
import { type Passage, passageOf } from '../text/passage.ts'
import { type FoundPeriod, periodsIn } from '../values/period.ts'
import type { Lexicon } from './lexicon.ts'
import { type Context, type Passed, readProse } from './prose.ts'
import type { Statement } from './statement.ts'

/** Shorter cells are labels. */
const SHORTEST = 6

function passageIn({ start, end, first_line, last_line }: Place, lines: Lines): Passage {
  const cuts = Array.from(lines.slice(first_line - 1, last_line), (line) => ({
    line,
    from: Math.max(0, start - line.start),
    to: Math.min(line.text.length, end - line.start),
  }))
  return passageOf(cuts)
}

const paragraphIn = (place: Place, lines: Lines): Paragraph => ({
  passage: passageIn(place, lines),
  section_path: [],
  heading: null,
  body_start: 0,
})

/** 12月底前 in the column beside a task is when it is due. */
function dueIn(cells: readonly string[], year: number | null): FoundPeriod | null {
  const due = cells.filter((cell) => cell.length < 2 * SHORTEST).flatMap((cell) => periodsIn(cell, year))
  return due.find(({ kind }) => kind === 'by') ?? due[0] ?? null
}

/** A merged cell has one place in several rows and is read once. */
function sentenceCells(table: Table, lexicon: Lexicon): { row: number; col: number; place: Place }[] {
  const seen = new Set<number>()
  return table.rows.flatMap((cells, row) =>
    cells.flatMap((text, col) => {
      const place = table.places.at(row, col)
      if (!place || seen.has(place.start) || text.length < SHORTEST || lexicon.figures.read(text)) return []
      seen.add(place.start)
      return [{ row, col, place }]
    }),
  )
}

/**
 * The statements of cells that hold sentences, as tables of tasks do (完成棚户区改造2836户). What the row states as its day
 * holds for them. `ordinal` is the table's, 1-based.
 */
export function cellProse(
  table: Table,
  ordinal: number,
  lines: Lines,
  context: Context,
  lexicon: Lexicon,
): { statements: Statement[]; passed: Passed[] } {
  const readings = sentenceCells(table, lexicon).map(({ row, col, place }) => {
    const horizon = dueIn(table.rows[row]!, context.year) ?? context.horizon
    const { statements, passed } = readProse(paragraphIn(place, lines), 0, { ...context, horizon }, lexicon)
    const own = { source_kind: 'table', table: ordinal, row, col, paragraph: null, proof: table.proof } as const
    return { statements: statements.map((statement) => ({ ...statement, ...own, rule: 'cell_sentence' })), passed }
  })
  return {
    statements: readings.flatMap(({ statements }) => statements),
    passed: readings.flatMap(({ passed }) => passed),
  }
}
