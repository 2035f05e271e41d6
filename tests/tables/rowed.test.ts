import { describe, expect, it } from 'vitest'
import { readTables } from '../../parsers/tables/read.ts'
import { searchRows } from '../../parsers/tables/rowed/row-search.ts'
import { spelledRows } from '../../parsers/tables/rowed/row-spelling.ts'
import { linesOf } from '../../parsers/text/lines.ts'
import { hints } from './hints.ts'

const found = (...lines: string[]) =>
  readTables(linesOf(lines.join('\n')), hints).tables.map(({ columns, rows }) => ({ columns, rows }))

const ROWS = ['序号 镇街 改造户数 资金(万元)', '1 青溪镇 12 30.5', '2 白杨镇 9 22.4', '3 石梁乡 15 38.1']

describe('rows that stand on lines', () => {
  it('are told apart by single blanks where figures are many, a label of two words being one cell', () => {
    const [{ columns, rows }] = found('各镇街要抓紧实施。', ...ROWS, '4 云 桥 街 道 7 18.0', '请按期完成。') as [never]
    expect(columns).toEqual([['序号'], ['镇街'], ['改造户数'], ['资金(万元)']])
    expect(rows[3]).toEqual(['4', '云桥街道', '7', '18.0'])
  })

  it('go on below blank lines, which are empty cells', () => {
    const lines = linesOf(
      ['序号 镇街 甲类 乙类 丙类', '1 青溪镇', '', '12', '2 白杨镇 3 4 9', '3 石梁乡', '', '15'].join('\n'),
    )
    const rows = spelledRows(lines, hints).get('broken')!
    expect(rows.map(({ pieces }) => pieces.map(({ text }) => text))[1]).toEqual(['1', '青溪镇', '', '', '12'])
    expect(searchRows(lines, rows, hints)).toMatchObject([{ from: 0, body: 1, to: 4, width: 5 }])
  })

  it('take the label of a total from the column of their numbers', () => {
    const [{ rows }] = found(...ROWS, '合  计 36 91.0') as [never]
    expect(rows[3]).toEqual(['', '合计', '36', '91.0'])
  })

  it('take the label of a total from all columns of labels, and lack what others end with', () => {
    const lines = ['序号 项目 地点 户数 资金 责任单位', '1 改厕 青溪镇 12 30 农业农村局', '2 改水 白杨镇 9 22 水利局']
    const [{ rows }] = found(...lines, '3 改路 石梁乡 15 38 交通运输局', '合计 36 90') as [never]
    expect(rows[3]).toEqual(['', '合计', '', '36', '90', ''])
  })

  it('have the label of a total first where nothing numbers them', () => {
    const lines = ['项目   地点   户数   资金', '改厕   青溪镇   12   30', '改水   白杨镇   9   22', '合 计   21   52']
    const [{ rows }] = found(...lines) as [never]
    expect(rows[2]).toEqual(['合计', '', '21', '52'])
  })

  it('may hold words alone, or a number beside a word', () => {
    const rivers = ['沙河 大林乡 城关镇 水利局', '柳河 张庄镇 王集镇 林业局', '青河 王集镇 马店镇 住建局']
    const [{ columns }] = found('河流 起点 止点 联系单位', ...rivers, '白河 马店镇 石桥乡 交通局') as [never]
    expect(columns).toEqual([['河流'], ['起点'], ['止点'], ['联系单位']])
    const [{ rows }] = found('城市 门站价格', '甲市 1880', '乙市 1860', '丙市 1790', '丁市 1660') as [never]
    expect(rows).toHaveLength(4)
  })

  it('are no sentences with figures between blanks', () => {
    const sentence = (i: number) => `全年完成投资 ${i * 37} 亿元，增长 ${i}.5% 左右，新增就业 ${i * 3} 万人。`
    expect(found(...Array.from({ length: 12 }, (_, i) => sentence(i + 1)))).toEqual([])
  })

  it('are parted by tabs as by bars, empty cells and all', () => {
    const [{ rows }] = found('镇街\t改造户数\t资金(万元)', '青溪镇\t12\t', '白杨镇\t9\t22.4', '石梁乡\t\t38.1') as [
      never,
    ]
    expect(rows).toEqual([
      ['青溪镇', '12', ''],
      ['白杨镇', '9', '22.4'],
      ['石梁乡', '', '38.1'],
    ])
  })
})
