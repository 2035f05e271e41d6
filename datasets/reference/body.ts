import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { list, optionalText, text, wordAmong } from './field.ts'

/** A zone, committee or bureau without a division code that answers for targets. */
export const bodySchema = z.strictObject({
  name: text.describe('Short name without the 市, 区 or 县 in front of it'),
  aliases: list.describe('Other short names and the full name, likewise without 市, 区 or 县'),
  kind: wordAmong(['zone', 'bureau', 'other']),
  area: optionalText.describe('Area the body belongs to; null for one that is found in any area'),
  note: optionalText,
})
export type PublicBody = z.infer<typeof bodySchema>

export const bodyCsv: CsvKind<typeof bodySchema> = { file: 'bodies.csv', schema: bodySchema, key: ['name', 'area'] }
