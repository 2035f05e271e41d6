import type { Area, Reference, Township } from '../../../datasets/reference/index.ts'
import { oncePer } from '../../memory.ts'
import { isOneLine } from '../../places/area-index.ts'
import { type AreaContext, areasInText } from '../../places/area-name.ts'
import { firstPlaces, type WordPlaces } from '../../text/first-places.ts'

/** Different townships of one district that a text must name before its content is believed. */
const NEEDED = 2
/** Without the district's name beside them: some other county may well have two towns of these names. */
const NEEDED_ALONE = 3

/** A name in a list that ends like a township, whether or not anybody knows it; 各乡镇 names none. */
const TOWNSHIP_LIKE =
  /(?<=^|[\s、，,。；;：:（(])(?![各全本该我])[\u4e00-\u9fff]{2,5}?(?:街道|镇|乡)(?=$|[\s、，,。；;：:）)])/gm

/** Sites that are called after the township they lie in: 西彭科技创新园. */
const SITE_WORDS = ['园', '基地', '实验室', '组团', '片区', '水库', '场镇']
const SITE = new RegExp(`^[\\u4e00-\\u9fff]{0,6}?(?:${SITE_WORDS.join('|')})`)
const LONGEST_SITE = 9
/** Stems of townships in names of sites; as words they are common (青年, 民主), and 文化产业园 is called after nothing. */
const NEEDED_SITES = 3

const OF_DISTRICT = /区级|我区|全区|县级|我县|全县|各镇|各乡镇/

/** Townships by name; one that several districts have is no evidence for any. */
function byName(townships: readonly Pick<Township, 'name' | 'district_code'>[]): Map<string, string | null> {
  const districts = new Map<string, string | null>()
  for (const { name, district_code } of townships) districts.set(name, districts.has(name) ? null : district_code)
  return districts
}

const stemOf = (name: string): string => name.replace(/(?:街道|镇|乡)$/, '')

/** Names with the codes of their districts, and how they are found in a text. */
interface DistrictNames {
  codes: Map<string, string | null>
  find: (text: string) => WordPlaces
}

function districtNames(townships: readonly Pick<Township, 'name' | 'district_code'>[]): DistrictNames {
  const codes = byName(townships)
  return { codes, find: firstPlaces([...codes].flatMap(([name, code]) => (code === null ? [] : [name]))) }
}

/** Names of townships, and the stems of those. */
const namesIn = oncePer(({ townships }: Reference) => ({
  whole: districtNames(townships),
  stems: districtNames(townships.map(({ name, district_code }) => ({ name: stemOf(name), district_code }))),
}))

/** The names that a text holds and that mean a district where they stand, by its code. */
function byDistrict(
  text: string,
  { codes, find }: DistrictNames,
  isMeant: (end: number) => boolean,
): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>()
  for (const [name, at] of find(text)) {
    if (!isMeant(at + name.length)) continue
    const code = codes.get(name)!
    named.set(code, (named.get(code) ?? new Set()).add(name))
  }
  return named
}

/** Names of townships in a text by the code of their district. */
const townshipsIn = (body: string, reference: Reference): Map<string, Set<string>> =>
  byDistrict(body, namesIn(reference).whole, () => true)

/** Stems that the names of sites begin with, by the code of the district whose township it is. */
const sitesIn = (body: string, reference: Reference): Map<string, Set<string>> =>
  byDistrict(body, namesIn(reference).stems, (end) => SITE.test(body.slice(end, end + LONGEST_SITE)))

/** The district of which most names stand in a text, if it has more than twice as many as any other. */
function leading(named: ReadonlyMap<string, ReadonlySet<string>>): [string, ReadonlySet<string>] | null {
  const [first, second] = [...named].sort((a, b) => b[1].size - a[1].size)
  return first && first[1].size > 2 * (second?.[1].size ?? 0) ? first : null
}

/** True if a text names a township that this district has and no other. */
export const namesTownshipOf = (area: Area, body: string, reference: Reference): boolean =>
  area.code !== null && townshipsIn(body, reference).has(area.code)

/** How many names only look like those of townships. */
function strangersIn(body: string, reference: Reference): number {
  const { codes } = namesIn(reference).whole
  return [...new Set(body.match(TOWNSHIP_LIKE) ?? [])].filter((name) => !codes.has(name)).length
}

/** True if the text writes out the name of a place that neither holds the area nor lies in it. */
const namesAnother = (area: Area, context: AreaContext): boolean =>
  areasInText(context).some((one) => one.form === 'full' && !isOneLine(area, one.area, context.index))

function bySites(context: AreaContext, reference: Reference): [string, ReadonlySet<string>] | null {
  if (!SITE_WORDS.some((word) => context.text.includes(word))) return null
  const found = leading(sitesIn(context.text, reference))
  return found && found[1].size >= NEEDED_SITES ? found : null
}

function byTownships({ text, index }: AreaContext, reference: Reference): [string, ReadonlySet<string>] | null {
  const found = leading(townshipsIn(text, reference))
  if (!found || found[1].size <= strangersIn(text, reference)) return null
  const isNamed = index.coded(found[0]).some(({ name, short }) => text.includes(name) || text.includes(short))
  return found[1].size >= (isNamed ? NEEDED : NEEDED_ALONE) ? found : null
}

/**
 * The district whose townships a text names, with their names: two with the district's own name or three without, all
 * written out with 镇, 乡 or 街道, or three in names of sites; more than twice as many as of any other district, and more
 * than are not known. The text must name no place elsewhere. The stem of a township alone (青年, 民主, 三角) is a common
 * word and no evidence.
 */
export function areaByContent(context: AreaContext, reference: Reference): { area: Area; names: string[] } | null {
  if (!OF_DISTRICT.test(context.text)) return null
  const [code, names] = byTownships(context, reference) ?? bySites(context, reference) ?? []
  const area = code && context.index.coded(code).find(context.exists)
  return area && names && !namesAnother(area, context) ? { area, names: [...names] } : null
}
