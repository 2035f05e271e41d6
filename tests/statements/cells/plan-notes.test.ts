import { expect, it } from 'vitest'
import { planNotes } from '../../../parsers/statements/cells/plan-notes.ts'

it.each([
  ['规划基期年为2022年，期限到2035年。', 2022],
  ['基准年：2020年', 2020],
  ['以2020年为基期。\n现状年为2020年。', 2020],
  ['基期年为2020年，专项以2021年为基期。', null],
  ['到2025年，基期工作全部完成。', null],
  ['2022年起实施。', null],
])('reads the base year in %s', (text, year) => {
  expect(planNotes(text)().baseYear).toBe(year)
})

it.each([
  ['注：[ ]内为五年累计数。', true],
  ['备注：带“［］”的为5年累计值', true],
  ['注：【】内数字为规划期累计', true],
  ['[ ]内为单位。全年累计完成。', false],
  ['[1] 累计', false],
])('tells whether brackets hold sums: %s', (text, areSums) => {
  expect(planNotes(text)().areSumsInBrackets).toBe(areSums)
})

it.each([
  ['注：*为2019年值。', '2019-12-31'],
  ['“*”号表示2018年的数据', '2018-12-31'],
  ['*2019年起实施', undefined],
  ['注：数据为2019年值。', undefined],
])('reads the year of starred figures in %s', (text, end) => {
  expect(planNotes(text)().starred?.end).toBe(end)
})
