import { expect, it } from 'vitest'
import { onMap } from '../../../explorer/figures/on-map.ts'
import { comparisonOf } from '../../../explorer/figures/standing.ts'
import { place, statement } from './rows.ts'

it('colours the outlines of two former districts by the new one, after it was set up', () => {
  const places = [place('江北区', { code: '500105' }), place('渝北区', { code: '500112' }), place('两江新区')]
  const comparison = comparisonOf([statement('两江新区', 5), statement('江北区', 1)], { places }, '2027')
  const names = (period: string) =>
    [...onMap(comparison, period).shown.values()].map((shown) => (typeof shown === 'string' ? shown : shown.place.name))
  expect(names('2027').sort()).toEqual(['两江新区', '两江新区'])
  expect(names('2024').sort()).toEqual(['not_found', '江北区'])
})
