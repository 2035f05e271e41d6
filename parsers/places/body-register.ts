import type { BodyKind } from '../../datasets/records/vocabulary.ts'
import type { Area, Reference } from '../../datasets/reference/index.ts'
import { type AreaIndex, areaIndex } from './area-index.ts'

/** A body that can answer for a target. */
export interface ResponsibleBody {
  kind: BodyKind
  /** Nine-digit township or six-digit district code; null for bodies without one. */
  code: string | null
}

export interface BodyRegister {
  /** True for the name of a district, township, zone, committee or bureau, with or without 市, 区 or 县 before it. */
  isBody: (text: string) => boolean
  /** The body a name means inside a district (six-digit code; null if unknown); null for a name nobody knows. */
  bodyOf: (text: string, areaCode: string | null) => ResponsibleBody | null
  /** The area that has a code today. */
  areaOf: (code: string | null) => Area | null
}

const bare = (text: string): string => text.replace(/\s/g, '')
const longestOf = (names: Iterable<string>): number => {
  let longest = 0
  for (const { length } of names) longest = Math.max(longest, length)
  return longest
}
/** 区科技局 and 市科技局 are the same noun at two levels. */
const withoutLevel = (name: string): string => name.replace(/^[市区县](?=.{2})/, '')

function townshipsByName(reference: Reference): Map<string, { code: string; district_code: string }[]> {
  const named = new Map<string, { code: string; district_code: string }[]>()
  for (const { name, code, district_code } of reference.townships) {
    named.set(name, [...(named.get(name) ?? []), { code, district_code }])
  }
  return named
}

/** 城区, 郊区 and 矿区 are districts somewhere and words everywhere else. */
const isWord = (name: string): boolean => name.length < 3 && !name.endsWith('县')

/** The areas whose full name or other full form a text is. */
const areasNamed = (name: string, index: AreaIndex): readonly Area[] =>
  isWord(name) ? [] : index.named(name).filter((area) => area.name === name || area.aliases.includes(name))

/** Of areas of one name, the one that lies in the area at hand, is it, or lies above it; null if that leaves several. */
function areaNear(areas: readonly Area[], code: string | null, { coded, above }: AreaIndex): Area | null {
  if (areas.length <= 1) return areas[0] ?? null
  const here = code === null ? [] : coded(code)
  const near = areas.filter((area) =>
    here.some((one) => one === area || above(area).includes(one) || above(one).includes(area)),
  )
  return near.length === 1 ? near[0]! : null
}

/** Compiles the registers of areas, townships and bodies. Township names are unique only inside their district. */
export function bodyRegister(reference: Reference): BodyRegister {
  const townships = townshipsByName(reference)
  const index = areaIndex(reference)
  const bodies = new Map(reference.bodies.flatMap((body) => [body.name, ...body.aliases].map((name) => [name, body])))
  const body = (name: string) => bodies.get(name) ?? bodies.get(withoutLevel(name))
  // Whole sentences are asked as well, and looking up a long text is slow.
  const ofAreas = index.all.flatMap(({ name, aliases }) => [name, ...aliases])
  const longest = Math.max(longestOf(townships.keys()), longestOf(ofAreas), 1 + longestOf(bodies.keys()))
  return {
    isBody: (text) => {
      const name = bare(text)
      if (name.length > longest) return false
      return townships.has(name) || areasNamed(name, index).length > 0 || body(name) !== undefined
    },
    bodyOf: (text, areaCode) => {
      const name = bare(text)
      const township = townships.get(name)?.find(({ district_code }) => district_code === areaCode)
      if (township) return { kind: 'township', code: township.code }
      const known = body(name)
      if (known) return { kind: known.kind, code: null }
      const areas = areasNamed(name, index)
      if (areas.length === 0) return null
      const area = areaNear(areas, areaCode, index)
      return { kind: areas[0]!.level === 'zone' ? 'zone' : 'district', code: area?.code ?? null }
    },
    areaOf: (code) =>
      code === null ? null : (index.coded(code).find((area) => area.valid_to === null) ?? index.coded(code)[0] ?? null),
  }
}
