import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { parserFor } from '../../../parsers/parse.ts'

const parse = parserFor(readReference())

const spansOf = (...lines: string[]): string[] =>
  parse(new TextEncoder().encode(lines.join('\n')), null).statements.map(
    ({ indicator, freq, period_end }) => `${indicator} ${freq} ${period_end}`,
  )

it.each([
  // The quarter is told of first.
  ['2024年3月', '一季度，全县经济平稳增长。', '财政收入完成3亿元。', 'Q 2024-03-31'],
  ['2024年6月', '1—6月，全县经济平稳增长。', '财政收入完成3亿元。', 'X 2024-06-30'],
  // The month itself is, or nothing but the title.
  ['2024年3月', '3月，全县经济平稳增长。一季度形势较好。', '财政收入完成3亿元。', 'M 2024-03-31'],
  ['2024年3月', '全县经济平稳增长。', '财政收入完成3亿元。', 'M 2024-03-31'],
  // Another time ends elsewhere.
  ['2024年5月', '一季度，全县经济平稳增长。', '财政收入完成3亿元。', 'M 2024-05-31'],
])('a paper on %s that says %s counts %s over %s', (month, opening, said, expected) => {
  expect(spansOf(`青岭县${month}经济运行情况`, '一、综合', opening, '二、财政', said)).toEqual([`财政收入 ${expected}`])
})
