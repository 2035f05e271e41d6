import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isBareMoney } from '../sentence/bare-money.ts'
import type { Reading } from '../sentence/reading.ts'
import { INDEX } from './indexes.ts'
import { isNoise } from './noise.ts'

const FEWEST_UNMEASURED = 10_000
/** 播放量突破5亿, 平台用户超200万, 新增人口30万: how often or how many people, counted without a measure word. */
const COUNTED_BARE = /(?:[问放击览读载册解析]总?量|用户总?量|[次人户]数|用户|会员|粉丝|人口)$/

/** True if a number has a name, and a unit or, as an index has, a bound. */
export function isUnderstood({ mention: { quantity }, name, cues, rule }: Reading, lexicon: Lexicon): boolean {
  if (name.length < 2 || isNoise(name, lexicon)) return false
  if (quantity.unit !== null) return true
  // 4.2万贫困人口: counted without a measure word.
  if (quantity.factor >= FEWEST_UNMEASURED && rule === 'name_behind') return true
  if (isBareMoney(quantity, name, lexicon)) return true
  if (quantity.factor >= FEWEST_UNMEASURED && COUNTED_BARE.test(name)) return true
  const isBounded = quantity.comparator !== null || cues.comparator !== null
  if (INDEX.test(name) && !Number.isInteger(quantity.value)) return true
  return isBounded && (INDEX.test(name) || resolveIndicator(name, lexicon) !== null)
}
