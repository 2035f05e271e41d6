import type { CatalogueIndicator, CataloguePlace, ExplorerCatalogue } from '../../datasets/explorer/catalogue.ts'
import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { grouped } from './grouped.ts'
import { wholeOf } from './level.ts'
import { periodYear } from './period.ts'

/** What is known of a place for a year: the words of the view `coverage`. */
export type Coverage = 'stated' | 'not_stated' | 'not_found' | 'not_crawled'

/** What a place states: the statement that speaks for it, and the others. */
export interface Standing {
  place: CataloguePlace
  statement: StatementRow
  others: StatementRow[]
  /** The value in its canonical unit; null if there is no single figure, or its unit is not known. */
  size: number | null
}

/** All places beside each other by one indicator, measure and period. */
export interface Comparison {
  /** The place that all others lie in, if it states something. */
  city: Standing | null
  /** Those that have one figure in the common unit, the greatest first. */
  ranked: Standing[]
  /** Those that state something that cannot be ranked: no single figure, or another unit, or one that is not known. */
  unranked: Standing[]
  missing: { place: CataloguePlace; coverage: Exclude<Coverage, 'stated'> }[]
}

/** Why a place states nothing for the year a period ends in. A period without a year asks for no year. */
export function coverageOf({ is_read, years }: CataloguePlace, year: number | null): Exclude<Coverage, 'stated'> {
  if (year === null ? years.length > 0 : years.includes(year)) return 'not_stated'
  return is_read ? 'not_found' : 'not_crawled'
}

/** The newest first; one with a figure before one without, and one that can be ranked before all. */
function bySpeaking(a: StatementRow, b: StatementRow): number {
  const isRankable = Number(b.value_canonical !== null) - Number(a.value_canonical !== null)
  const hasFigure = Number(b.value !== null) - Number(a.value !== null)
  return (
    isRankable ||
    hasFigure ||
    Number((b.stated_on ?? '') > (a.stated_on ?? '')) - Number((b.stated_on ?? '') < (a.stated_on ?? ''))
  )
}

function standingOf(place: CataloguePlace, rows: readonly StatementRow[]): Standing {
  const [statement, ...others] = rows.toSorted(bySpeaking)
  return { place, statement: statement!, others, size: statement!.value_canonical }
}

/** The unit most places use. */
function commonUnit(standings: readonly Standing[]): string | null {
  const counts = new Map<string | null, number>()
  for (const { statement } of standings) {
    counts.set(statement.unit_canonical, (counts.get(statement.unit_canonical) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** Statements by the place they are about. */
export const byPlace = <T extends Pick<StatementRow, 'area_name'>>(rows: readonly T[]): Map<string, T[]> =>
  grouped(rows, ({ area_name }) => area_name!)

/** Zones are part of a district: they count where they speak. */
const isExpected = ({ kind }: CataloguePlace): boolean => kind !== 'zone' && kind !== 'unknown'

/**
 * Sets places beside each other. `rows` are the targets of one indicator, measure and period; a place that states
 * several is spoken for by the newest. The city stands apart: it is the sum of the others, not one of them.
 */
export function comparisonOf(
  rows: readonly StatementRow[],
  { places }: Pick<ExplorerCatalogue, 'places'>,
  period: string,
): Comparison {
  const stated = byPlace(rows)
  const standings = places.flatMap((place) => {
    const own = stated.get(place.name)
    return own ? [standingOf(place, own)] : []
  })
  const whole = wholeOf(places)
  const districts = standings.filter(({ place }) => place !== whole)
  const unit = commonUnit(districts.filter(({ size }) => size !== null))
  const isRanked = ({ size, statement }: Standing) => size !== null && statement.unit_canonical === unit
  const year = periodYear(period)
  return {
    city: standings.find(({ place }) => place === whole) ?? null,
    ranked: districts.filter(isRanked).sort((a, b) => b.size! - a.size!),
    unranked: districts.filter((standing) => !isRanked(standing)),
    missing: places
      .filter((place) => place !== whole && isExpected(place) && !stated.has(place.name))
      .map((place) => ({ place, coverage: coverageOf(place, year) })),
  }
}

/** True if the districts' values are parts of the city's, so that a share of it means something. */
export const isPartOfCity = ({ adds_up }: CatalogueIndicator, measure: string): boolean =>
  adds_up && (measure === 'level' || measure === 'increment')
