import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { yearOfNumber, yearsOfTitle } from '../../../parsers/statements/context/title-years.ts'
import { periodGrammar } from '../../../parsers/values/period.ts'

const grammar = periodGrammar(readReference().period_words)

it.each([
  ['青岭县农业局2024年工作总结和2025年工作打算', 2024],
  ['2023年度重点项目完成情况暨2024年度重点项目计划', 2023],
  ['2023年、2024年财政收支情况', null],
  ['2024年工作总结', null],
  ['2020年完成情况和2025年规划目标', null],
  ['2024年上半年工作总结及下半年工作计划', null],
  [null, null],
])('%s looks back on %s', (title, reviewed) => {
  expect(yearsOfTitle(title, grammar)?.reviewed ?? null).toBe(reviewed)
})

it.each([
  ['青政办发〔2024〕15号', 2024],
  ['青林函[2023]8号', 2023],
  ['第12号', null],
  [null, null],
])('the number %s is of %s', (doc_no, year) => {
  expect(yearOfNumber(doc_no)).toBe(year)
})
