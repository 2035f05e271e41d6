import type { Indicator } from '../../datasets/reference/indicator.ts'

const PLAIN = /^[\u4e00-\u9fff]*$/

/** Printed names differ in quotes, blanks, brackets and width; two names with one key are the same name. */
export const indicatorKey = (name: string): string =>
  (PLAIN.test(name) ? name : name.normalize('NFKC').replace(/[\s“”"'‘’「」『』《》]/g, '')).replace(
    /的?(比重|比例)$/,
    '$1',
  )

/** Words before a name that change what is counted where, but not the indicator. */
const QUALIFIERS = /^(?:新增|净增|新培育|累计|有效期内|全区|全市|全县|其中)+/

const candidates = (name: string, tails: readonly string[]): string[] => {
  const bare = name.replace(QUALIFIERS, '').replace(/[（(][^（()）]*[)）]$/, '')
  const tail = tails.find((one) => bare.endsWith(one) && bare.length > one.length)
  const shortened = tail ? [bare.slice(0, -tail.length)] : []
  return [name, bare, ...shortened]
}

/**
 * The registered indicator that a printed name means: the name itself, without qualifiers, or without a tail such as
 * 总数. Nothing is guessed: a name that no row of the registry gives is null.
 */
export function resolveIndicator(
  name: string,
  lexicon: { indicators: ReadonlyMap<string, Indicator>; tails: readonly string[] },
): Indicator | null {
  for (const candidate of candidates(name, lexicon.tails)) {
    const found = lexicon.indicators.get(indicatorKey(candidate))
    if (found) return found
  }
  return null
}
