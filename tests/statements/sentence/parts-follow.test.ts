import { expect, it } from 'vitest'
import { opensParts, partsAt } from '../../../parsers/statements/sentence/parts-follow.ts'

it.each([
  ['其中，工业投资12亿元。', true],
  ['按产业分，第一产业12亿元。', true],
  ['按用途分类：住宅12万套。', true],
  ['财政收入20亿元，其中税收12亿元。', false],
  // How something is done, and no parts.
  ['按规定分配资金12亿元。', false],
])('%s opens parts: %s', (sentence, opens) => {
  expect(opensParts(sentence)).toBe(opens)
})

it.each([
  ['财政收入20亿元，其中税收12亿元。', 9],
  ['社零总额20亿元，按行业分，零售12亿元。', 9],
  ['财政收入20亿元，税收12亿元。', -1],
  // Too far before.
  [`其中${'甲'.repeat(2000)}12亿元`, -1],
])('before the last number of %s parts open at %i', (sentence, at) => {
  expect(partsAt(sentence, sentence.lastIndexOf('12'))).toBe(at)
})
