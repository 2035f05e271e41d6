import { inSharedUnit, isOfOtherSize, type SharedUnit } from '../../datasets/explorer/shared-unit.ts'
import type { Comparator } from '../../datasets/records/vocabulary.ts'
import type { Speech } from '../language/speech.ts'

/** A figure as a document states it, with what it comes to in its canonical unit. */
export interface ComparableFigure extends StatedFigure {
  value_canonical: number | null
  value_high_canonical: number | null
  unit_canonical: string | null
}

/** A figure as a document states it. */
export interface StatedFigure {
  value: number | null
  value_high: number | null
  comparator: Comparator | null
  unit: string | null
}

/** The sign of a relation; of a range the two ends say it. */
const SIGNS: Record<Comparator, string> = {
  '>=': '≥ ',
  '>': '> ',
  '=': '',
  '~': '≈ ',
  '<': '< ',
  '<=': '≤ ',
  range: '',
}

/** The figure with its sign, without its unit: `≥ 4,500`, `10–12`. A dash where there is none. */
export function figureText({ value, value_high, comparator }: StatedFigure, { number }: Speech): string {
  if (value === null) return '–'
  const upper = value_high === null ? '' : `–${number(value_high)}`
  return `${SIGNS[comparator ?? '=']}${number(value)}${upper}`
}

/** The figure with sign and unit: `≥ 4,500 家`. */
export function figureWithUnit(figure: StatedFigure, speech: Speech): string {
  const text = figureText(figure, speech)
  if (figure.unit === null || figure.value === null) return text
  const unit = speech.unit(figure.unit)
  return /^[%‰]/.test(unit) ? `${text}${unit}` : `${text} ${unit}`.trimEnd()
}

/** The same in the unit that figures beside it share, `= 8 亿元`; null if it prints a unit of that size itself. */
export function figureInUnit(figure: ComparableFigure, shared: SharedUnit | null, speech: Speech): string | null {
  const { value_canonical: value, value_high_canonical: high } = figure
  if (shared === null || value === null || !isOfOtherSize(figure, shared)) return null
  const value_high = high === null ? null : inSharedUnit(high, shared)
  const told = { value: inSharedUnit(value, shared), value_high, comparator: '=', unit: shared.unit } as const
  return `= ${figureWithUnit(told, speech)}`
}
