import { describe, expect, it } from 'vitest'
import { readTables } from '../../parsers/tables/read.ts'
import { linesOf } from '../../parsers/text/lines.ts'
import { hints } from './hints.ts'

const HEADER = ['序号', '乡镇', '2031年目标', '2032年目标']
const rowsOf = (count: number): string[][] =>
  Array.from({ length: count }, (_, at) => [
    String(at + 1),
    `第${at + 1}镇`,
    `${300 + (at % 97)}`,
    `${500 + (at % 89)}`,
  ])

const sumOf = (rows: readonly string[][], col: number) => rows.reduce((sum, row) => sum + Number(row[col]), 0)

/** A table long enough for its readings to be tried on its beginning first. */
const rows = rowsOf(1200)
const total = ['', '合计', String(sumOf(rows, 2)), String(sumOf(rows, 3))]
const textOf = (cells: readonly string[][]): string =>
  `附件\n\n培育目标任务分解表\n\n${cells.flat().filter(Boolean).join('\n')}\n`

describe('a long table', () => {
  it('is read and proven like a short one', () => {
    const { tables, findings } = readTables(linesOf(textOf([HEADER, ...rows, total])), hints)
    expect(findings).toEqual([])
    expect(tables).toHaveLength(1)
    expect(tables[0]).toMatchObject({ proof: 'proven', rows: [...rows, total], total_rows: [rows.length] })
  })

  it('gives each cell the place it stands in', () => {
    const text = textOf([HEADER, ...rows, total])
    const [table] = readTables(linesOf(text), hints).tables
    const standing = table!.rows.map((cells, row) =>
      cells.map((_, col) => {
        const place = table!.places.at(row, col)
        return place ? text.slice(place.start, place.end) : ''
      }),
    )
    expect(standing).toEqual(table!.rows)
  })

  it('is contradicted by one wrong figure in its middle', () => {
    const wrong = rows.map((row, at) => (at === 600 ? [...row.slice(0, 3), '1'] : row))
    const { tables } = readTables(linesOf(textOf([HEADER, ...wrong, total])), hints)
    expect(tables.map(({ proof }) => proof)).toEqual(['contradicted'])
  })

  it('adds up each block to its subtotal', () => {
    const blocks = Array.from({ length: 120 }, (_, at) => rows.slice(at * 10, at * 10 + 10))
    const cells = blocks.flatMap((block) => [...block, ['', '小计', String(sumOf(block, 2)), String(sumOf(block, 3))]])
    const [table] = readTables(linesOf(textOf([HEADER, ...cells, total])), hints).tables
    expect(table).toMatchObject({ proof: 'proven', rows: [...cells, total] })
    expect(table!.total_rows).toHaveLength(121)
  })
})
