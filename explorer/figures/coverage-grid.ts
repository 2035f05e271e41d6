import type { CatalogueIndicator, CataloguePlace } from '../../datasets/explorer/catalogue.ts'
import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { periodYear } from './period.ts'
import { type Coverage, coverageOf } from './standing.ts'

/** What coverage is counted from. */
export type CoverageRow = Pick<StatementRow, 'area_name' | 'indicator_id' | 'period' | 'status'>

/** Which place states which indicator for a year. */
export interface CoverageGrid {
  indicators: CatalogueIndicator[]
  rows: { place: CataloguePlace; cells: { coverage: Coverage; n: number }[] }[]
  n_stated: number
  n_all: number
}

/** The years that targets end in, with the number of statements, the latest first. */
export function targetYears(rows: readonly CoverageRow[]): { year: number; n: number }[] {
  const counts = new Map<number, number>()
  for (const { period, status } of rows) {
    const year = status === 'target' ? periodYear(period) : null
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].map(([year, n]) => ({ year, n })).sort((a, b) => b.year - a.year)
}

const keyOf = (place: string, indicator: string): string => `${place}\n${indicator}`

/**
 * The grid of a year: every place that is expected to speak, or does, by every indicator that any of them states, the
 * most stated first.
 */
export function coverageGrid(
  rows: readonly CoverageRow[],
  year: number,
  places: readonly CataloguePlace[],
  indicators: readonly CatalogueIndicator[],
): CoverageGrid {
  const counts = new Map<string, number>()
  const stating = new Map<string, Set<string>>()
  for (const { area_name, indicator_id, period, status } of rows) {
    if (status !== 'target' || periodYear(period) !== year) continue
    const key = keyOf(area_name!, indicator_id)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    stating.set(indicator_id, (stating.get(indicator_id) ?? new Set()).add(area_name!))
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
