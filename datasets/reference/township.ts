import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { digits, text, wordAmong } from './field.ts'

/** A street, town or township, as of the cut-off in townships.source.md. */
export const townshipSchema = z.strictObject({
  code: digits(9).describe('Nine-digit division code'),
  name: text.describe('Name, unique only within its district'),
  kind: wordAmong(['street', 'town', 'township']).describe('街道, 镇 or 乡'),
  district_code: digits(6).describe('Code of the district or county'),
})
export type Township = z.infer<typeof townshipSchema>

export const townshipCsv: CsvKind<typeof townshipSchema> = {
  file: 'townships.csv',
  schema: townshipSchema,
  key: ['code'],
}
