import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { list, oneOf, optionalDay, optionalDigits, optionalText, text } from './field.ts'

/** A place that publishes under its own name: the city, its districts and counties, and zones that act like one. */
export const areaSchema = z.strictObject({
  code: optionalDigits(6).describe('Six-digit division code; null for a zone and where none is published yet'),
  name: text.describe('Full name'),
  short: text.describe('Name without its kind, as titles and document numbers use it'),
  slug: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/, 'lower-case pinyin')
    .describe('ASCII name for files and addresses'),
  kind: oneOf(['municipality', 'district', 'county', 'autonomous_county', 'zone']),
  parent: optionalText.describe('Name of the area it belongs to'),
  valid_from: optionalDay.describe('First day on which the area exists in this form; null where always'),
  valid_to: optionalDay.describe('Last day on which it does; null where it still does'),
  former_codes: list.describe('Codes of the same place before it was renumbered; index numbers keep them for ever'),
  aliases: list.describe('Other names in use, former names included'),
  doc_prefixes: list.describe('Characters at the head of document numbers that tell the area apart, besides `short`'),
  hosts: list.describe('Hosts under .gov.cn on which the area publishes'),
  note: optionalText,
})
export type Area = z.infer<typeof areaSchema>

// The name alone does not do: a zone may become a district under the same name.
export const areaCsv: CsvKind<typeof areaSchema> = { file: 'areas.csv', schema: areaSchema, key: ['name', 'kind'] }
