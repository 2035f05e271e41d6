import { PER, sizeAt } from '../../datasets/explorer/area-size.ts'
import type { CatalogueSize } from '../../datasets/explorer/catalogue.ts'
import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { periodYear } from './period.ts'
import { type Progress, progressOf } from './progress.ts'
import type { Selection } from './selection.ts'
import { type Comparison, isPartOfCity, type Standing } from './standing.ts'

/** What figures are compared by: as stated, by the size of the place, or by what it had. */
export const YARDSTICKS = ['as_stated', 'residents', 'gdp', 'base', 'pace'] as const
export type Yardstick = (typeof YARDSTICKS)[number]
/** Yardsticks that make another figure of the one that is stated. */
export type Divisor = Exclude<Yardstick, 'as_stated'>

/** What a place comes to by a yardstick, and what that was taken from. */
export interface MeasuredSize {
  /** Per 10,000 residents or 亿元 of GDP; else a fraction of the base, or growth a year. */
  value: number
  size: CatalogueSize | null
  base: Progress | null
}

/** A standing by a yardstick; null if nothing says how large the place is, or what it had. */
export function measured(standing: Standing, yardstick: Divisor, rows: readonly StatementRow[]): MeasuredSize | null {
  if (standing.size === null) return null
  if (yardstick === 'base' || yardstick === 'pace') {
    const base = progressOf(standing, rows)
    return base && { value: yardstick === 'base' ? base.times : base.perYear, size: null, base }
  }
  const size = sizeAt(standing.place.sizes, yardstick, periodYear(standing.statement.period))
  return size && { value: (standing.size * PER[yardstick]) / size.value, size, base: null }
}

/** Places beside each other by a yardstick. */
export interface MeasuredComparison extends Comparison {
  ranked: MeasuredStanding[]
  city: MeasuredStanding | null
  /** Those that state a figure, and of which the yardstick knows nothing. */
  unmeasured: Standing[]
}

/** `size` is what the yardstick comes to. */
export interface MeasuredStanding extends Standing {
  measured: MeasuredSize
}

function withMeasure(standing: Standing, found: MeasuredSize | null): MeasuredStanding | null {
  if (found === null) return null
  // The upper end of a range is of the figure as stated.
  const statement = { ...standing.statement, value_high_canonical: null }
  return { ...standing, statement, size: found.value, measured: found }
}

/** Sets those places beside each other by a yardstick that it knows something of. */
export function measuredComparison(
  comparison: Comparison,
  yardstick: Divisor,
  rows: readonly StatementRow[],
): MeasuredComparison {
  const measure = (standing: Standing) => withMeasure(standing, measured(standing, yardstick, rows))
  const all = comparison.ranked.map((standing) => ({ standing, found: measure(standing) }))
  return {
    ...comparison,
    city: comparison.city && measure(comparison.city),
    ranked: all.flatMap(({ found }) => found ?? []).sort((a, b) => b.size! - a.size!),
    unmeasured: all.filter(({ found }) => found === null).map(({ standing }) => standing),
  }
}

/**
 * The yardsticks that say something of a comparison. Residents and GDP go with what adds up over places; what a place had, with
 * stocks.
 */
export function yardsticksOf(
  comparison: Comparison,
  { indicator, measure }: Pick<Selection, 'indicator' | 'measure'>,
  rows: readonly StatementRow[],
): Yardstick[] {
  const isKnown = (yardstick: Divisor): boolean =>
    comparison.ranked.some((standing) => measured(standing, yardstick, rows) !== null)
  return YARDSTICKS.filter((yardstick) => {
    if (yardstick === 'as_stated') return true
    const fits =
      yardstick === 'residents' || yardstick === 'gdp' ? isPartOfCity(indicator, measure) : measure === 'level'
    return fits && isKnown(yardstick)
  })
}
