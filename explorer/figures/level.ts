import type { CataloguePlace, ExplorerCatalogue } from '../../datasets/explorer/catalogue.ts'
import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { COMPARED_LEVELS, type ComparedLevel } from '../../datasets/reference/area-level.ts'

/** Zones, and names that no table knows, stand among the counties. */
const levelOf = ({ level }: CataloguePlace): ComparedLevel => COMPARED_LEVELS.find((one) => one === level) ?? 'county'

/** The levels of which a release knows several places, so that they can be compared. */
export function levelsOf(places: readonly CataloguePlace[]): ComparedLevel[] {
  return COMPARED_LEVELS.filter((level) => places.filter((place) => levelOf(place) === level).length > 1)
}

/** The chosen level; else the one of which most places state something, the lower one of equals. */
export function chosenLevel(
  rows: readonly Pick<StatementRow, 'area_name'>[],
  places: readonly CataloguePlace[],
  choice: string | null,
): ComparedLevel {
  const levels = levelsOf(places)
  const chosen = levels.find((level) => level === choice)
  if (chosen) return chosen
  const names = new Set(rows.map(({ area_name }) => area_name))
  const stating = (level: ComparedLevel) =>
    places.filter((place) => levelOf(place) === level && names.has(place.name)).length
  return levels.toReversed().toSorted((a, b) => stating(b) - stating(a))[0] ?? 'county'
}

/** What is compared at a level: its places, and the one above them if it is one. */
export function atLevel<C extends Pick<ExplorerCatalogue, 'places'>>(catalogue: C, level: ComparedLevel): C {
  const own = catalogue.places.filter((place) => levelOf(place) === level)
  const parents = new Set(own.flatMap(({ parent }) => parent ?? []))
  const above = parents.size === 1 ? catalogue.places.filter(({ name }) => parents.has(name)) : []
  return { ...catalogue, places: [...above, ...own] }
}

/** The place that all others lie in: the city of its districts. Names that no table knows lie nowhere. */
export function wholeOf(places: readonly CataloguePlace[]): CataloguePlace | null {
  const isAbove = (whole: CataloguePlace): boolean =>
    places.every(({ name, parent, kind }) => name === whole.name || parent === whole.name || kind === 'unknown')
  const parents = new Set(places.flatMap(({ parent }) => parent ?? []))
  // A municipality alone has nothing to be ranked with either.
  const candidates = places.filter(
    ({ name, kind }) => parents.has(name) || (kind === 'municipality' && places.length === 1),
  )
  return candidates.find(isAbove) ?? null
}
