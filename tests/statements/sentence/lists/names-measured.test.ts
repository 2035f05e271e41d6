import { expect, it } from 'vitest'
import { readReference } from '../../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../../parsers/statements/lexicon/lexicon.ts'
import { languageOf } from '../../../../parsers/statements/sentence/language.ts'
import { namesByDeed, namesMeasured } from '../../../../parsers/statements/sentence/lists/names-measured.ts'

const language = languageOf(lexiconOf(readReference()))

it.each([
  ['生活垃圾、城市污水处理能力提高', '处理率', 2, ['生活垃圾处理率', '城市污水处理率']],
  // Another number of things, and a name that is no measure.
  ['生活垃圾、城市污水处理能力提高', '处理率', 3, null],
  ['东岭、西岭加快建设', '项目', 2, null],
  // A list of its own needs no clause before.
  ['东岭、西岭加快建设', '水果和蔬菜产量', 2, null],
])('of %s, %s of %i is %j', (clause, measured, count, expected) => {
  expect(namesMeasured(clause, measured, count, language)).toEqual(expected)
})

it.each([
  ['引进、开工装备项目', 2, ['引进装备项目', '开工装备项目']],
  ['引进、开工装备项目', 3, null],
  ['蔬菜、水果产量', 2, null],
])('%s, %i times, is %j', (words, count, expected) => {
  expect(namesByDeed(words, count, language)).toEqual(expected)
})
