import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { parserFor } from '../../../parsers/parse.ts'
import { isNumberedList } from '../../../parsers/tables/choose/numbered-list.ts'

describe('numbered-list', () => {
  it('is what the numbers of items head and run through', () => {
    const rows = [
      ['新建凉亭8座', '2'],
      ['改造码头3处', '3'],
    ]
    expect(isNumberedList({ columns: [['1'], ['修缮古桥5座']], rows })).toBe(true)
    expect(isNumberedList({ columns: [['序号'], ['项目']], rows })).toBe(false)
    expect(isNumberedList({ columns: [['1'], ['修缮古桥5座']], rows: [...rows, ['其他', '9']] })).toBe(false)
    expect(isNumberedList({ columns: [['1'], ['修缮古桥5座']], rows: rows.slice(1) })).toBe(false)
  })
})

describe('numbers below a title', () => {
  const rows = ['修缮古桥5座', '改造码头3处', '新建凉亭8座'].map((item, at) => [String(at + 1), item])

  it('are those of items if nothing heads them', () => {
    expect(isNumberedList({ columns: [[''], ['实事项目']], rows })).toBe(true)
    expect(isNumberedList({ columns: [['序号'], ['实事项目']], rows })).toBe(false)
    expect(isNumberedList({ columns: [[''], ['数量']], rows: rows.map(([, item]) => [item!, '5']) })).toBe(false)
  })
})

describe('a list whose numbers stand on lines of their own', () => {
  const items = ['修缮古桥5座', '改造码头3处', '新建凉亭8座', '安装路灯260盏', '整治河道12公里']
  const lines = items.flatMap((item, at) => [String(at + 1), '', item, ''])

  it('is no table, and its sentences are read', () => {
    const text = ['2025年柳溪镇为民办实事项目', '', ...lines].join('\n')
    const { tables, statements } = parserFor(readReference())(new TextEncoder().encode(text), null)
    expect(tables).toEqual([])
    expect(statements.map(({ value }) => value)).toEqual([5, 3, 8, 260, 12])
  })
})
