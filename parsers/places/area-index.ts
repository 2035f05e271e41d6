import type { Area, Reference } from '../../datasets/reference/index.ts'
import { oncePer } from '../memory.ts'
import { mayBePair, type PairSigns, pairAt, pairSignsOf } from '../text/pair.ts'
import { areasOfLevel, isHeadOfName, isTailOfName } from './name-place.ts'
import { placeWords } from './place-words.ts'

/** Which of an area's names a text uses. A short name may be an ordinary word: 和平, 长寿, 东方. */
export type AreaNameForm = 'full' | 'short'

/** A name of one or several areas, at its place in a text. */
export interface AreaMention {
  name: string
  form: AreaNameForm
  /** All that have this name: 鼓楼区 is in four cities. */
  areas: readonly Area[]
  start: number
  end: number
}

/** All areas by code and name. */
export interface AreaIndex {
  all: readonly Area[]
  named: (name: string) => readonly Area[]
  coded: (code: string) => readonly Area[]
  /** Those whose document numbers begin with a text: by a prefix of their own, or by their short name. */
  prefixed: (prefix: string) => readonly Area[]
  /** Those that have a host for their own; `www.` does not matter. */
  hosting: (host: string) => readonly Area[]
  /** The area above it, the one above that, and so on. */
  above: (area: Area) => readonly Area[]
  /** False if no name of any area begins there, as at most places of a text. */
  mayBegin: (text: string, at: number) => boolean
  /** Names in a text, the longest at each place, from left to right. */
  mentionsIn: (text: string) => AreaMention[]
  /** True for the short name of a prefecture that is a word as well: 日照. */
  isWord: (short: string) => boolean
}

interface Name {
  name: string
  form: AreaNameForm
  areas: Area[]
}

/** All names begin with two characters that few share, so that most places of a text are passed at once. */
const HEAD = 2

function namesOf(all: readonly Area[]): Map<string, Name> {
  const names = new Map<string, Name>()
  const add = (name: string, form: AreaNameForm, area: Area): void => {
    if (name.length < HEAD) return
    const known = names.get(name)
    if (!known) names.set(name, { name, form, areas: [area] })
    else if (!known.areas.includes(area)) known.areas.push(area)
    // 忠县 is its own short name, and 淮安市 the former name of a district.
    if (known && form === 'full') known.form = 'full'
  }
  for (const area of all) {
    add(area.name, 'full', area)
    for (const alias of area.aliases) add(alias, 'full', area)
    add(area.short, 'short', area)
  }
  return names
}

/** The names that begin with two characters, and which characters those may be: most of a text begins none. */
interface Heads {
  pairs: PairSigns
  names: ReadonlyMap<number, readonly Name[]>
}

function headsOf(names: ReadonlyMap<string, Name>): Heads {
  const heads = new Map<number, Name[]>()
  for (const name of names.values()) {
    const head = pairAt(name.name, 0)
    const known = heads.get(head)
    if (known) known.push(name)
    else heads.set(head, [name])
  }
  for (const list of heads.values()) list.sort((a, b) => b.name.length - a.name.length)
  return { pairs: pairSignsOf([...names.keys()]), names: heads }
}

/** 城区, 郊区 and 市区 are districts of some cities and words everywhere else. */
const isWord = ({ name }: Name): boolean => name.length === 2 && name.endsWith('区')

const liesIn = ({ areas }: Name, above: AreaMention): boolean =>
  areas.some(({ parent_code }) => above.areas.some(({ code }) => code === parent_code))

