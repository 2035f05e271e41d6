import { expect, it } from 'vitest'
import { isSentence } from '../../../parsers/statements/cells/sentence-cell.ts'

it.each([
  ['改造6个', true],
  ['新建3.5万亩', true],
  ['发放800户', true],
  ['完成改造3个，开工2个', true],
  ['松岭3组', false],
  ['第3季度', false],
  ['附表2页', false],
  ['沿江2期', false],
  ['3个', false],
  ['A区1号', false],
])('%s is a sentence: %s', (text, is) => {
  expect(isSentence(text)).toBe(is)
})
