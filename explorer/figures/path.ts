import type { CataloguePlace, ExplorerCatalogue } from '../../datasets/explorer/catalogue.ts'
import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { isYear } from './period.ts'
import { byPlace, comparisonOf, type Standing } from './standing.ts'

/** A year's figure on the path of a place. */
export interface PathPoint {
  year: number
  size: number
  statement: StatementRow
  /** True for a target; false for what the place had. */
  isTarget: boolean
}

/** What a place had and wants to have, year by year. */
export interface Path {
  place: CataloguePlace
  points: PathPoint[]
}

const pointOf = ({ statement, size }: Standing): PathPoint => ({
  year: Number(statement.period),
  size: size!,
  statement,
  isTarget: statement.status === 'target',
})

/** The newest figures of every place for one year; a target before what was had. */
function standingsOf(year: string, rows: readonly StatementRow[], catalogue: ExplorerCatalogue): Standing[] {
  const ofYear = rows.filter(({ period }) => period === year)
  const targets = ofYear.filter(({ status }) => status === 'target')
  const aimed = byPlace(targets)
  const had = ofYear.filter(({ status, area_name }) => status !== 'target' && !aimed.has(area_name!))
  const { city, ranked } = comparisonOf([...targets, ...had], catalogue, year)
  return city?.size != null &&
    (ranked.length === 0 || city.statement.unit_canonical === ranked[0]!.statement.unit_canonical)
    ? [city, ...ranked]
    : ranked
}

/**
 * The paths of all places that state a yearly figure, by the greatest last value. `rows` are of one indicator and one
 * measure; quarters and spans of years are no points of a path.
 */
export function pathsOf(rows: readonly StatementRow[], catalogue: ExplorerCatalogue): Path[] {
  const years = [...new Set(rows.map(({ period }) => period))].filter(isYear).sort()
  const paths = new Map<CataloguePlace, PathPoint[]>()
  for (const standing of years.flatMap((year) => standingsOf(year, rows, catalogue))) {
    const points = paths.get(standing.place)
    if (points) points.push(pointOf(standing))
    else paths.set(standing.place, [pointOf(standing)])
  }
  return [...paths]
    .map(([place, points]) => ({ place, points }))
    .sort((a, b) => b.points.at(-1)!.size - a.points.at(-1)!.size)
}
