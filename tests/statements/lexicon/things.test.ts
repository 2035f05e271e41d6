import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'

const { isThing } = lexiconOf(readReference())

it.each([
  ['乡村旅游示范村', true],
  ['数控机床产业集群', true],
  ['抽水蓄能电站', true],
  ['深加工培育试点县', true],
  // What is done, what is measured, and what only tells of what kind something is.
  ['老旧厂房改造', false],
  ['货物吞吐量', false],
  ['民族村寨旅游', false],
  ['集中带量', false],
  ['', false],
])('%j ends in the noun of something counted: %s', (text, expected) => {
  expect(isThing(text)).toBe(expected)
})
