import { z } from 'zod'
import { comparator, measure } from '../records/vocabulary.ts'
import type { CsvKind } from './csv.ts'
import { decimal, optionalText, text, wordAmong } from './field.ts'

/** A word that is a number with its unit: 翻番 is twice the base, 过半 more than half. */
export const figureWordSchema = z.strictObject({
  word: text,
  value: decimal,
  unit: optionalText.describe('Unit as in units.csv; null for a bare number'),
  comparator: wordAmong(comparator.options as [string, ...string[]]).pipe(comparator),
  measure: wordAmong(measure.options as [string, ...string[]]).pipe(measure),
  note: optionalText,
})
export type FigureWord = z.infer<typeof figureWordSchema>

export const figureWordCsv: CsvKind<typeof figureWordSchema> = {
  file: 'figure_words.csv',
  schema: figureWordSchema,
  key: ['word'],
}
