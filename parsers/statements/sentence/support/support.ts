import { type Clause, clauseOfCap, clauseOfRate, clauseOfStandard, clauseOfSum } from './clause.ts'
import { memberOf } from './members.ts'
import { receiverOf } from './receiver.ts'
import { compact, SUPPORT, withoutManner } from './words.ts'

/** A sum or rate of support that is promised, named by whom or what it is for. */
export interface Support {
  name: string
  /** Who or what gets it each. */
  each: string | null
  /** Whom or what it is for, as printed: numbers in it are conditions. */
  receiver: string
  /** True if the words before what a rate is taken of bound it from above: 按不超过投资额50%. */
  isUpTo: boolean
}

/** Where a number stands in its sentence. */
export interface Place {
  start: number
  end: number
  isRate: boolean
  isInBrackets: boolean
}

const NUMBER = String.raw`\d[\d.]*(?:[-—~至]\d[\d.]*)?[%％]?[万亿千百]*(?:美元|元|%|％)?(?:\/[^，、。；]{1,6})?`
const ROW_BEFORE = new RegExp(`(?:${NUMBER}[、和与及])+$`)
const ROW_BEHIND = new RegExp(`^(?:[、和与及]${NUMBER})+`)
/** 第一年奖励5万元, in brackets after the whole. */
const INSTALMENT = /^第?[一二三四五六首次]年度?/
/** 主办方 and 项目单位 say little; what is longer says who it is. */
const LONGEST_GENERIC = 8
const SAYS_WHO = /对|凡|的$|的，/
const REACH_BEHIND = 64
const REACH_BEFORE = 400

const joints = (row: string): number => row.match(/[、和与及]/g)?.length ?? 0

const MAY_PROMISE = new RegExp(`(?:${SUPPORT})`)
/** True for a sentence that may promise support. */
export const mayPromise = (sentence: string): boolean => MAY_PROMISE.test(sentence.replace(/\s/g, ''))

/** The words of the sentence on both sides of the row of numbers that one stands in. */
function aroundRow(sentence: string, { start, end }: Place) {
  const before = compact(sentence.slice(Math.max(0, start - REACH_BEFORE), start))
  const behind = compact(sentence.slice(end, end + REACH_BEHIND))
  const row = { before: ROW_BEFORE.exec(before)?.[0] ?? '', behind: ROW_BEHIND.exec(behind)?.[0] ?? '' }
  const nth = joints(row.before)
  return {
    before: before.slice(0, before.length - row.before.length),
    behind: behind.slice(row.behind.length),
    nth,
    of: nth + joints(row.behind) + 1,
  }
}

const UP_TO = /^(?:最高|最多)?(?:不(?:超过|高于|得超过))?/

function nameOf({ noun, basis: printed, payee }: Clause, receiver: string): string {
  const basis = printed.replace(UP_TO, '')
  const by = basis === '' ? '' : receiver === '' ? basis : `按${basis}`
  const whom = receiver + payee
  // A类人才 and 人才专项奖励: what the two share is said once.
  const shared = [...noun].findLastIndex((_, i) => whom.endsWith(noun.slice(0, i + 1))) + 1
  return whom + by + (by === '' && shared > 1 ? noun.slice(shared) : noun)
}

/** The support that a number of a sentence is; null if it is none, or nothing says whom it is for. */
export function supportAt(sentence: string, place: Place, previous: Support | null): Support | null {
  const { before, behind: rest, nth, of } = aroundRow(sentence, place)
  const behind = rest.split(/[，。；;]/)[0]!
  const clauses = before
    .split(/[；;。：:（(]/)
    .at(-1)!
    .split(/[，,]/)
  const last = clauses.pop()!
  const clause =
    (place.isRate ? clauseOfRate(last, behind) : null) ??
    clauseOfSum(last, behind, place.isRate) ??
    clauseOfStandard(last, rest) ??
    clauseOfCap(last, clauses, behind)
  if (clause === null) return null
  if (place.isInBrackets) {
    if (previous === null || !INSTALMENT.test(clause.head)) return null
    return {
      name: previous.receiver + clause.head + clause.noun,
      each: previous.each,
      receiver: previous.receiver,
      isUpTo: false,
    }
  }
  // 分别给予甲类平台20万元: who gets it is all that there is to say, unless a clause before says who may.
  const isWhole =
    clause.payee.length >= LONGEST_GENERIC &&
    withoutManner(clause.head).rest === '' &&
    !SAYS_WHO.test(clauses.join('，'))
  const found = receiverOf(clause.head, isWhole ? [] : clauses)
  if (found === null && clause.payee === '' && clause.basis === '') return null
  const receiver = found?.receiver ?? ''
  const name = nameOf({ ...clause, payee: memberOf(clause.payee, nth, of) }, memberOf(receiver, nth, of))
  const isUpTo = (UP_TO.exec(clause.basis)?.[0] ?? '') !== ''
  return { name, each: clause.each ?? found?.each ?? null, receiver, isUpTo }
}
