import { expect, it } from 'vitest'
import { read } from '../sentence.ts'

const ends = (text: string) => read(text, 'achieved').map(({ period_end }) => period_end)

it.each([
  ['制定《青岭县设施农业三年行动方案（2022—2023年）》，培育农产品3个。', [null]],
  ['启动了2021—2022年整村推进计划，新建道路12公里。', [null]],
  ['投资31亿元，超过1998年到2012年的投资总和，财政收入达到8亿元。', [null, null]],
  // Years that are told of.
  ['2021—2022年，新建道路12公里。', ['2022-12-31']],
  ['超过2022年，新建道路12公里。', ['2022-12-31']],
])('%s', (text, expected) => {
  expect(ends(text)).toEqual(expected)
})
