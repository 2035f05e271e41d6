import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { optionalText, text, wordAmong } from './field.ts'

/** What a column of a table is for, as far as a word of its header tells. */
export const columnWordRole = wordAmong([
  'name',
  'left',
  'progress',
  'rate',
  'period',
  'person',
  'lead',
  'responsible',
  'support',
  'remark',
  'source',
  'note',
  'standard',
  'trait',
  'personal',
  'baseline',
  'target',
  'quota',
  'actual',
  'paid',
  'place',
])
export type ColumnWordRole = z.infer<typeof columnWordRole>

/** A word of a header that tells what its column is for. */
export const columnWordSchema = z.strictObject({
  word: text.describe('Word as printed, without blanks between Chinese characters'),
  role: columnWordRole,
  match: wordAmong(['within', 'part', 'ending', 'whole']).describe(
    'Where in the header the word stands: within it, as a part of it and not all, at its end, or as all of it',
  ),
  example: text.describe('A header that has the role by this word'),
  note: optionalText,
})
export type ColumnWord = z.infer<typeof columnWordSchema>

export const columnWordCsv: CsvKind<typeof columnWordSchema> = {
  file: 'column_words.csv',
  schema: columnWordSchema,
  key: ['word', 'role', 'match'],
}
