import { matchesOf } from '../text/matches.ts'
import { plainForm } from '../text/narrow.ts'
import { PERIOD_RULES } from './period-rule.ts'
import type { Span } from './span.ts'

/** A period as a text states it. */
export interface Period extends Span {
  /** As printed. */
  text: string
}

export interface FoundPeriod extends Period {
  /** Offsets in the text; the end is exclusive. */
  from: number
  to: number
}

/** What every rule needs; most texts hold none of it, and trying the rules is dear. */
const MAY_HOLD = /[年月季]|十[二三四五六]五/

/** Further before it, no year is meant; bounds the work on text without any break. */
const REACH = 240
const NAMED_YEAR = /(?<![较比]\s?)20\d{2}(?=年)/g

/** 截至2023年底，比上年末增长: the year before the one named last; 去年 is always counted from the document's. */
function yearBefore(text: string, { groups, index }: RegExpExecArray): number | null {
  if (groups?.relative !== '上') return null
  const named = matchesOf(text.slice(Math.max(0, index - REACH), index), NAMED_YEAR).at(-1)
  return named ? Number(named[0]) : null
}

/**
 * All periods of a text, left to right; where two overlap, the one of the rule that stands first. `year` is the
 * document's, which 今年 and 上半年 are counted from; null where it has none: then they are no periods.
 */
export function periodsIn(text: string, year: number | null): FoundPeriod[] {
  const found: FoundPeriod[] = []
  if (!MAY_HOLD.test(text)) return found
  const plain = plainForm(text)
  const taken = new Uint8Array(text.length)
  for (const { pattern, read } of PERIOD_RULES) {
    for (const match of matchesOf(plain, pattern)) {
      const from = match.index
      const to = from + match[0].length
      if (taken.subarray(from, to).includes(1)) continue
      const period = read(match, yearBefore(plain, match) ?? year)
      if (!period) continue
      found.push({ ...period, text: text.slice(from, to), from, to })
      taken.fill(1, from, to)
    }
  }
  return found.sort((a, b) => a.from - b.from)
}
