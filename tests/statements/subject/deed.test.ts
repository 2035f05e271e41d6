import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { deedAtEnd, isDeedBehind, isDeedOf, withLeadingDeed } from '../../../parsers/statements/subject/deed.ts'

const lexicon = lexiconOf(readReference())

it.each([
  ['雨污管网改造', true],
  ['堵点分类治理', true],
  // A verb before it, nothing before it, a verb that tells nothing apart.
  ['完成改造', false],
  ['改造', false],
  ['高标准农田建设', false],
])('%s ends in a deed: %s', (text, expected) => {
  expect(isDeedOf(text, lexicon.trailing.before(text)!, lexicon)).toBe(expected)
})

it.each([
  ['道路路灯的升级改造', 5, true],
  ['道路路灯升级改造', 4, false],
  ['道路路灯的升级改造任务全部按期完成', 5, false],
])('%s is what is done: %s', (text, end, expected) => {
  expect(isDeedBehind(text, end, lexicon)).toBe(expected)
})

it.each([
  ['全县改造提升', '改造提升'],
  ['提升', null],
  ['', null],
])('%j ends in the deed %j', (text, expected) => {
  expect(deedAtEnd(text, lexicon)).toBe(expected)
})

it.each([
  ['改造高标准农田', '高标准农田', '高标准农田改造'],
  // Renewed quarters are what the indicator counts.
  ['改造老旧小区', '老旧小区', '老旧小区'],
  // No indicator is of it, and no deed stands before it.
  ['改造某某堰塘', '某某堰塘', '某某堰塘'],
  ['新建高标准农田', '高标准农田', '高标准农田'],
])('of %s, begun at %s, the name is %s', (text, rest, expected) => {
  expect(withLeadingDeed(text, rest, lexicon)).toBe(expected)
})
