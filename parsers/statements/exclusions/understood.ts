import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isBareMoney } from '../sentence/bare-money.ts'
import type { Reading } from '../sentence/reading.ts'
import { INDEX } from './indexes.ts'
import { isNoise } from './noise.ts'

const FEWEST_UNMEASURED = 10_000
/** 播放量突破5亿, 注册用户数超200万: how often or how many, which is counted without a measure word. */
const TIMES_COUNTED = /(?:播放|点击|访问|浏览|阅读|下载|注册|活跃|关注|粉丝|用户|会员|曝光|转发|解析|标识)(?:总?量|次数|总?数|人数)$|注册总量$/

/** True if a number has a name, and a unit or, as an index has, a bound. */
export function isUnderstood({ mention: { quantity }, name, cues, rule }: Reading, lexicon: Lexicon): boolean {
  if (name.length < 2 || isNoise(name, lexicon)) return false
  if (quantity.unit !== null) return true
  // 4.2万贫困人口: counted without a measure word.
  if (quantity.factor >= FEWEST_UNMEASURED && rule === 'name_behind') return true
  if (isBareMoney(quantity, name, lexicon)) return true
  if (quantity.factor >= FEWEST_UNMEASURED && TIMES_COUNTED.test(name)) return true
  const isBounded = quantity.comparator !== null || cues.comparator !== null
  if (INDEX.test(name) && !Number.isInteger(quantity.value)) return true
  return isBounded && (INDEX.test(name) || resolveIndicator(name, lexicon) !== null)
}
