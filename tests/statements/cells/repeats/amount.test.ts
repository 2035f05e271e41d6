import { expect, it } from 'vitest'
import { isSameAmount, statedAmount } from '../../../../parsers/statements/cells/repeats/amount.ts'
import { lexicon } from '../drawing.ts'

const amount = ([value, unit]: readonly [number, string | null]) =>
  statedAmount({ value, value_high: null, unit }, lexicon.unitLabels)

it.each([
  [[1.2, '亿元'], [12000, '万元'], true],
  [[1.2, '亿元'], [1200, '万元'], false],
  [[3, '万户'], [30000, '户'], true],
  [[18, '个'], [18, '户'], false],
  [[6, '批次'], [6, '次'], true],
  [[220, null], [220, '门'], true],
  [[85, null], [85, '%'], false],
  [[1, '公顷'], [15, '亩'], true],
  [[1, '公顷'], [1, '亩'], false],
] as const)('%s and %s come to the same: %s', (one, other, same) => {
  expect(isSameAmount(amount(one), amount(other))).toBe(same)
})

it('keeps both ends of a range', () => {
  const [low, high] = [
    { value: 2, value_high: 3, unit: '亿元' },
    { value: 20000, value_high: 30000, unit: '万元' },
  ]
  expect(isSameAmount(statedAmount(low, lexicon.unitLabels), statedAmount(high, lexicon.unitLabels))).toBe(true)
  expect(
    isSameAmount(
      statedAmount({ ...low, value_high: null }, lexicon.unitLabels),
      statedAmount(high, lexicon.unitLabels),
    ),
  ).toBe(false)
})
