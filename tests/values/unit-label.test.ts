import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { quantityGrammar } from '../../parsers/values/grammar.ts'
import { labelWords } from '../../parsers/values/label-words.ts'
import { unitLabels } from '../../parsers/values/unit-label.ts'
import labels from './tables/unit-labels.json' with { type: 'json' }
import notes from './tables/unit-notes.json' with { type: 'json' }

const reference = readReference()
const { measured, noted, namedIn } = unitLabels(quantityGrammar(reference).units, labelWords(reference.label_words))

it.each(labels)('takes the unit out of $input', ({ input, unit, rest }) => {
  expect(measured(input)).toEqual(unit === null ? null : { unit, rest })
})

it.each(notes)('reads the note $input', ({ input, unit, units }) => {
  expect(noted(input)).toBe(unit)
  expect(unit === null ? null : namedIn(unit).map((one) => one.unit.unit)).toEqual(units)
})
