import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { day, text, wordAmong } from './field.ts'

/** Columns of a target that may be corrected; what was printed (value_text, quote, span) may not. */
const CORRECTABLE = [
  'area_code',
  'area_name',
  'indicator_id',
  'scope',
  'measure',
  'status',
  'bindingness',
  'comparator',
  'value',
  'value_high',
  'unit',
  'period_start',
  'period_end',
  'freq',
  'is_total',
] as const

/** A value that is known to be wrong, in the source or as read, with what it should be. */
export const correctionSchema = z.strictObject({
  document: text.describe('Address of the document, or its doc_id where it has none'),
  target_id: text.describe('Target, as `duibiao explain` shows it'),
  column: wordAmong(CORRECTABLE),
  expected: z.string().describe('What stands there now; empty for null'),
  corrected: z.string().describe('What shall stand there; empty for null'),
  reason: text.describe('Why, and on what evidence'),
  expires: day.describe('Last day on which the document may have been seen without somebody looking at it again'),
})
export type Correction = z.infer<typeof correctionSchema>

export const correctionCsv: CsvKind<typeof correctionSchema> = {
  file: 'corrections.csv',
  schema: correctionSchema,
  key: ['target_id', 'column'],
}
