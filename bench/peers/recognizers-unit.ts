import type { PeerCase } from './case.ts'
import type { ScopeRule } from './left-out.ts'
import { type SpecResult, specsIn } from './recognizers.ts'

/** Names that Recognizers-Text has for currencies and units, in ours. */
const UNITS: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  HKD: '港元',
  Ton: '吨',
  Kilogram: '千克',
  Gram: '克',
  Microgram: '微克',
  Jin: '斤',
  Mu: '亩',
  Kilometer: '公里',
  Meter: '米',
  Centimeter: '厘米',
  Kilowatt: '千瓦',
}

function leftOut({ Text, Resolution }: SpecResult): ScopeRule | null {
  if (Resolution?.value == null) return 'no_number'
  if (/\d{16}/.test(Text)) return 'long_number'
  if (unitOf(Resolution) !== undefined) return null
  return Resolution.isoCurrency ? 'foreign_currency' : 'foreign_unit'
}

const unitOf = ({ isoCurrency, unit }: { isoCurrency?: string; unit?: string }): string | undefined =>
  UNITS[isoCurrency ?? unit ?? '']

/** Amounts of money, or lengths, areas and weights. */
export function readUnits(source: string, of: 'money' | 'measure'): PeerCase[] {
  return specsIn(source).map(({ Input, Results }): PeerCase => {
    const rule = Results.map(leftOut).find((found) => found !== null)
    const expected = Results.map(({ Resolution = {} }) => ({
      value: Number(Resolution.value),
      unit: unitOf(Resolution) ?? '',
    }))
    return { ask: 'quantities', of, text: Input, expected, ...(rule ? { rule } : {}) }
  })
}
