import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTables } from '../../parsers/tables/read.ts'
import { linesOf } from '../../parsers/text/lines.ts'
import { hints } from './hints.ts'

interface Original {
  header: string[]
  rows: string[][]
}

const towns = [...'清石双白柳东南北高平'].flatMap((a) => [...'溪岭河杨塘坪'].map((b) => `${a}${b}镇`))

/** A table with serial numbers, names, yearly figures large enough to prove by, and a total row below. */
const original: fc.Arbitrary<Original> = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...towns), { minLength: 3, maxLength: 12 }), fc.integer({ min: 1, max: 6 }))
  .chain(([names, width]) =>
    fc
      .array(fc.array(fc.integer({ min: 100, max: 900 }), { minLength: width, maxLength: width }), {
        minLength: names.length,
        maxLength: names.length,
      })
      .map((figures) => {
        const sums = Array.from({ length: width }, (_, col) => figures.reduce((sum, row) => sum + row[col]!, 0))
        return {
          header: ['序号', '乡镇', ...sums.map((_, i) => `${2031 + i}年目标`)],
          rows: [
            ...figures.map((row, at) => [String(at + 1), names[at]!, ...row.map(String)]),
            ['', '合计', ...sums.map(String)],
          ],
        }
      }),
  )

const cellsOf = ({ header, rows }: Original): string[][] =>
  [header, ...rows].map((row) => row.filter((text) => text !== ''))

/** Ways in which an extractor loses a table. */
const layouts: Record<string, (table: Original) => string> = {
  'one cell per line, blank lines between': (table) => cellsOf(table).flat().join('\n\n'),
  'one cell per line, nothing between': (table) => cellsOf(table).flat().join('\n'),
  'a tab before each cell, a blank line before each row': (table) =>
    cellsOf(table)
      .map((row) => row.map((text) => `\t${text}`).join('\n'))
      .join('\n\n'),
  'a line of one blank between rows': (table) =>
    cellsOf(table)
      .map((row) => row.join('\n\n'))
      .join('\n\n \n\n'),
  'one row per line, bars between': ({ header, rows }) =>
    [header, ...rows].map((row) => `${row.join(' | ')} |`).join('\n'),
  'one row per line, tabs between': ({ header, rows }) => [header, ...rows].map((row) => row.join('\t')).join('\n'),
  'one row per line, blanks between': (table) =>
    cellsOf(table)
      .map((row) => row.join('  '))
      .join('\n'),
}

describe('a table survives losing its structure', () => {
  for (const [name, layout] of Object.entries(layouts)) {
    it(name, () => {
      fc.assert(
        fc.property(original, (table) => {
          const text = `附件\n\n清源区培育目标任务分解表\n\n${layout(table)}\n\n\n扫一扫在手机打开当前页\n\n返回顶部\n`
          const { tables, findings } = readTables(linesOf(text), hints)
          expect(tables).toHaveLength(1)
          expect(tables[0]).toMatchObject({
            title: '清源区培育目标任务分解表',
            proof: 'proven',
            columns: table.header.map((label) => [label]),
            rows: table.rows,
            total_rows: [table.rows.length - 1],
          })
          expect(findings).toEqual([])
        }),
        { numRuns: 60 },
      )
    })

    it(`${name}: a wrong total is contradicted, never proven`, () => {
      fc.assert(
        fc.property(original, fc.integer({ min: 1, max: 50 }), (table, error) => {
          const last = table.rows.at(-1)!
          last[2] = String(Number(last[2]) + error)
          const { tables } = readTables(linesOf(`附件\n\n培育任务分解表\n\n${layout(table)}\n`), hints)
          expect(tables.map(({ proof }) => proof)).not.toContain('proven')
        }),
        { numRuns: 30 },
      )
    })
  }
})
