import { expect, it } from 'vitest'
import { read } from '../sentence.ts'

const told = (text: string) =>
  read(text, 'achieved', '2024-11-05').map(({ value, status, period_end }) => [value, status, period_end])

it.each([
  [
    '截至10月底，改造泵站18个，其余2个预计12月底完工。',
    [
      [18, 'achieved', '2024-10-31'],
      [2, 'target', '2024-12-31'],
    ],
  ],
  // What is told after it is no more of that day.
  [
    '建成泵站4座，剩余泵站3座计划12月底前建成，已投入资金2亿元。',
    [
      [4, 'achieved', null],
      [3, 'target', '2024-12-31'],
      [2, 'achieved', null],
    ],
  ],
  ['水厂3座已于6月底完工。', [[3, 'achieved', null]]],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
