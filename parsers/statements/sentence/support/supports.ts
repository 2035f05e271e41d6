import type { Mention, Scan } from '../scan.ts'
import { mayPromise, type Support, supportAt } from './support.ts'
import { compact } from './words.ts'

/** What a sentence promises: each sum with whom it is for, and the numbers that only say whom. */
export interface Supports {
  promised: ReadonlyMap<Mention, Support>
  conditions: ReadonlySet<Mention>
}

const NONE: Supports = { promised: new Map(), conditions: new Set() }

/** The ends of parts of a sentence between two offsets. */
const PART_END = /[；;。]/

/** A number so many before a sum says nothing of whom it is for. */
const FARTHEST = 24

/** 以上的企业，, 以上的，, 以上建设行业企业，: the words after a number by which it says whom the sum is for. */
const DESCRIBES =
  /^[^，]{0,30}的(?:[^，]{0,12}(?:企业|单位|项目|机构|个人|人员|人才|团队|农户|主体|基地|园区))?，|^(?:及?以上|以下)[^，\d]{0,12}(?:企业|单位|项目|机构|主体)，/

function promisedIn({ mentions, sentence }: Scan): Map<Mention, Support> {
  const promised = new Map<Mention, Support>()
  let previous: Support | null = null
  for (const mention of mentions) {
    const { start, end, unit } = mention.quantity
    const dimension = unit?.dimension
    // 100元/亩: a sum for each.
    if (dimension !== 'money' && dimension !== 'percent' && !/元(?:\/|每)/.test(unit?.unit ?? '')) continue
    const place = { start, end, isRate: dimension === 'percent', isInBrackets: mention.depth > 0 }
    const support = supportAt(sentence, place, previous)
    if (support === null) continue
    promised.set(mention, support)
    previous = support
  }
  return promised
}

/** 对投资1亿元以上的项目奖励20万元: the numbers before a sum that stand in what says whom it is for. */
function conditionsOf({ mentions, sentence }: Scan, promised: ReadonlyMap<Mention, Support>): Set<Mention> {
  const conditions = new Set<Mention>()
  for (const [i, mention] of mentions.entries()) {
    const support = promised.get(mention)
    if (!support) continue
    for (let at = i - 1; at >= Math.max(0, i - FARTHEST); at--) {
      const { start, end } = mentions[at]!.quantity
      const between = sentence.slice(end, mention.quantity.start)
      if (PART_END.test(between)) break
      if (promised.has(mentions[at]!)) continue
      const isOfReceiver = support.receiver.includes(compact(sentence.slice(start, end)))
      if (isOfReceiver || DESCRIBES.test(compact(between))) conditions.add(mentions[at]!)
    }
  }
  return conditions
}

/** Reads what a sentence promises. */
export function supportsIn(found: Scan): Supports {
  if (!mayPromise(found.sentence)) return NONE
  const promised = promisedIn(found)
  return promised.size === 0 ? NONE : { promised, conditions: conditionsOf(found, promised) }
}
