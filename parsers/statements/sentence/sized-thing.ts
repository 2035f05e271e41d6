import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Counted } from '../subject/predicate.ts'
import type { Mention } from './scan.ts'

const CAPACITIES = new Set(['mass', 'power', 'area'])

/** 青岭5万千瓦风电: whose it is stands before the number, and what it is after. Null for a measure, which is named by itself. */
export function sizedThing({ quantity }: Mention, name: string, behind: Counted, lexicon: Lexicon): string | null {
  const isThing =
    CAPACITIES.has(quantity.unit?.dimension ?? '') &&
    quantity.comparator === null &&
    behind.noun.length > 1 &&
    behind.noun === behind.name
  const isMeasure = resolveIndicator(name, lexicon) !== null || lexicon.heads.of(name) !== null
  return isThing && !isMeasure && !lexicon.heads.isHead(name) ? name + behind.noun : null
}