function mentionsIn(text: string, { pairs, names }: Heads): AreaMention[] {
  const mentions: AreaMention[] = []
  const nameAt = (at: number): Name | undefined =>
    at + HEAD <= text.length ? names.get(pairAt(text, at))?.find(({ name }) => text.startsWith(name, at)) : undefined
  for (let start = 0; start + HEAD <= text.length; ) {
    const hit = mayBePair(pairs, text, start) ? nameAt(start) : undefined
    if (!hit) {
      start++
      continue
    }
    const end = start + hit.name.length
    const isBareWord = isWord(hit) && !mentions.some((above) => above.end === start && liesIn(hit, above))
    const place = { text, start, end }
    const isPart =
      isTailOfName(hit, place, mentions.at(-1)?.end ?? 0) || isHeadOfName(hit, place, (at) => nameAt(at) !== undefined)
    const areas = isBareWord || isPart ? [] : areasOfLevel(hit, place)
    if (areas.length > 0) mentions.push({ name: hit.name, form: hit.form, areas, start, end })
    start = end
  }
  return mentions
}

function codesOf(all: readonly Area[]): Map<string, Area[]> {
  const codes = new Map<string, Area[]>()
  const add = (code: string, area: Area): void => void codes.set(code, [...(codes.get(code) ?? []), area])
  for (const area of all) if (area.code !== null) add(area.code, area)
  // A code in use again belongs to its holder of today.
  for (const area of all) for (const code of area.former_codes) if (!codes.has(code)) add(code, area)
  return codes
}

function prefixesOf(all: readonly Area[]): Map<string, Area[]> {
  const prefixes = new Map<string, Area[]>()
  for (const area of all)
    for (const prefix of new Set([area.short, ...area.doc_prefixes])) {
      const known = prefixes.get(prefix)
      if (known) known.push(area)
      else prefixes.set(prefix, [area])
    }
  return prefixes
}

/** A host without the `www.` that may stand before it. */
export const bareHost = (host: string): string => host.replace(/^www\./, '')

function hostsOf(all: readonly Area[]): Map<string, Area[]> {
  const hosts = new Map<string, Area[]>()
  for (const area of all)
    for (const host of new Set(area.hosts.map(bareHost))) hosts.set(host, [...(hosts.get(host) ?? []), area])
  return hosts
}

function aboveIn(parents: ReadonlyMap<string, Area>): AreaIndex['above'] {
  const known = new Map<Area, readonly Area[]>()
  const above = (area: Area): readonly Area[] => {
    const found = known.get(area)
    if (found) return found
    const parent = area.parent_code === null ? undefined : parents.get(area.parent_code)
    const chain = parent ? [parent, ...above(parent)] : []
    known.set(area, chain)
    return chain
  }
  return above
}

function indexOf({ areas, divisions, place_words }: Reference): AreaIndex {
  const all = [...areas, ...divisions]
  const names = namesOf(all)
  const heads = headsOf(names)
  const codes = codesOf(all)
  const prefixes = prefixesOf(all)
  const hosts = hostsOf(all)
  const { shortNames } = placeWords(place_words)
  // A parent that was abolished still is the parent of what was abolished with it.
  const parents = new Map<string, Area>()
  for (const area of all)
    if (area.code && (area.valid_to === null || !parents.has(area.code))) parents.set(area.code, area)
  return {
    all,
    named: (name) => names.get(name)?.areas ?? [],
    coded: (code) => codes.get(code) ?? [],
    prefixed: (prefix) => prefixes.get(prefix) ?? [],
    hosting: (host) => hosts.get(bareHost(host)) ?? [],
    above: aboveIn(parents),
    mayBegin: (text, at) =>
      at + HEAD <= text.length && mayBePair(heads.pairs, text, at) && heads.names.has(pairAt(text, at)),
    mentionsIn: (text) => mentionsIn(text, heads),
    isWord: (short) => shortNames.has(short),
  }
}

/** All areas of a reference by code and name, indexed once: thousands of names, the same for every document. */
export const areaIndex: (reference: Reference) => AreaIndex = oncePer(indexOf)

/** True if one of two areas lies in the other, or they are one. */
export const isOneLine = (a: Area, b: Area, { above }: AreaIndex): boolean =>
  a === b || above(a).includes(b) || above(b).includes(a)
