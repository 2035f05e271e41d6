import type { Area, Reference } from '../../datasets/reference/index.ts'

/** What a document shows of where it comes from. */
export interface AreaClues {
  title: string | null
  issuer: string | null
  publisher: string | null
  doc_no: string | null
  index_no: string | null
  /** 网站标识码: ten digits that begin with the area's code. */
  site_code: string | null
  url: string | null
  /** The place whose congress met, from the subtitle of a report. */
  session: string | null
  /** Day of writing or publication, for areas that changed. */
  on: string | null
  body: string
}

export interface FoundArea {
  area: Area
  inferred: boolean
  evidence: string
}

const isValidOn = (area: Area, on: string | null): boolean =>
  on === null
    ? area.valid_to === null
    : (area.valid_from === null || area.valid_from <= on) && (area.valid_to === null || on <= area.valid_to)

const namesOf = (area: Area): string[] => [area.name, ...area.aliases, area.short].filter((name) => name.length >= 2)

/** Districts before the city: 重庆市梁平区… names both and speaks for the smaller. */
function named(areas: readonly Area[], text: string): { area: Area; name: string } | null {
  let best: { area: Area; name: string } | null = null
  for (const area of areas) {
    const name = namesOf(area).find((candidate) => text.includes(candidate))
    if (!name) continue
    const smaller = best?.area.kind === 'municipality' && area.kind !== 'municipality'
    const same = (best?.area.kind === 'municipality') === (area.kind === 'municipality')
    if (!best || smaller || (same && name.length > best.name.length)) best = { area, name }
  }
  return best
}

function byText(label: string, text: string | null, areas: readonly Area[]): FoundArea | null {
  const hit = text ? named(areas, text) : null
  return hit ? { area: hit.area, inferred: false, evidence: `${label}: ${hit.name}` } : null
}

/** The longest prefix wins: 开州府 before 开, 渝北 before 渝. */
function byNumber(doc_no: string | null, areas: readonly Area[]): FoundArea | null {
  if (!doc_no) return null
  const prefixes = areas.flatMap((area) => [area.short, ...area.doc_prefixes].map((prefix) => ({ area, prefix })))
  const hits = prefixes.filter(({ prefix }) => prefix !== '' && doc_no.startsWith(prefix))
  const best = hits.sort((a, b) => b.prefix.length - a.prefix.length)[0]
  return best ? { area: best.area, inferred: false, evidence: `发文字号: ${best.prefix}` } : null
}

function byCode(label: string, code: string | undefined, areas: readonly Area[]): FoundArea | null {
  const area = areas.find((one) => code && (one.code === code || one.former_codes.includes(code)))
  return area ? { area, inferred: false, evidence: `${label}: ${code}` } : null
}

function byHost(url: string | null, areas: readonly Area[]): FoundArea | null {
  if (!url) return null
  const host = new URL(url).host.replace(/^www\./, '')
  const area = areas.find(({ hosts }) => hosts.some((one) => one.replace(/^www\./, '') === host))
  return area ? { area, inferred: false, evidence: `host: ${host}` } : null
}

const stemOf = (name: string): string => name.replace(/(?:街道|镇|乡|民族乡)$/, '')

/** Areas by the names that a text may drop: a district's own short name and the stems of its townships. */
function placeNames({ areas, townships }: Reference): Map<string, Set<Area>> {
  const owners = new Map<string, Set<Area>>()
  const own = (name: string, area: Area): void => {
    if (name.length >= 2) owners.set(name, (owners.get(name) ?? new Set()).add(area))
  }
  for (const area of areas) if (area.kind !== 'municipality') own(area.short, area)
  for (const { name, district_code } of townships)
    for (const area of areas) if (area.code === district_code) own(stemOf(name), area)
  return owners
}

/** Thousands of names, the same for every document. */
const known = new WeakMap<Reference, Map<string, Set<Area>>>()

function namesIn(reference: Reference): Map<string, Set<Area>> {
  const names = known.get(reference) ?? placeNames(reference)
  known.set(reference, names)
  return names
}

/** Names a text drops of each area, those left out that belong to several. */
function mentions(body: string, areas: readonly Area[], reference: Reference): Map<Area, Set<string>> {
  const found = new Map<Area, Set<string>>()
  // Most of the thousands of names hold a character that the text does not, which is told at once.
  const characters = new Set(body)
  const mayHold = (name: string): boolean => [...name].every((character) => characters.has(character))
  for (const [name, all] of namesIn(reference)) {
    if (!mayHold(name) || !body.includes(name)) continue
    const [owner, ...others] = areas.filter((area) => all.has(area))
    if (owner && others.length === 0) found.set(owner, (found.get(owner) ?? new Set()).add(name))
  }
  return found
}

/** Two different names of one district, and one more than of any other, before content is believed. */
const NEEDED = 2

function byContent(body: string, areas: readonly Area[], reference: Reference): FoundArea | null {
  if (!/区级|我区|全区|县级|我县|全县|各镇|各乡镇/.test(body)) return null
  const ranked = [...mentions(body, areas, reference)].sort((a, b) => b[1].size - a[1].size)
  const [first, second] = ranked
  if (!first || first[1].size < NEEDED || first[1].size <= (second?.[1].size ?? 0)) return null
  return { area: first[0], inferred: true, evidence: `content: ${[...first[1]].join('、')}` }
}

/**
 * The area a document speaks for, by what states it best: its signing body and title, its number, the publisher, the
 * index number, the host; as a last resort, and marked so, by the places its text names. Null where nothing tells.
 */
export function areaOf(clues: AreaClues, reference: Reference): FoundArea | null {
  const areas = reference.areas.filter((area) => isValidOn(area, clues.on))
  return (
    byText('issuer', clues.issuer, areas) ??
    byText('title', clues.title, areas) ??
    byText('session', clues.session, areas) ??
    byNumber(clues.doc_no, areas) ??
    byText('publisher', clues.publisher, areas) ??
    // Characters 3 to 8 of an index number are the division code at the body's registration (GB 32100-2015).
    byCode('索引号', clues.index_no?.slice(2, 8), areas) ??
    byCode('网站标识码', clues.site_code?.slice(0, 6), areas) ??
    byHost(clues.url, areas) ??
    byContent(clues.body, areas, reference)
  )
}
