import type { PeerCase } from './case.ts'
import { specsIn } from './recognizers.ts'

/** Names that Recognizers-Text has for currencies and units, in ours. */
const UNITS: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  HKD: '港元',
  Ton: '吨',
  Kilogram: '千克',
  Gram: '克',
  Jin: '斤',
  Mu: '亩',
  Kilometer: '公里',
  Meter: '米',
  Centimeter: '厘米',
  Kilowatt: '千瓦',
}

/** Amounts of money, lengths, weights. */
export function readUnits(source: string, of: 'money' | 'measure'): PeerCase[] {
  return specsIn(source).map(({ Input, Results }): PeerCase => {
    const found = Results.map(({ Resolution = {} }) => ({
      value: Number(Resolution.value),
      unit: UNITS[Resolution.isoCurrency ?? Resolution.unit ?? ''],
    }))
    const rule = Results.some(({ Resolution }) => Resolution?.value == null)
      ? 'no_number'
      : found.some(({ unit }) => unit === undefined)
        ? 'foreign_unit'
        : null
    return {
      ask: 'quantities',
      of,
      text: Input,
      expected: found.map(({ value, unit }) => ({ value, unit: unit ?? '' })),
      ...(rule ? { rule } : {}),
    }
  })
}
