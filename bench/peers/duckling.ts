import type { ExpectedQuantity, PeerCase } from './case.ts'
import { wholeNumber } from './number-question.ts'

/** `examples (NumeralValue 2) [ "2", … ]`: what is meant, then how it may be written. */
const EXAMPLES = /examples \(([^\n]+)\)\s*\n\s*\[([^\]]*)\]/g
const TEXT = /"((?:[^"\\]|\\.)*)"/g

const textsIn = (list: string): string[] => [...list.matchAll(TEXT)].map(([, text]) => text!.replace(/\\(.)/g, '$1'))

/** Duckling's numerals. */
export function readDucklingNumerals(source: string): PeerCase[] {
  return [...source.matchAll(EXAMPLES)].flatMap(([, meant, list]) => {
    const value = /^NumeralValue \(?(-?[\d.]+)\)?$/.exec(meant!)
    if (!value) throw new Error(`found examples (${meant}), expected NumeralValue with a number`)
    return textsIn(list!).map((text): PeerCase => ({ text, ...wholeNumber(text, Number(value[1])) }))
  })
}

/** Units of duckling in ours. */
const UNITS: Readonly<Record<string, string>> = {
  Gram: '克',
  Cent: '分',
  Litre: '升',
  Millilitre: '毫升',
  Metre: '米',
  Centimetre: '厘米',
  Kilometre: '公里',
}

function meantBy(head: string): ExpectedQuantity & { known: boolean } {
  const [, form, unit, value, high] =
    /^(simple|under|above|between) (\w+) \(?\s*([\d.]+)(?:,\s*([\d.]+)\))?(?: Nothing)?$/.exec(head) ?? []
  if (form === undefined) throw new Error(`found examples (${head}), expected simple, under, above or between`)
  const comparators = { under: ['<', '<='], above: ['>', '>='] }[form] as ExpectedQuantity['comparators']
  return {
    value: Number(value),
    high: high === undefined ? null : Number(high),
    unit: UNITS[unit!] ?? unit!,
    known: unit! in UNITS,
    ...(comparators ? { comparators } : {}),
  }
}

/** Duckling's quantities with a unit. */
export function readDucklingQuantities(source: string): PeerCase[] {
  return [...source.matchAll(EXAMPLES)].flatMap(([, head, list]) => {
    const { known, ...expected } = meantBy(head!)
    return textsIn(list!).map(
      (text): PeerCase => ({
        ask: 'quantities',
        of: 'any',
        text,
        expected: [expected],
        ...(known && !/[两兩](?:半|$)/.test(text) ? {} : { rule: 'foreign_unit' }),
      }),
    )
  })
}
