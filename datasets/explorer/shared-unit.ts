import type { TargetRecord } from '../records/target.ts'
import { decimalQuotient } from '../reference/decimal.ts'

/** A figure as printed and in its canonical unit; null if parts stand there that cannot be added. */
export interface TwofoldFigure extends Pick<TargetRecord, 'value_canonical' | 'unit' | 'unit_canonical'> {
  value: number | null
}

/** A unit that figures of one canonical unit can all be told in. */
export interface SharedUnit {
  unit: string
  /** How many canonical units it holds. */
  factor: number
}

/** Digits of a factor that is worked out from a figure; the others are noise. */
const FACTOR_DIGITS = 12

/** How many canonical units the printed unit of a figure holds; null if the figure does not tell. */
function factorOf({ value, value_canonical }: TwofoldFigure): number | null {
  if (!value || !value_canonical) return null
  return Number((value_canonical / value).toPrecision(FACTOR_DIGITS))
}

/**
 * The unit that the greatest of some figures prints: 80000万元 beside 25亿元 is told in 亿元. They must be of one
 * canonical unit, which is the answer where none of them tells how large its unit is; null if there is no unit.
 */
export function sharedUnit(figures: readonly TwofoldFigure[]): SharedUnit | null {
  const size = ({ value_canonical }: TwofoldFigure): number => Math.abs(value_canonical ?? 0)
  const greatest = figures.toSorted((a, b) => size(b) - size(a)).find((figure) => factorOf(figure) !== null)
  const factor = greatest ? factorOf(greatest) : null
  if (greatest?.unit != null && factor !== null) return { unit: greatest.unit, factor }
  const canonical = figures.find(({ unit_canonical }) => unit_canonical !== null)?.unit_canonical ?? null
  return canonical === null ? null : { unit: canonical, factor: 1 }
}

/** True if a figure prints a unit of another size than the shared one, so that a reader cannot compare the two. */
export function isOfOtherSize(figure: TwofoldFigure, { factor }: SharedUnit): boolean {
  const own = factorOf(figure)
  return own !== null && own !== factor
}

/** A canonical value in the shared unit. */
export const inSharedUnit = (canonical: number, { factor }: SharedUnit): number => decimalQuotient(canonical, factor)
