import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { isNoise } from '../../../parsers/statements/exclusions/noise.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'

const lexicon = lexiconOf(readReference())

it.each([
  ['“高效', true],
  ['事”', true],
  ['区财政局、区教委、各街道', true],
  ['全面推进', true],
  ['首批', true],
  ['收入增长，支出下降', true],
  ['“一站式”窗口', false],
  ['高新技术企业', false],
  ['蔬菜、水果产量', false],
  ['公安局派出所', false],
])('takes %s for noise: %s', (name, is) => {
  expect(isNoise(name, lexicon)).toBe(is)
})
