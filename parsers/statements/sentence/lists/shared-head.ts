import { resolveIndicator } from '../../lexicon/indicator.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { restOfBearer } from './bearer.ts'
import { isPlaceKind, placeKindOf } from './place-kind.ts'

/** What ends so is whole: 起数 beside 死亡人数. */
const OWN_HEAD = /(?:[数率量额值]|投资|总收入|总支出)$/

/** How a measure is reckoned is said after it, for all that have it. */
const MEAN = /(?<=\p{Script=Han}{2})[年月日人户]均$/u
const SHORTEST_PARALLEL = 2
/** 出口 beside 进口: so long are the two. */
const OTHER = 2
const LONG_REST = 4
const LONGEST_PARALLEL = 6

/** 货物进口 of 货物进口和出口通关时间: the last begins with the other of two that end alike, and goes on. */
function restOfOther(part: string, last: string, lexicon: Lexicon): string | null {
  const at = last.indexOf(part.slice(-1))
  const rest = at === OTHER - 1 ? last.slice(OTHER) : ''
  const isMeasured = rest.length >= LONG_REST || (rest.length > 1 && lexicon.heads.of(rest) !== null)
  return isMeasured && resolveIndicator(rest, lexicon) === null ? rest : null
}

/** 城市 beside 农村低保标准: where, of what has a place of its own. */
function restOfPlace(part: string, last: string): string | null {
  const place = placeKindOf(last)
  return place !== null && isPlaceKind(part) && part !== place ? last.slice(place.length) : null
}

const KINDS_OF_INSURANCE = '养老|医疗|失业|工伤|生育'
const INSURED = new RegExp(`(?:${KINDS_OF_INSURANCE})$`)
const OF_INSURANCE = new RegExp(`^.*?(?:${KINDS_OF_INSURANCE})(?=保险)`)

/** 基本养老 beside 医疗保险参保人数: both are insurances. */
function restOfInsurance(part: string, last: string): string | null {
  const kind = INSURED.test(part) ? OF_INSURANCE.exec(last)?.[0] : undefined
  return kind === undefined ? null : last.slice(kind.length)
}

const SHARE = /占(?:比|.*(?:比重|比例))$/
const RATIO = /(?:率|占比|比重|比例)$/

/** 工业增加值 beside 进出口额占比: a part of all, as the last is. */
function shareOf(part: string, last: string): string | null {
  const share = SHARE.exec(last)?.[0]
  const isOfMeasures = share !== undefined && OWN_HEAD.test(part) && OWN_HEAD.test(last.slice(0, -share.length))
  return isOfMeasures && !RATIO.test(part) ? share : null
}

/** 先进制造业、高技术制造业增加值占比: what stands after the ending that both have is said of both. */
function parallelEnding(part: string, last: string, { heads }: Lexicon): string | null {
  for (let length = Math.min(part.length, LONGEST_PARALLEL); length >= SHORTEST_PARALLEL; length--) {
    const at = last.indexOf(part.slice(-length))
    const ending = at < 0 ? '' : last.slice(at + length)
    if (ending !== '' && heads.of(last) !== null) return ending
  }
  return null
}

/** 高新技术企业 beside 科技型企业贷款: things of which the same is measured, though the registry counts them. */
function measureOfThings(part: string, last: string, lexicon: Lexicon): string | null {
  const ending = lexicon.isThing(part) ? parallelEnding(part, last, lexicon) : null
  return ending !== null && !lexicon.tails.includes(ending) && lexicon.heads.of(last) !== null ? ending : null
}

/** Gives a member of a list the head that its last member has: 肉 with 产量. */
export function headSharer(lexicon: Lexicon): (part: string, last: string) => string {
  const { names, heads, tails } = lexicon

  const isWhole = (part: string, last: string): boolean =>
    names.before(part) !== null || resolveIndicator(part, lexicon) !== null || heads.of(last) === part

  /** The longest ending of the last name that makes a registered name of another: 居民人均可支配收入 after 城镇. */
  const knownEnding = (part: string, last: string): string | null => {
    for (let from = 1; from < last.length - 1; from++) {
      const ending = last.slice(from)
      if (part.endsWith(ending) || tails.includes(ending)) continue
      const whole = resolveIndicator(part + ending, lexicon)
      // 固定资产投资 beside 零售总额: what means the same without it needs no 总额.
      const isIdle = ending.startsWith('总') && whole === resolveIndicator(part, lexicon)
      if (whole !== null && !isIdle) return ending
    }
    return null
  }

  /** 第二产业 of 第二产业、第三产业增加值占比, 城市低保 of 城市低保、农村低保补差水平月均: the last begins with what is just like it, and goes on. */
  const restOfLike = (part: string, last: string): string | null => {
    const isLike = part.slice(-SHORTEST_PARALLEL) === last.slice(part.length - SHORTEST_PARALLEL, part.length)
    const rest = last.slice(part.length)
    const isMeasured = MEAN.test(last) || heads.isHead(rest) || heads.of(rest) !== null
    return isLike && part.length > SHORTEST_PARALLEL && isMeasured ? rest : null
  }

  return (part, last) => {
    const placed =
      restOfPlace(part, last) ??
      restOfBearer(part, last, lexicon) ??
      restOfInsurance(part, last) ??
      restOfOther(part, last, lexicon)
    if (placed) return part + placed
    const share = shareOf(part, last)
    if (share) return part + share
    if (OWN_HEAD.test(part)) return part
    const alike = restOfLike(part, last)
    if (alike) return part + alike
    const known = knownEnding(part, last)
    if (known) return part + known
    const parallel =
      resolveIndicator(part, lexicon) === null
        ? parallelEnding(part, last, lexicon)
        : measureOfThings(part, last, lexicon)
    if (parallel) return part + parallel
    const head = heads.of(last)
    // 幼儿园、小学入学率: what is counted may have a rate as well.
    const isThing = head?.endsWith('率') === true && resolveIndicator(part, lexicon)?.dimension === 'count'
    const ending = !isThing && isWhole(part, last) ? null : head
    return ending && !part.endsWith(ending) ? part + ending : part
  }
}
