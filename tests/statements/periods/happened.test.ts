import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { tellsDeed } from '../../../parsers/statements/periods/happened.ts'

const lexicon = lexiconOf(readReference())

it.each([
  ['实施重点项目', true],
  ['，先后引进企业', true],
  ['我们化解积案', true],
  ['招商引资', true],
  ['园区企业达到', false],
  ['拥有实施主体', false],
  ['培育家庭农场', false],
  ['商务楼宇', false],
])('%s', (before, expected) => {
  expect(tellsDeed(before, lexicon)).toBe(expected)
})
