import { z } from 'zod'
import { measure } from '../records/vocabulary.ts'
import type { CsvKind } from './csv.ts'
import { decimal, LIST_SEPARATOR, optionalText, text } from './field.ts'

const MEASURES: readonly string[] = measure.options

/** Between what values a target is believed without a second look. */
export const rangeSchema = z.strictObject({
  indicator: optionalText.describe('Indicator it is about; empty for every indicator of the dimension'),
  dimension: optionalText.describe('Dimension it is about; empty beside an indicator, and for everything'),
  measures: text
    .transform((cell) => cell.split(LIST_SEPARATOR))
    .refine((cells) => cells.every((cell) => MEASURES.includes(cell)), `measures out of ${MEASURES.join(', ')}`),
  low: decimal,
  high: decimal,
  unit: optionalText.describe('Unit of the two, a row of units.csv'),
  reason: text.describe('Why'),
})
export type PlausibleRange = z.infer<typeof rangeSchema>

export const rangeCsv: CsvKind<typeof rangeSchema> = {
  file: 'ranges.csv',
  schema: rangeSchema,
  key: ['indicator', 'dimension', 'measures'],
}
