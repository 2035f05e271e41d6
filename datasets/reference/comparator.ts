import { z } from 'zod'
import { comparator } from '../records/vocabulary.ts'
import type { CsvKind } from './csv.ts'
import { list, optionalText, text, wordAmong } from './field.ts'

/** A phrase before or after a number that says how the true value relates to it. */
export const comparatorSchema = z.strictObject({
  phrase: text,
  position: wordAmong(['before', 'after', 'adverb', 'milestone']).describe(
    'Right before the number, after its unit, as an adverb also before the verb, or after its unit as what is passed',
  ),
  comparator: z.enum(comparator.options, { error: `one of ${comparator.options.join(', ')}` }),
  unless: list.describe('What the words that follow must not begin with: 上下游 bounds nothing'),
  note: optionalText,
})
export type ComparatorPhrase = z.infer<typeof comparatorSchema>

export const comparatorCsv: CsvKind<typeof comparatorSchema> = {
  file: 'comparators.csv',
  schema: comparatorSchema,
  key: ['phrase', 'position'],
}
