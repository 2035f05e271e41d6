import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { day, digits, text } from './field.ts'

/** A township that changed its district after the cut-off of townships.csv. */
export const townshipMoveSchema = z.strictObject({
  code: digits(9).describe('Code in townships.csv; the new one is not published yet'),
  name: text,
  from_district: text.describe('Name of the district it left'),
  to_district: text.describe('Name of the district it joined'),
  on: day.describe('First day in the new district'),
})
export type TownshipMove = z.infer<typeof townshipMoveSchema>

export const townshipMoveCsv: CsvKind<typeof townshipMoveSchema> = {
  file: 'township_moves.csv',
  schema: townshipMoveSchema,
  key: ['code', 'on'],
}
