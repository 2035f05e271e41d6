import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import {
  deedAtEnd,
  isDeedBehind,
  isDeedOf,
  withDeedBefore,
  withLeadingDeed,
} from '../../../parsers/statements/subject/deed.ts'

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
  ['整治各类病险堰塘', '病险堰塘', '病险堰塘整治'],
  // What is measured of a deed is nothing that it was done to.
  ['治理资金', '资金', '治理资金'],
  ['新建高标准农田', '高标准农田', '高标准农田'],
])('of %s, begun at %s, the name is %s', (text, rest, expected) => {
  expect(withLeadingDeed(text, rest, lexicon)).toBe(expected)
})

it.each([
  ['全年拆除', '危桥', '危桥拆除'],
  ['建成', '大桥', '大桥'],
  ['改造', '老旧小区', '老旧小区'],
  ['搬迁', '', '搬迁'],
  ['完成改造', '', ''],
  ['关闭或搬迁', '养殖场', '养殖场'],
  // What stands before the deed is what it is done to.
  ['获批建设文化遗产保护、草原生态修复', '联合实验室', '联合实验室'],
])('%s before the number of %j makes %j', (words, name, expected) => {
  expect(withDeedBefore(words, name, lexicon)).toBe(expected)
})
