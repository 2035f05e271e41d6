import { z } from 'zod'
import type { Area } from './area.ts'
import { AREA_KINDS, LEVEL_OF_KIND } from './area-level.ts'
import { type CsvKind, ReferenceMistake } from './csv.ts'
import { digits, LIST_SEPARATOR, list, optionalDay, text, wordAmong } from './field.ts'

/** A prefecture or county outside Chongqing, extracted from the source named in divisions.source.md. */
export const divisionSchema = z.strictObject({
  code: digits(6).describe('Six-digit division code'),
  name: text.describe('Full name; several places may have the same one'),
  short: text.describe('Name without its kind and without the names of nationalities'),
  kind: wordAmong(AREA_KINDS),
  parent_code: digits(6).describe('Code of the prefecture or province it belongs to'),
  valid_from: optionalDay.describe('First day of the year since which it exists, under this or a former name'),
  valid_to: optionalDay.describe('Last day of the year in which it was abolished; empty where it still exists'),
  former_codes: list.describe('Codes of the same place before it was renumbered, since 2000'),
  aliases: list.describe('Former names since 2000, and short forms of autonomous areas'),
})

// An abolished place and its successor may share a code.
export const divisionCsv: CsvKind<typeof divisionSchema> = {
  file: 'divisions.csv',
  schema: divisionSchema,
  key: ['code', 'name'],
}

const COLUMNS = Object.keys(divisionSchema.shape)

const listOf = (cell: string): string[] => (cell === '' ? [] : cell.split(LIST_SEPARATOR))

function areaOf(line: string, number: number, names: ReadonlyMap<string, string>): Area {
  const cells = line.split(',')
  if (cells.length !== COLUMNS.length)
    throw new ReferenceMistake(
      `${divisionCsv.file}, line ${number}: found ${cells.length} fields, expected ${COLUMNS.length}; correct the row`,
    )
  const [code, name, short, kind, parent_code, valid_from, valid_to, former_codes, aliases] = cells as [
    ...[string, string, string, Area['kind'], string, string, string, string, string],
  ]
  return {
    code,
    name,
    short,
    slug: code,
    kind,
    level: LEVEL_OF_KIND[kind],
    parent: names.get(parent_code) ?? null,
    parent_code,
    valid_from: valid_from || null,
    valid_to: valid_to || null,
    former_codes: listOf(former_codes),
    aliases: listOf(aliases),
    doc_prefixes: [],
    hosts: [],
    note: null,
  }
}

/** Codes of the places of divisions.csv by name, null for a name that several have. */
export function divisionNames(text: string): Map<string, string | null> {
  const codes = new Map<string, string | null>()
  for (const line of text.trimEnd().split('\n').slice(1)) {
    const [code, name, , , , , valid_to] = line.split(',', 7)
    if (valid_to === '') codes.set(name!, codes.has(name!) ? null : code!)
  }
  return codes
}

/**
 * Reads divisions.csv without its schema, which would cost a tenth of a second at each start: the file is extracted, not
 * edited, has no quotes, and a test reads it with the schema. `provinces` name the parents that the file does not hold.
 */
export function readDivisions(text: string, provinces: readonly Area[]): Area[] {
  const [header, ...lines] = text.trimEnd().split('\n')
  if (header !== COLUMNS.join(','))
    throw new ReferenceMistake(
      `${divisionCsv.file}, line 1: found ${header}, expected ${COLUMNS.join(',')}; extract the file again`,
    )
  const names = new Map(provinces.flatMap(({ code, name }) => (code === null ? [] : [[code, name] as const])))
  for (const line of lines) {
    const [code, name, , , , , valid_to] = line.split(',', 7)
    // An abolished place must not name the children of its successor.
    if (valid_to === '' || !names.has(code!)) names.set(code!, name!)
  }
  return lines.map((line, at) => areaOf(line, at + 2, names))
}
