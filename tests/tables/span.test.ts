import { describe, expect, it } from 'vitest'
import { spannedPaths } from '../../parsers/tables/header/spanned-header.ts'
import { respanned } from '../../parsers/tables/rows/respan.ts'
import type { ClosedCell } from '../../parsers/tables/rows/stride.ts'
import { hints } from './hints.ts'

const row = (text: string): string[] => text.split(' ').map((cell) => (cell === '_' ? '' : cell))

const pathsOf = (header: string[][], width: number) => spannedPaths(header, width, hints.words)?.columns

describe('header rows whose empty cells count spans', () => {
  it('puts a short row under the one group it fits', () => {
    expect(pathsOf([row('类别 上月 同期 _'), row('本月 累计 _ _')], 4)).toEqual([
      ['类别'],
      ['上月'],
      ['同期', '本月'],
      ['同期', '累计'],
    ])
  })

  it('follows three rows down', () => {
    const header = [row('项目 申请人 _ _ _'), row('自然人 单位 _ 总计 _'), row('企业 其他 _ _ _')]
    expect(pathsOf(header, 5)).toEqual([
      ['项目'],
      ['申请人', '自然人'],
      ['申请人', '单位', '企业'],
      ['申请人', '单位', '其他'],
      ['申请人', '总计'],
    ])
  })

  it('is not sure of a group over a single column', () => {
    expect(spannedPaths([row('月份 新增 存量 _'), row('市级 区级 县级 _')], 4, hints.words)).toMatchObject({
      columns: [['月份'], ['新增', '市级'], ['存量', '区级'], ['存量', '县级']],
      isSure: false,
    })
  })

  it('finds none where the counts fit two groups', () => {
    expect(spannedPaths([row('新增 _ 存量 _'), row('市级 区级 _ _')], 4, hints.words)).toBeNull()
  })
})

describe('respan', () => {
  const cells = (text: string): ClosedCell[] =>
    row(text).map((each, at) => ({
      text: each,
      place: each ? { first_line: at, last_line: at, start: 0, end: 1 } : null,
    }))
  const texts = (rows: ClosedCell[][]) => rows.map((each) => each.map(({ text }) => text || '_').join(' '))

  it('go on under it instead of being filled up at their end', () => {
    const rows = ['占道 市区 1.2 0.8', '县城 0.9 0.5 _', '乡镇 0.4 0.3 _', '堆物 市区 1.0 0.7'].map(cells)
    expect(texts(respanned(rows, hints))).toEqual([
      '占道 市区 1.2 0.8',
      '占道 县城 0.9 0.5',
      '占道 乡镇 0.4 0.3',
      '堆物 市区 1.0 0.7',
    ])
  })

  it('stay where they fit as they are', () => {
    const rows = ['甲镇 一村 1 2', '乙镇 二村 3 _', '丙镇 三村 5 6'].map(cells)
    expect(respanned(rows, hints)).toEqual(rows)
  })
})
