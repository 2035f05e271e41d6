import { type Masked, maskNames } from '../values/masks.ts'
import { type FoundPeriod, periodsIn } from '../values/period.ts'
import { type Quantity, quantitiesIn } from '../values/quantity.ts'
import type { Lexicon } from './lexicon.ts'

/** A quantity with the words around it, as far as they can belong to it. */
export interface Mention {
  quantity: Quantity
  /** Text between the last break or quantity and this one, periods and names left out. */
  before: string
  /** Text up to the next break or quantity. */
  behind: string
  /** True where only 、 or a conjunction parts it from the quantity before. */
  joined: boolean
}

export interface Scan {
  mentions: Mention[]
  periods: FoundPeriod[]
  /** The sentence with periods and numbers that count nothing blanked out, offsets kept. */
  text: string
}

const BREAK = /[，,；;。：:！？!?（）()\n]/
const ENUMERATION = /[，,；;。：:！？!?（）()、\n]/
const BLANK = '\u0000'
/** Further from its number than this, no word belongs to it; bounds the work on text without any break. */
const REACH = 80

function lastBreak(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= Math.max(from, to - REACH); i--) if (BREAK.test(text[i]!)) return i + 1
  return Math.max(from, to - REACH)
}

function nextBreak(text: string, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + REACH); i++) if (ENUMERATION.test(text[i]!)) return i
  return Math.min(to, from + REACH)
}

const words = (text: string, from: number, to: number): string => text.slice(from, to).replaceAll(BLANK, '')

function blankPeriods(text: string, periods: readonly FoundPeriod[]): string {
  let blanked = text
  for (const { from, to } of periods) blanked = blanked.slice(0, from) + BLANK.repeat(to - from) + blanked.slice(to)
  return blanked
}

/** Numbers inside names (“232”, 世界500强) are no quantities, but the names keep them. */
function withNames({ text, spans }: Masked, sentence: string): string {
  return spans
    .filter(({ part_of }) => part_of === 'name')
    .reduce((shown, { start, end }) => shown.slice(0, start) + sentence.slice(start, end) + shown.slice(end), text)
}

/** Finds quantities and periods of a sentence. `year` is the document's own, for 今年 and its kin. */
export function scan(sentence: string, year: number | null, lexicon: Lexicon): Scan {
  const periods = periodsIn(sentence, year)
  const masked = maskNames(blankPeriods(sentence, periods))
  const quantities = quantitiesIn(masked.text, lexicon.quantities)
  const text = withNames(masked, sentence)
  const mentions = quantities.map((quantity, i) => {
    const previous = quantities[i - 1]?.end ?? 0
    const next = quantities[i + 1]?.start ?? text.length
    const from = lastBreak(text, previous, quantity.start)
    return {
      quantity,
      before: words(text, from, quantity.start),
      behind: words(text, quantity.end, nextBreak(text, quantity.end, next)),
      joined: i > 0 && from === previous && /^[\s、和与及]/.test(text.slice(previous)),
    }
  })
  return { mentions, periods, text }
}
