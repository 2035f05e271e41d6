import type { BodyKind } from '../../datasets/records/vocabulary.ts'
import type { Reference } from '../../datasets/reference/index.ts'

/** A body that can answer for a target. */
export interface ResponsibleBody {
  kind: BodyKind
  /** Nine-digit township or six-digit district code; null for bodies without one. */
  code: string | null
}

export interface BodyRegister {
  /** True for the name of a district, township, zone, committee or bureau, with or without 市, 区 or 县 before it. */
  isBody: (text: string) => boolean
  /** The body a name means inside a district (six-digit code; null where unknown); null for a name nobody knows. */
  bodyOf: (text: string, areaCode: string | null) => ResponsibleBody | null
}

const bare = (text: string): string => text.replace(/\s/g, '')
/** 区科技局 and 市科技局 are the same noun at two levels. */
const withoutLevel = (name: string): string => name.replace(/^[市区县](?=.{2})/, '')

function townshipsByName(reference: Reference): Map<string, { code: string; district_code: string }[]> {
  const named = new Map<string, { code: string; district_code: string }[]>()
  for (const { name, code, district_code } of reference.townships) {
    named.set(name, [...(named.get(name) ?? []), { code, district_code }])
  }
  return named
}

/** Compiles the registers of areas, townships and bodies. Township names are unique only inside their district. */
export function bodyRegister(reference: Reference): BodyRegister {
  const townships = townshipsByName(reference)
  const areas = new Map(reference.areas.flatMap((area) => [area.name, ...area.aliases].map((name) => [name, area])))
  const bodies = new Map(reference.bodies.flatMap((body) => [body.name, ...body.aliases].map((name) => [name, body])))
  const body = (name: string) => bodies.get(name) ?? bodies.get(withoutLevel(name))
  return {
    isBody: (text) => {
      const name = bare(text)
      return townships.has(name) || areas.has(name) || body(name) !== undefined
    },
    bodyOf: (text, areaCode) => {
      const name = bare(text)
      const township = townships.get(name)?.find(({ district_code }) => district_code === areaCode)
      if (township) return { kind: 'township', code: township.code }
      const known = body(name)
      if (known) return { kind: known.kind, code: null }
      const area = areas.get(name)
      return area ? { kind: area.kind === 'zone' ? 'zone' : 'district', code: area.code } : null
    },
  }
}
