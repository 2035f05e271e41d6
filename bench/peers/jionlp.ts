import type { ExpectedQuantity, PeerCase } from './case.ts'

/** `['6.5万元', {'num': '65000.00', 'case': '元', 'definition': 'accurate'}],` */
const ENTRY =
  /^\s*\['([^']+)', \{'num': (?:'([\d.]+)'|\['([\d.]+)', '([\d.]+)'\]), 'case': '([^']+)', 'definition': '([^']+)'\}\]/gm

/** Where the text prints the currency, it is asked for. */
const PRINTED: Readonly<Record<string, RegExp>> = { 元: /[元圆]/, 港元: /港/, 美元: /美元/, 欧元: /欧元/ }
const COMPARATORS: readonly (readonly [RegExp, ExpectedQuantity['comparators']])[] = [
  [/至少|以上/, ['>', '>=']],
  [/不到|小于/, ['<', '<=']],
  [/[多几余]/, ['>', '>=']],
]

function expectedOf(
  text: string,
  num: string | undefined,
  low: string | undefined,
  high: string | undefined,
  currency: string,
): ExpectedQuantity {
  // 3000多 is more than 3000; that the peer ends it at 4000 is its own convention.
  const isOpen = /[多几余]/.test(text)
  const comparators = COMPARATORS.find(([pattern]) => pattern.test(text))?.[1]
  return {
    value: Number(num ?? low),
    high: high === undefined || isOpen ? null : Number(high),
    ...(PRINTED[currency]?.test(text) ? { unit: currency } : {}),
    ...(comparators ? { comparators } : {}),
  }
}

/** JioNLP's amounts of money. */
export function readJionlpMoney(source: string): PeerCase[] {
  return [...source.matchAll(ENTRY)].map(([, text, num, low, high, currency]): PeerCase => {
    const expected = expectedOf(text!, num, low, high, currency!)
    // 六百万: a number without a unit is one only as a whole text.
    if (/^[\u4e00-\u9fff]+$/.test(text!) && num !== undefined && expected.unit === undefined) {
      return { ask: 'number', text: text!, expected: Number(num) }
    }
    return { ask: 'quantities', of: 'any', text: text!, expected: [expected] }
  })
}
