import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { oneOf, optionalText, text } from './field.ts'

/** What a word says of the label or header cell that it is, begins, ends or stands in. */
export const labelRole = oneOf([
  'serial',
  'rank',
  'total',
  'subtotal',
  'total_header',
  'year_total',
  'whole',
  'unit_label',
  'force',
  'remark',
  'note',
  'indicator_label',
  'item_label',
  'group_label',
  'growth',
  'share',
  'increment',
  'level',
  'rate',
  'estimate',
  'side',
  'paper',
  'not_additive',
  'of_area',
  'of_mass',
  'of_length',
  'of_money',
  'first_header',
  'inner_header',
  'leaf_header',
  'sub_header',
  'never_first',
])
export type LabelRole = z.infer<typeof labelRole>

/** Where in a label a word stands. */
export const labelMatch = oneOf(['whole', 'ending', 'beginning', 'within'])

/** A word of labels and headers in tables, with its role there. */
export const labelWordSchema = z.strictObject({
  word: text.describe('Word as printed, brackets half-width, without blanks between Chinese characters'),
  role: labelRole,
  match: labelMatch.describe('Where in the label the word stands: an ending has a few Chinese characters before it'),
  example: text.describe('A label that has the role by this word'),
  note: optionalText,
})
export type LabelWord = z.infer<typeof labelWordSchema>

export const labelWordCsv: CsvKind<typeof labelWordSchema> = {
  file: 'label_words.csv',
  schema: labelWordSchema,
  key: ['word', 'role', 'match'],
}
