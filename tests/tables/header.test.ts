import { describe, expect, it } from 'vitest'
import { headersOf } from '../../parsers/tables/header/header-rows.ts'
import { hints } from './hints.ts'

const headerOf = (cells: string[], width: number, labels: number) =>
  headersOf(cells, width, labels, hints.words)[0] ?? null

describe('header cells over columns', () => {
  it('gives every column its cell where there are as many', () => {
    expect(headerOf(['序号', '乡镇', '目标'], 3, 2)).toEqual({
      columns: [['序号'], ['乡镇'], ['目标']],
      cost: 0,
      doubt: null,
    })
  })

  it('takes the spans of groups from the repeated sub-header', () => {
    const header = headerOf(
      ['乡镇', '新增企业', '新增平台', '上半年', '下半年', '合计', '上半年', '下半年', '合计'],
      7,
      1,
    )
    expect(header?.columns).toEqual([
      ['乡镇'],
      ['新增企业', '上半年'],
      ['新增企业', '下半年'],
      ['新增企业', '合计'],
      ['新增平台', '上半年'],
      ['新增平台', '下半年'],
      ['新增平台', '合计'],
    ])
    expect(header?.doubt).toBeNull()
  })

  it('keeps a remark column behind the groups', () => {
    const header = headerOf(['序号', '乡镇', '新增企业', '备注', '上半年', '下半年'], 5, 2)
    expect(header?.columns).toEqual([['序号'], ['乡镇'], ['新增企业', '上半年'], ['新增企业', '下半年'], ['备注']])
  })

  it('doubts groups whose spans nothing states', () => {
    expect(headerOf(['乡镇', '新增企业', '新增平台', '大型', '小型', '市级', '区级'], 5, 1)?.doubt).toContain('how far')
  })

  it('never puts the same name twice under one group', () => {
    const header = headerOf(['乡镇', '新增企业', '一季度', '二季度', '一季度', '二季度'], 5, 1)
    const paths = header?.columns.map((path) => path.join('/')) ?? []
    expect(new Set(paths).size).toBe(paths.length)
  })

  it.each([
    ['too few cells', ['序号', '乡镇'], 6],
    ['too many cells', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], 3],
  ])('finds none with %s', (_, cells, width) => {
    expect(headerOf(cells, width, 1)).toBeNull()
  })
})
