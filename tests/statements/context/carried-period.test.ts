import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { holdsOn } from '../../../parsers/statements/context/carried-period.ts'
import { periodGrammar, periodsIn } from '../../../parsers/values/period.ts'

const grammar = periodGrammar(readReference().period_words)
const WHEN = { year: 2026, day: '2026-01-20' }

it.each([
  ['到2030年，建成水库3座。', true, true, true],
  ['到2030年，建成水库3座。', true, false, false],
  ['力推机场建设，到2030年建成。', true, true, false],
  ['力推机场建设，到2030年建成。', false, false, true],
  ['2025年，新增企业20家。', true, false, true],
  ['2011年以来，新增企业20家。', true, true, false],
  ['2011年以来，新增企业20家。', false, true, true],
  ['2026年以来，新增企业20家。', true, true, true],
  ['完成2025年改造任务，新增车位20个。', true, false, false],
  ['2025年6月，举办展会2场。', true, false, false],
])('%s under a heading with a year (%s), first (%s): %s', (sentence, isStatedAbove, isFirst, expected) => {
  const [period] = periodsIn(sentence, WHEN, grammar)
  expect(holdsOn(period!, { sentence, isFirst, isStatedAbove, isSeveralAbove: false, today: WHEN.day })).toBe(expected)
})

it.each([
  ['2025年，产值达到9亿元。', false],
  ['2021年以来，新增企业20家。', false],
  ['2026年，新增企业20家。', true],
])('%s below several years holds on: %s', (sentence, expected) => {
  const [period] = periodsIn(sentence, WHEN, grammar)
  const handover = { sentence, isFirst: false, isStatedAbove: true, isSeveralAbove: true, today: WHEN.day }
  expect(holdsOn(period!, handover)).toBe(expected)
})
