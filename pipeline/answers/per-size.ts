import { PER, sizeAt } from '../../datasets/explorer/area-size.ts'
import type { AreaFigure, Indicator } from '../../datasets/reference/index.ts'
import { UsageFault } from '../fault.ts'
import { rounded } from './relation.ts'
import type { ComparedStatement } from './statement.ts'

/** How large places are, and by which of their figures others are told. */
export interface Sizes {
  per: AreaFigure['figure']
  area_figures: readonly AreaFigure[]
}

/** A figure for so many of what its place has, in the canonical unit, and what it was taken from. */
export interface SizedFigure {
  value: number
  size: AreaFigure
}

/** What a figure told by the size of its place is called. */
export const PER_NAMES: Readonly<Record<AreaFigure['figure'], string>> = {
  residents: 'per 10,000 residents',
  gdp: 'per 亿元 of GDP',
}

/** What stands where the size of a place is in no table. */
export const SIZE_UNKNOWN = 'size not known'

/** Measures that add up over places: a rate for each resident would mean nothing. */
const ADDED: ReadonlySet<string | null> = new Set(['level', 'increment'])

/** True for figures of which each place has a part. */
export const isSized = ({ measure }: Pick<ComparedStatement, 'measure'>): boolean => ADDED.has(measure)

/** Throws UsageFault for an indicator whose figures do not add up over places. */
export function checkAddsUp({ id, adds_up }: Indicator): void {
  if (adds_up) return
  throw new UsageFault(
    `indicator ${id}: found figures that do not add up over places, expected some that do; leave --per out`,
  )
}

/** A figure by the size of its place; null if the size, or the figure, is not known. */
export function sizedFigure(statement: ComparedStatement, { per, area_figures }: Sizes): SizedFigure | null {
  const { area_code, value_canonical, period_end } = statement
  if (value_canonical === null || area_code === null || !isSized(statement)) return null
  const own = area_figures.filter((figure) => figure.area_code === area_code)
  const size = sizeAt(own, per, period_end === null ? null : Number(period_end.slice(0, 4)))
  return size && { value: (value_canonical * PER[per]) / size.value, size }
}

/** `2.69家 (of 1115016 in 2020)`. */
export function sizedText(statement: ComparedStatement, sizes: Sizes): string {
  const found = sizedFigure(statement, sizes)
  if (found === null) return SIZE_UNKNOWN
  const { value, size } = found
  return `${rounded(value)}${statement.unit_canonical ?? ''} (of ${size.value} in ${size.year})`
}
