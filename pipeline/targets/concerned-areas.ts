import type { Area } from '../../datasets/reference/index.ts'

/** An area as rows name it. */
export interface AreaName {
  area_code: string | null
  area_name: string | null
}

/** Portals are named after the code of their place: 500155-liangping. */
const codeOfPortal = (portal_id: string): string => portal_id.slice(0, 6)

/** 台湾, 香港 and 澳门 have no portals of this system: they are shown if something was read of them. */
const isExpected = ({ level, hosts }: Area): boolean => level !== 'province' || hosts.length > 0

/** One text for an area: code and name together tell areas apart. */
const keyOf = (code: string | null, name: string | null): string => `${code} ${name}`

/** The areas that rows or portals name. */
function namedAreas(areas: readonly Area[], rows: readonly AreaName[], portals: readonly string[]): Set<Area> {
  const keys = new Set(rows.map(({ area_code, area_name }) => keyOf(area_code, area_name)))
  const codes = new Set(portals.map(codeOfPortal))
  return new Set(areas.filter(({ code, name }) => keys.has(keyOf(code, name)) || (code !== null && codes.has(code))))
}

const withParents = (named: ReadonlySet<Area>, byCode: ReadonlyMap<string | null, Area>): Set<Area> => {
  const all = new Set(named)
  // A set hands out what is added while it is walked through: parents of parents come as well.
  for (const { parent_code } of all) {
    const parent = parent_code === null ? undefined : byCode.get(parent_code)
    if (parent) all.add(parent)
  }
  return all
}

/**
 * The areas that a dataset is about, out of all of China: those that its rows or portals name, what lies above them, and
 * the others with the same parent, of which nothing may have been read. Provinces are set beside each other if two are
 * named; as long as all lies in one province, its parts are among them.
 */
export function concernedAreas(
  areas: readonly Area[],
  rows: readonly AreaName[],
  portals: readonly string[],
): readonly Area[] {
  const byCode = new Map(areas.filter(({ valid_to }) => valid_to === null).map((area) => [area.code, area]))
  const known = withParents(namedAreas(areas, rows, portals), byCode)
  const provinces = [...known].filter(({ level }) => level === 'province')
  const parents = new Set([...known].map(({ parent_code }) => parent_code))
  parents.delete(null)
  if (provinces.length > 1) parents.add(null)
  else for (const { code } of provinces) parents.add(code)
  return areas.filter((area) => known.has(area) || (parents.has(area.parent_code) && isExpected(area)))
}
