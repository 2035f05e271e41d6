import { decimalProduct } from './decimal.ts'
import type { Dimension, Unit } from './unit.ts'
import { UNIT_SCALES } from './unit-scale.ts'

/** Signs that look alike and mean the same in a unit, beside those that Unicode itself takes for one (㎡, ％, m³). */
const LOOKALIKES: readonly { pattern: RegExp; sign: string; example: string }[] = [
  { pattern: /[\s\u200b\ufeff]/g, sign: '', example: '万 元' },
  { pattern: /[∕⁄]/g, sign: '/', example: '元∕亩' },
  { pattern: /[∶﹕]/g, sign: ':', example: '∶1' },
  { pattern: /[•∙⋅・]/g, sign: '·', example: '元/人•年' },
]

/** Quantities that no 万 or 亿 multiplies: 百分 and 千分点 begin with no scale. */
const NEVER_SCALED: ReadonlySet<Dimension> = new Set<Dimension>([
  'percent',
  'percentage_point',
  'rank',
  'index',
  'age',
  'temperature',
])

const folded = (text: string): string =>
  LOOKALIKES.reduce((plain, { pattern, sign }) => plain.replace(pattern, sign), text.normalize('NFKC'))

/** Folding a few hundred names takes longer than looking one up a million times. */
const registers = new WeakMap<readonly Unit[], ReadonlyMap<string, Unit>>()

function registerOf(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const known = registers.get(units)
  if (known) return known
  const register = new Map(units.toReversed().map((unit) => [folded(unit.unit), unit]))
  registers.set(units, register)
  return register
}

/** 万元 and 亿元 are rows of their own: a second scale in front of them is none (万万元). */
const holdsScale = ({ dimension, factor }: Unit): boolean => dimension === 'money' && factor > 1

function scaledUnit(text: string, name: string, register: ReadonlyMap<string, Unit>): Unit | null {
  for (const [scale, times] of Object.entries(UNIT_SCALES)) {
    const unit = name.startsWith(scale) ? register.get(name.slice(scale.length)) : undefined
    if (!unit || NEVER_SCALED.has(unit.dimension) || holdsScale(unit)) continue
    return { ...unit, unit: text, factor: decimalProduct(times, unit.factor) }
  }
  return null
}

/**
 * The unit that a printed text means: a row of units.csv, or one with a scale in front (万人, 亿斤, 百万千瓦时), whose
 * factor then holds the scale. Width, blanks and look-alikes do not matter. Null for a text that no row knows.
 */
export function unitOf(text: string, units: readonly Unit[]): Unit | null {
  const register = registerOf(units)
  const name = folded(text)
  return register.get(name) ?? scaledUnit(text, name, register)
}
