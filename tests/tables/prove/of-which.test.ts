import { describe, expect, it } from 'vitest'
import { partsOfWhich } from '../../../parsers/tables/prove/of-which.ts'

const rows = (...lines: string[]): string[][] => lines.map((line) => line.split(' '))

describe('rows that go on with a part', () => {
  it('are those that add up to the row above with the one that 其中 begins', () => {
    const table = rows('总计 90 45', '种植 30 15', '其中：茶叶 20 10', '水果 10 5', '养殖 60 30')
    expect([...partsOfWhich(table, ['label', 'additive', 'additive'])]).toEqual([3])
  })

  it('are none where the sums of some column differ', () => {
    const table = rows('种植 30 15', '其中：茶叶 20 10', '水果 10 6', '养殖 60 30')
    expect([...partsOfWhich(table, ['label', 'additive', 'additive'])]).toEqual([])
  })

  it('are none where 其中 names one part alone', () => {
    const table = rows('种植 30', '其中：茶叶 20', '养殖 60')
    expect([...partsOfWhich(table, ['label', 'additive'])]).toEqual([])
  })
})
