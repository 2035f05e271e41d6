import type { Comparator } from '../../datasets/records/vocabulary.ts'
import type { Speech } from '../language/speech.ts'

/** A figure as a document states it. */
export interface Figure {
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
export function figureText({ value, value_high, comparator }: Figure, { number }: Speech): string {
  if (value === null) return '–'
  const upper = value_high === null ? '' : `–${number(value_high)}`
  return `${SIGNS[comparator ?? '=']}${number(value)}${upper}`
}

/** The figure with sign and unit: `≥ 4,500 家`. */
export function figureWithUnit(figure: Figure, speech: Speech): string {
  const text = figureText(figure, speech)
  if (figure.unit === null || figure.value === null) return text
  return /^[%‰]/.test(figure.unit) ? `${text}${figure.unit}` : `${text} ${figure.unit}`
}
