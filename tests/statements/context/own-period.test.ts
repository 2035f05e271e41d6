import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { endNamed, isOverYears, ownPart, yearsNamed } from '../../../parsers/statements/context/own-period.ts'
import { periodGrammar, periodsIn, readPeriods } from '../../../parsers/values/period.ts'

const grammar = periodGrammar(readReference().period_words)
const WHEN = { year: 2024, day: '2024-07-12' }

it.each([
  ['固定资产投资年均增长', true],
  ['平均每年新增', true],
  ['五年累计使用外资', true],
  ['PM2.5年均浓度', false],
  ['年均气温', false],
  ['累计培训', false],
])('%s is over years: %s', (words, expected) => {
  expect(isOverYears(words)).toBe(expected)
})

describe('the years of a mean', () => {
  it.each([
    ['“十四五”期间，年均增长', '2021-01-01 2025-12-31'],
    ['由2018年的20家增加到2023年的86家，年均增长', '2019-01-01 2023-12-31'],
    ['2023年，年均增长', null],
  ])('%s', (text, expected) => {
    const years = yearsNamed(readPeriods(text, WHEN, grammar))
    expect(years && `${years.start} ${years.end}`).toBe(expected)
  })

  it('end at least when the text says so', () => {
    expect(endNamed(readPeriods('到2027年，年均增长', WHEN, grammar))?.end).toBe('2027-12-31')
    expect(endNamed(readPeriods('2023年，年均增长', WHEN, grammar))).toBeNull()
  })
})

describe('the part of a period that a value is of', () => {
  it.each([
    ['今年新增', 'achieved', '2024-01-01 2024-07-12'],
    ['今年新增', 'target', '2024-01-01 2024-12-31'],
    ['全年新增', 'achieved', null],
    ['到2027年达到', 'achieved', null],
    ['到2027年由', 'baseline', null],
    ['“十四五”期间由', 'baseline', null],
    ['2023年新增', 'achieved', '2023-01-01 2023-12-31'],
  ] as const)('%s, %s', (text, status, expected) => {
    const part = ownPart(periodsIn(text, WHEN, grammar)[0]!, status, WHEN.day)
    expect(part && `${part.start} ${part.end}`).toBe(expected)
  })
})
