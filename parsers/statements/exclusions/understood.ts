import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isBareMoney } from '../sentence/bare-money.ts'
import type { Reading } from '../sentence/reading.ts'
import { INDEX } from './indexes.ts'
import { isNoise } from './noise.ts'

const FEWEST_UNMEASURED = 10_000
const COUNTED = new Set(['count', 'person'])

/** 入境游客11万: what the registry counts in people or things. */
const isCounted = (name: string, lexicon: Lexicon): boolean =>
  COUNTED.has(resolveIndicator(name, lexicon)?.dimension ?? '')

/** True if a number has a name, and a unit or, as an index has, a bound. */
export function isUnderstood({ mention: { quantity }, name, cues, rule }: Reading, lexicon: Lexicon): boolean {
  if (name.length < 2 || isNoise(name, lexicon)) return false
  if (quantity.unit !== null) return true
  // 4.2万贫困人口: counted without a measure word.
  if (quantity.factor >= FEWEST_UNMEASURED && rule === 'name_behind') return true
  if (isBareMoney(quantity, name, lexicon)) return true
  // 播放量突破5亿, 平台用户超200万, 新增人口30万: how often, or how many people.
  if (quantity.factor >= FEWEST_UNMEASURED && (lexicon.bareCounts.before(name) !== null || isCounted(name, lexicon)))
    return true
  const isBounded = quantity.comparator !== null || cues.comparator !== null
  if (INDEX.test(name) && !Number.isInteger(quantity.value)) return true
  return isBounded && (INDEX.test(name) || resolveIndicator(name, lexicon) !== null)
}
