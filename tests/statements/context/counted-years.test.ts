import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { settledYears } from '../../../parsers/statements/context/counted-years.ts'
import { wholeYear } from '../../../parsers/statements/context/frame.ts'
import { periodGrammar, readPeriods } from '../../../parsers/values/period.ts'

const grammar = periodGrammar(readReference().period_words)
const PLAN = { ...wholeYear(2025), start: '2021-01-01' }

it.each([
  ['这五年，', 2025, '2021-01-01 2025-12-31'],
  ['五年来，', null, '2021-01-01 2025-12-31'],
  ['这三年，', 2025, '2022-01-01 2024-12-31'],
  ['2023年，', 2025, '2023-01-01 2023-12-31'],
])('%s below “十四五”时期工作回顾, in a paper of %s, is %s', (text, year, expected) => {
  const [named] = readPeriods(text, { year, day: null }, grammar)
  expect(settledYears(named!, PLAN)).toMatchObject({ start: expected.slice(0, 10), end: expected.slice(11) })
})
