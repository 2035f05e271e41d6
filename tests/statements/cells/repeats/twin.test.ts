import { expect, it } from 'vitest'
import { isTwin, twinNumbers } from '../../../../parsers/statements/cells/repeats/twin.ts'
import { drawn, sketched } from '../drawing.ts'

it('passes every cell of a table that is shown twice, blanks left out', () => {
  const { table, text } = drawn(sketched('任务表', '项目|目标', '造林|30', '抚育|'))
  const passed = twinNumbers(table)
  expect(new Set(passed.map(({ rule }) => rule))).toEqual(new Set(['twin_table']))
  expect(passed.map(({ start, end }) => text.slice(start, end))).toEqual(['造林', '30', '抚育'])
})

it.each([
  ['is the same again', '项目|目标', ['造林|30', '抚育|8'], true],
  ['has another cell', '项目|目标', ['造林|30', '抚育|9'], false],
  ['has another header', '项目|完成', ['造林|30', '抚育|8'], false],
  ['goes on further', '项目|目标', ['造林|30', '抚育|8', '补植|2'], false],
  ['is wider', '项目|目标|备注', ['造林|30|', '抚育|8|'], false],
])('tells whether a table %s', (_, headers, rows, same) => {
  const { table } = drawn(sketched('任务表', '项目|目标', '造林|30', '抚育|8'))
  expect(isTwin(drawn(sketched('任务表', headers, ...rows)).table, table)).toBe(same)
})
