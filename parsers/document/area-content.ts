import type { Area, Reference, Township } from '../../datasets/reference/index.ts'
import { areaIndex, isOneLine } from '../places/area-index.ts'
import { type AreaContext, namedAreas } from '../places/area-name.ts'

/** Different townships of one district that a text must name before its content is believed. */
const NEEDED = 2
/** Without the district's name beside them: some other county may well have two towns of these names. */
const NEEDED_ALONE = 3

/** A name in a list that ends like a township, whether or not anybody knows it; 各乡镇 names none. */
const TOWNSHIP_LIKE =
  /(?<=^|[\s、，,。；;：:（(])(?![各全本该我])[\u4e00-\u9fff]{2,5}?(?:街道|镇|乡)(?=$|[\s、，,。；;：:）)])/gm

const OF_DISTRICT = /区级|我区|全区|县级|我县|全县|各镇|各乡镇/

/** Townships by name; one that several districts have is no evidence for any. */
function byName(townships: readonly Township[]): Map<string, string | null> {
  const districts = new Map<string, string | null>()
  for (const { name, district_code } of townships) districts.set(name, districts.has(name) ? null : district_code)
  return districts
}

const known = new WeakMap<Reference, Map<string, string | null>>()

function districtOfTownship(reference: Reference): Map<string, string | null> {
  const districts = known.get(reference) ?? byName(reference.townships)
  known.set(reference, districts)
  return districts
}

/** Names of townships in a text by the code of their district. */
function townshipsIn(body: string, reference: Reference): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>()
  // Most of the thousand names hold a character that the text does not, which is told at once.
  const characters = new Set(body)
  for (const [name, code] of districtOfTownship(reference)) {
    if (code === null || ![...name].every((one) => characters.has(one)) || !body.includes(name)) continue
    named.set(code, (named.get(code) ?? new Set()).add(name))
  }
  return named
}

/** True if a text names a township that this district has and no other. */
export const namesTownshipOf = (area: Area, body: string, reference: Reference): boolean =>
  area.code !== null && townshipsIn(body, reference).has(area.code)

/** How many names only look like those of townships. */
function strangersIn(body: string, reference: Reference): number {
  const districts = districtOfTownship(reference)
  return [...new Set(body.match(TOWNSHIP_LIKE) ?? [])].filter((name) => !districts.has(name)).length
}

/** True if the text writes out the name of a place that neither holds the area nor lies in it. */
const namesAnother = (area: Area, context: AreaContext): boolean =>
  namedAreas(context.text, context).some((one) => one.form === 'full' && !isOneLine(area, one.area, context.index))

/**
 * The district whose townships a text names, with their names: two with the district's own name or three without, all
 * written out with 镇, 乡 or 街道, more than of any other district and more than are not known; and the text must name no
 * place elsewhere. The stem of a township alone (青年, 民主, 三角) is a common word and no evidence.
 */
export function areaByContent(context: AreaContext, reference: Reference): { area: Area; names: string[] } | null {
  const { text } = context
  if (!OF_DISTRICT.test(text)) return null
  const [first, second] = [...townshipsIn(text, reference)].sort((a, b) => b[1].size - a[1].size)
  if (!first) return null
  const [code, names] = first
  const area = areaIndex(reference).coded(code).find(context.exists)
  if (!area || names.size <= (second?.[1].size ?? 0) || names.size <= strangersIn(text, reference)) return null
  if (names.size < (text.includes(area.name) || text.includes(area.short) ? NEEDED : NEEDED_ALONE)) return null
  return namesAnother(area, context) ? null : { area, names: [...names] }
}
