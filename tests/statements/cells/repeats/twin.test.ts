import { expect, it } from 'vitest'
import { twinNumbers } from '../../../../parsers/statements/cells/repeats/twin.ts'
import { drawn, sketched } from '../drawing.ts'

it('passes every cell of a table that is shown twice, blanks left out', () => {
  const { table, text } = drawn(sketched('任务表', '项目|目标', '造林|30', '抚育|'))
  const passed = twinNumbers(table)
  expect(new Set(passed.map(({ rule }) => rule))).toEqual(new Set(['twin_table']))
  expect(passed.map(({ start, end }) => text.slice(start, end))).toEqual(['造林', '30', '抚育'])
})
