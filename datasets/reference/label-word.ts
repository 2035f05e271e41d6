import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { optionalText, text, wordAmong } from './field.ts'
import { LABEL_MATCHES, LABEL_ROLES } from './label-role.ts'

/** A word of labels and headers in tables, with its role there. */
export const labelWordSchema = z.strictObject({
  word: text.describe('Word as printed, brackets half-width, without blanks between Chinese characters'),
  role: wordAmong([...LABEL_ROLES]),
  match: wordAmong([...LABEL_MATCHES]).describe(
    'Where in the label the word stands: an ending has a few Chinese characters before it',
  ),
  example: text.describe('A label that has the role by this word'),
  note: optionalText,
})
export type LabelWord = z.infer<typeof labelWordSchema>

export const labelWordCsv: CsvKind<typeof labelWordSchema> = {
  file: 'label_words.csv',
  schema: labelWordSchema,
  key: ['word', 'role', 'match'],
}
