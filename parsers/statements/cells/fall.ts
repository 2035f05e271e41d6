import type { Measure } from '../../../datasets/records/vocabulary.ts'
import { oncePer, remembered } from '../../memory.ts'
import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** What falls by a figure, and how that is measured. */
export interface Fall {
  name: string
  measure: Measure
}

/** 削减率, 减少幅度: how much it falls. */
const RATE = /(?:率|幅度?)$/

/** What stands before a word of falling at the end of a name; null if none does. */
function beforeFall(name: string, { trailing }: Lexicon): string | null {
  const last = trailing.before(name)
  const isFall = last?.value.some(({ role }) => role === 'direction') ?? false
  return isFall && last!.word.length < name.length ? name.slice(0, -last!.word.length) : null
}

/** What a label says that falls; null for a label that says nothing of a fall at its end. */
function fallingIn(label: string, lexicon: Lexicon): string | null {
  const tail = lexicon.tails.find((one) => label.endsWith(one)) ?? ''
  const bare = label.slice(0, label.length - tail.length)
  return beforeFall(bare, lexicon) ?? (RATE.test(bare) ? beforeFall(bare.replace(RATE, ''), lexicon) : null)
}

/** Names asked for again and again by the cells of a column. */
const MOST_NAMES = 2048
const readerOf = oncePer((lexicon: Lexicon) => remembered((label) => fallingIn(label, lexicon), MOST_NAMES))

/** 单位GDP能耗降低 2.9: without a unit it is the fall only of what is mostly told as a change; 3 in 审批天数减少 may be days. */
function unmeasuredFall(name: string, lexicon: Lexicon): Fall | null {
  const falling = readerOf(lexicon)(name)
  const isChange = falling !== null && resolveIndicator(falling, lexicon)?.measure === 'growth'
  return isChange ? { name: falling, measure: 'growth' } : null
}

/**
 * The fall that a name tells of figures in percent or in points: 单位GDP能耗 grows by −2.9 % below 单位GDP能耗降低率. Null for
 * any other name, and for amounts, as in 减少3天.
 */
export function fallIn(name: string, unit: string | null, lexicon: Lexicon): Fall | null {
  if (unit === null) return unmeasuredFall(name, lexicon)
  const dimension = lexicon.unitLabels.namedIn(unit)[0]?.unit.dimension ?? null
  if (dimension !== 'percent' && dimension !== 'percentage_point') return null
  const falling = readerOf(lexicon)(name)
  return falling === null ? null : { name: falling, measure: dimension === 'percent' ? 'growth' : 'increment' }
}
