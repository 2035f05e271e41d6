import { z } from 'zod'
import { AREA_KINDS, type AreaLevel, LEVEL_OF_KIND } from './area-level.ts'
import type { CsvKind } from './csv.ts'
import { list, optionalDay, optionalDigits, optionalText, text, wordAmong } from './field.ts'

/**
 * A place that publishes under its own name, as kept by hand: the provinces, the districts and counties of Chongqing,
 * and zones that act like one. All other prefectures and counties of China are in divisions.csv.
 */
export const areaSchema = z.strictObject({
  code: optionalDigits(6).describe('Six-digit division code; null for a zone and where none is published yet'),
  name: text.describe('Full name'),
  short: text.describe('Name without its kind, as titles and document numbers use it'),
  slug: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/, 'lower-case pinyin')
    .describe('ASCII name for files and addresses'),
  kind: wordAmong(AREA_KINDS),
  parent: optionalText.describe('Name of the area it belongs to'),
  valid_from: optionalDay.describe('First day on which the area exists in this form; null where always'),
  valid_to: optionalDay.describe('Last day on which it does; null where it still does'),
  former_codes: list.describe('Codes of the same place before it was renumbered; index numbers keep them for ever'),
  aliases: list.describe('Other names in use, former names included'),
  doc_prefixes: list.describe('Characters at the head of document numbers that tell the area apart, besides `short`'),
  hosts: list.describe('Hosts under .gov.cn on which the area publishes'),
  note: optionalText,
})

/** An area with what follows from its kind and its parent. */
export interface Area extends z.infer<typeof areaSchema> {
  level: AreaLevel
  /** Six-digit code of the area it belongs to. */
  parent_code: string | null
}

// The name alone does not do: a zone may become a district under the same name.
export const areaCsv: CsvKind<typeof areaSchema> = { file: 'areas.csv', schema: areaSchema, key: ['name', 'kind'] }

/**
 * Adds level and parent's code to the rows of areas.csv. Parents are rows of the same file, or places whose codes
 * `elsewhere` gives by name; a name that several places have stands for none.
 */
export function withLevels(
  rows: readonly z.infer<typeof areaSchema>[],
  elsewhere: () => ReadonlyMap<string, string | null>,
): Area[] {
  const codes = new Map(rows.map(({ name, code }) => [name, code]))
  const codeOf = (parent: string): string | null =>
    codes.has(parent) ? codes.get(parent)! : (elsewhere().get(parent) ?? null)
  return rows.map((row) => ({
    ...row,
    level: LEVEL_OF_KIND[row.kind],
    parent_code: row.parent === null ? null : codeOf(row.parent),
  }))
}
