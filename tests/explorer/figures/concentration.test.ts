import { expect, it } from 'vitest'
import { concentrationOf } from '../../../explorer/figures/concentration.ts'

it('says how a total lies on units', () => {
  expect(concentrationOf([1, 1, 1, 1])).toMatchObject({ gini: 0, half: 2 })
  const one = concentrationOf([0, 0, 0, 10])!
  expect(one).toMatchObject({ gini: 0.75, half: 1, few_share: 1 })
  expect(one.lorenz.at(-1)).toEqual([1, 1])
  for (const values of [[], [5], [0, 0], [-1, 2]]) expect(concentrationOf(values)).toBeNull()
})
