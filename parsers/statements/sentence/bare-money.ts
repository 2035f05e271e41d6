import type { Quantity } from '../../values/quantity.ts'
import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** Scales that stand for sums of money where 元 is left out. */
const SCALE = /\d\s?((?:万|百|千|十)?[万亿])(?!元)/
const SMALLEST = 10_000

/** 生产总值80.5亿，增长6%: a sum of money whose 元 is left out; only of what the registry measures in money. */
export const isBareMoney = ({ unit, factor }: Quantity, name: string, lexicon: Lexicon): boolean =>
  unit === null && factor >= SMALLEST && resolveIndicator(name, lexicon)?.dimension === 'money'

/** What a sum without 元 is, as it would be printed with it: 80.5 and 亿元. Null if its scale is not read. */
export function bareMoney(
  { value, value_high }: Pick<Quantity, 'value' | 'value_high'>,
  factor: number,
  printed: string,
): { value: number; value_high: number | null; unit: string } | null {
  const scale = SCALE.exec(printed)?.[1]
  if (!scale) return null
  const inScale = (amount: number): number => Number((amount / factor).toPrecision(15))
  return { value: inScale(value), value_high: value_high === null ? null : inScale(value_high), unit: `${scale}元` }
}
