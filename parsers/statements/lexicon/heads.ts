import type { Indicator } from '../../../datasets/reference/index.ts'
import { remembered } from '../../memory.ts'

/** The nouns that names of measured things end in, learned from the registry: 产量, 零售额, 增加值, 进出口. */
export interface Heads {
  /** True for a text that is such a noun and nothing else. */
  isHead: (text: string) => boolean
  /** The noun that a name ends in and several could share; null if it ends in none, or is one. */
  of: (name: string) => string | null
  /** True for a text that the name of something measured ends in: 优良比例 of 水质优良比例. */
  isEnding: (text: string) => boolean
}

const SHORTEST = 2
const LONGEST = 6
/** A noun has so many different characters before it; 吐量 has only the one of 吞吐量. */
const FEWEST_NEIGHBOURS = 3
/** Names of what is counted end in things (企业, 项目), and in no measure that several of them could share. */
const THINGS: ReadonlySet<Indicator['dimension']> = new Set<Indicator['dimension']>([
  'count',
  'person',
  'time',
  'rank',
  'age',
])
/** 旅游人次, 死亡人数 and 吞吐量 count and are measures all the same. */
const MEASURING = /(?:[量额率数值入]|人次)$/

/** 入学率, 入住率: a rate is of what somebody does, in two characters. */
const RATE = /(?<=\p{Script=Han}{2})\p{Script=Han}{2}率$/u

/** 理率 is half of 处理率 and 治理率. */
const HALF_RATE = /^[^比税利]率$/

const isMeasure = (name: string, { dimension }: Indicator): boolean =>
  /^\p{Script=Han}+$/u.test(name) && (!THINGS.has(dimension) || MEASURING.test(name))

/** Names are asked for by every reader of their sentence; so many are kept. */
const MOST_NAMES = 4096

/** The characters that stand before each ending of the names. */
function neighbours(names: readonly string[]): Map<string, Set<string>> {
  const before = new Map<string, Set<string>>()
  for (const name of names) {
    for (let length = SHORTEST; length <= Math.min(LONGEST, name.length); length++) {
      const ending = name.slice(-length)
      const found = before.get(ending) ?? new Set()
      before.set(ending, found.add(name.at(-length - 1) ?? ''))
    }
  }
  return before
}

/** Learns the nouns. */
export function headsOf(indicators: readonly Indicator[]): Heads {
  const names = indicators.flatMap((indicator) =>
    [indicator.zh, ...indicator.aliases].filter((name) => isMeasure(name, indicator)),
  )
  const known = new Set(names)
  const before = neighbours(names)
  const isNoun = (head: string, size: number): boolean => size >= FEWEST_NEIGHBOURS && !HALF_RATE.test(head)
  const heads = new Set([...before].filter(([head, { size }]) => isNoun(head, size)).map(([head]) => head))
  /** The longest ending that is a registered name, else the shortest that is a noun of several. */
  const headOf = (name: string): string | null => {
    let shortest: string | null = null
    for (let at = 1; at <= name.length - SHORTEST; at++) {
      const ending = name.slice(at)
      if (known.has(ending)) return ending
      if (heads.has(ending)) shortest = ending
    }
    return shortest ?? RATE.exec(name)?.[0] ?? null
  }
  return {
    isHead: (text) => known.has(text) || heads.has(text),
    isEnding: (text) => before.has(text),
    of: remembered(headOf, MOST_NAMES),
  }
}
