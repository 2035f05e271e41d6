import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { quantityGrammar } from '../../parsers/values/grammar.ts'
import { boundLabels } from '../../parsers/values/label-bound.ts'
import rows from './tables/label-bounds.json' with { type: 'json' }

const { bounds, units } = quantityGrammar(readReference())
const boundOf = boundLabels(bounds, units)

it.each(rows)('takes the bound out of $input', ({ input, comparator, rest }) => {
  expect(boundOf(input)).toEqual(comparator === null ? null : { comparator, rest })
})
