import { expect, it } from 'vitest'
import { bindingnessOf } from '../../../../parsers/statements/cells/columns/bindingness.ts'

it.each([
  ['约束性', 'ensure'],
  ['约束性指标', 'ensure'],
  ['【约束性】', 'ensure'],
  ['（预期性）', 'plain'],
  ['预期性指标', 'plain'],
  ['约束', null],
  ['约束性和预期性', null],
  ['新建', null],
  ['', null],
])('%s says %s', (cell, bindingness) => {
  expect(bindingnessOf(cell)).toBe(bindingness)
})
