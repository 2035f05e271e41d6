import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { sheltered } from '../../../parsers/statements/subject/shelter.ts'
import { BLANK } from '../../../parsers/values/masks.ts'

const lexicon = lexiconOf(readReference())

it.each([
  ['最美建设者', '最美··者'],
  ['创新潜力', '创·潜力'],
  ['建设区域中心', '建设区域中心'],
  ['完成“小升规”任务', '完成·····任务'],
])('hides what only looks like a word in %s', (text, shown) => {
  expect(sheltered(text, lexicon).replaceAll(BLANK, '·')).toBe(shown)
})
