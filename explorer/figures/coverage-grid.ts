import type { CatalogueIndicator, CataloguePlace } from '../../datasets/explorer/catalogue.ts'
import type { CoverageCount } from '../../datasets/explorer/coverage.ts'
import { type Coverage, coverageOf } from './standing.ts'

/** Which place states which indicator for a year. */
export interface CoverageGrid {
  indicators: CatalogueIndicator[]
  rows: { place: CataloguePlace; cells: { coverage: Coverage; n: number }[] }[]
  n_stated: number
  n_all: number
}

const keyOf = (place: string, indicator: string): string => `${place}\n${indicator}`

/**
 * The grid of a year, from its counts: every place that is expected to speak, or does, by every indicator that any of them states, the
 * most stated first.
 */
export function coverageGrid(
  rows: readonly CoverageCount[],
  year: number,
  places: readonly CataloguePlace[],
  indicators: readonly CatalogueIndicator[],
): CoverageGrid {
  const counts = new Map<string, number>()
  const stating = new Map<string, Set<string>>()
  for (const { area_name, indicator_id, n } of rows) {
    counts.set(keyOf(area_name, indicator_id), n)
    stating.set(indicator_id, (stating.get(indicator_id) ?? new Set()).add(area_name))
  }
  const speaking = new Set([...stating.values()].flatMap((names) => [...names]))
  const asked = indicators
    .filter(({ id }) => stating.has(id))
    .sort((a, b) => stating.get(b.id)!.size - stating.get(a.id)!.size)
  const shown = places.filter(({ kind, name }) => (kind !== 'zone' && kind !== 'unknown') || speaking.has(name))
  const grid = shown.map((place) => ({
    place,
    cells: asked.map(({ id }) => {
      const n = counts.get(keyOf(place.name, id)) ?? 0
      return { n, coverage: n > 0 ? ('stated' as const) : coverageOf(place, year) }
    }),
  }))
  const cells = grid.flatMap((row) => row.cells)
  return { indicators: asked, rows: grid, n_stated: cells.filter(({ n }) => n > 0).length, n_all: cells.length }
}
