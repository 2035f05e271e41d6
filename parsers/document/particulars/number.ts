import { matchesOf } from '../../text/matches.ts'
import { narrowed } from '../../text/narrow.ts'

/** Year in brackets of any kind and serial; what stands before them is the issuer's prefix (GB/T 9704). */
const TAIL = /[〔﹝[【（(]\s?(\d{4})\s?[〕﹞\]】）)]\s?(?:第\s?)?(\d{1,5})\s?号/g
const END = '号'
const LONGEST_PREFIX = 12
const HAN = /^\p{Script=Han}$/u

/** Words that run into a cited number and are no part of its issuer's prefix. */
const LEAD = /^.*(?:按照|根据|依据|落实|贯彻|执行|参照|依照|遵照|印发|转发|《|》|以及|和|与|见|的|由|对|为|及)(?=.{2,})/

export interface FoundNumber {
  number: string
  /** Offsets in the text; the end is exclusive. */
  start: number
  end: number
}

function prefixStart(text: string, end: number): number {
  let start = end
  while (start > 0 && end - start < LONGEST_PREFIX && HAN.test(text[start - 1]!)) start--
  return start
}

/**
 * Document numbers in a text, brackets normalised, in order. Looked for from the bracket backwards: a search from the
 * prefix on would try every Chinese character of a text.
 */
export function numbersIn(text: string): FoundNumber[] {
  if (!text.includes(END)) return []
  return matchesOf(narrowed(text), TAIL).flatMap((match) => {
    const start = prefixStart(text, match.index)
    const prefix = text.slice(start, match.index).replace(LEAD, '')
    const number = `${prefix}〔${match[1]}〕${Number(match[2])}号`
    return prefix === '' ? [] : [{ number, start, end: match.index + match[0].length }]
  })
}

/** The document number a text consists of, brackets normalised to 〔〕; null if it is something else. */
export function documentNumber(text: string): string | null {
  if (!text.includes(END)) return null
  const trimmed = text.replace(/[\s\u200b\ufeff]/g, '')
  const [found] = numbersIn(trimmed.slice(0, 60))
  return found && found.start === 0 && found.end === trimmed.length ? found.number : null
}
