import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { EXCLUSIONS, exclusionReader } from '../../../parsers/statements/exclusions/exclusions.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { languageOf } from '../../../parsers/statements/sentence/language.ts'
import { scan } from '../../../parsers/statements/sentence/scan.ts'
import { readingsOf } from '../../../parsers/statements/sentence/sentence-reading.ts'

const language = languageOf(lexiconOf(readReference()))
const exclusionOf = exclusionReader(language)
const readingsIn = (text: string) => readingsOf(scan(text, { year: 2024, day: null }, language), language, () => false)

it.each(EXCLUSIONS)('$rule holds of a number of $example and of none of $counterexample', (exclusion) => {
  const excluded = readingsIn(exclusion.example).filter((reading) => exclusion.holds(reading, language))
  expect(excluded.map(exclusionOf)).toContain(exclusion.rule)
  const alike = readingsIn(exclusion.counterexample)
  expect(alike).not.toHaveLength(0)
  expect(alike.filter((reading) => exclusion.holds(reading, language))).toEqual([])
})
