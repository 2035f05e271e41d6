import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { outlineOf, paragraphPassages } from '../../../parsers/document/body/outline.ts'
import { latestAsOf } from '../../../parsers/statements/context/as-of.ts'
import { periodGrammar } from '../../../parsers/values/period.ts'
import { lines } from '../../document/lines.ts'

const grammar = periodGrammar(readReference().period_words)

it.each([
  [['截至2023年6月底，建成水库3座。', '截至2022年底，建成水库2座。'], '2023-06-30'],
  [['到2025年，建成水库5座。'], null],
  [['截至目前，建成水库3座。'], null],
])('tells of %j that it was written after %s', (texts, day) => {
  expect(latestAsOf(outlineOf(paragraphPassages(lines(...texts))), grammar)).toBe(day)
})
