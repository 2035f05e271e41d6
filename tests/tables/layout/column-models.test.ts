import { describe, expect, it } from 'vitest'
import { ColumnModels } from '../../../parsers/tables/layout/column-models.ts'
import { SORT } from '../../../parsers/tables/scan/sort.ts'

describe('models of columns', () => {
  it('find a cell the cheaper the more of its column are like it', () => {
    const models = new ColumnModels(2)
    const bits = [0, 1, 2, 3].map(() => {
      const cost = models.bits(1, SORT.number)
      models.add(1, SORT.number)
      return cost
    })
    expect(bits).toEqual(bits.toSorted((a, b) => b - a))
  })

  it('expect words first in a row', () => {
    const models = new ColumnModels(2)
    expect(models.bits(0, SORT.text)).toBeLessThan(models.bits(1, SORT.text))
    expect(models.bits(0, SORT.number)).toBeGreaterThan(models.bits(1, SORT.number))
  })

  it('find a word among figures dear', () => {
    const models = new ColumnModels(2)
    for (let row = 0; row < 3; row += 1) models.add(1, SORT.decimal)
    expect(models.bits(1, SORT.text)).toBeGreaterThan(models.bits(1, SORT.empty))
    expect(models.holdsFigures(1)).toBe(true)
  })

  it('go on apart once copied', () => {
    const models = new ColumnModels(1)
    const copy = models.copied()
    copy.add(0, SORT.number)
    expect(models.bits(0, SORT.number)).toBeGreaterThan(copy.bits(0, SORT.number))
  })
})
