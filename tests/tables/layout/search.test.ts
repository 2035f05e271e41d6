import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchTables } from '../../../parsers/tables/layout/search.ts'
import { readTables } from '../../../parsers/tables/read.ts'
import { barStream } from '../../../parsers/tables/scan/bar-stream.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

/** The cheapest account of a stream of cells, as the texts of each table's header and rows. */
function tablesIn(lines: readonly string[]): { header: string[]; rows: string[][] }[] {
  const stream = barStream(linesOf(lines.join('\n')), hints)!
  const { spans } = searchTables(stream, hints)
  const widest = new Map(spans.map((span) => [span.to, span]))
  return [...widest.values()].map(({ from, body, rows }) => ({
    header: stream.texts.slice(from, body),
    rows: rows.map((row) => Array.from(row, (at) => (at < 0 ? '' : stream.texts[at]!))),
  }))
}

const barred = (rows: readonly (readonly string[])[]): string[] => rows.flat().map((text) => `${text} |`)

const HEADERS = ['镇街', '完成户数', '投资额(万元)', '完成率', '新增面积', '受益人数']
const TOWNS = ['青溪镇', '白杨街道', '石梁乡', '桐坝镇', '松岭镇', '云桥街道', '柏溪镇', '河嘴乡']

const tables = fc.integer({ min: 3, max: HEADERS.length }).chain((width) =>
  fc.array(fc.array(fc.integer({ min: 20, max: 9999 }), { minLength: width - 1, maxLength: width - 1 }), {
    minLength: 2,
    maxLength: TOWNS.length,
  }),
)

describe('the search', () => {
  it('finds a table among text, whatever its size', () => {
    fc.assert(
      fc.property(tables, (figures) => {
        const rows = figures.map((row, at) => [TOWNS[at]!, ...row.map(String)])
        const header = HEADERS.slice(0, rows[0]!.length)
        const lines = ['现将完成情况通报如下。', ...barred([header, ...rows]), '有关单位要加快进度。']
        expect(tablesIn(lines)).toEqual([{ header, rows }])
      }),
      { numRuns: 60 },
    )
  })

  it('leaves stray cells at both ends outside', () => {
    const rows = [
      ['运输方式', '客运量', '货运量'],
      ['公路', '820', '4310'],
      ['水路', '46', '1290'],
    ]
    const lines = linesOf(['|', '|', ...barred(rows), '填表:顾澜 |'].join('\n'))
    const found = readTables(lines, hints).tables.map((table) => ({ columns: table.columns, rows: table.rows }))
    expect(found).toEqual([{ columns: rows[0]!.map((text) => [text]), rows: rows.slice(1) }])
  })

  it('finds no table in what a portal says of a page', () => {
    const labels = [
      '[ 索引号 ] | 1150/2024-104 |',
      '[ 发文字号 ] | 青财〔2024〕62号 |',
      '[ 主题分类 ] | 财政 |',
      '[ 发布日期 ] | 2024-08-02 |',
    ]
    expect(readTables(linesOf(labels.join('\n')), hints).tables).toEqual([])
  })

  it('finds no table in text', () => {
    expect(tablesIn(['浏览量:1 | | | |', '一、总体要求。', '坚持稳中求进。'])).toEqual([])
  })
})
