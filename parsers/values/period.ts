import { matchesOf } from '../text/matches.ts'
import type { Clock, Hindrance, When } from './period/clock.ts'
import { COUNTED_YEARS, countIn } from './period/counted-years.ts'
import { type Dates, datesIn } from './period/date.ts'
import { endOf } from './period/date-grammar.ts'
import { type DatedForm, datedForm } from './period/dated-form.ts'
import type { PeriodGrammar } from './period/grammar.ts'
import type { Relation } from './period/relation.ts'
import { daysOf, isKnown } from './period/resolve.ts'
import type { Days, Span } from './span.ts'

export type { When } from './period/clock.ts'
export { type PeriodGrammar, periodGrammar } from './period/grammar.ts'

/** A period as a text states it. */
export interface Period extends Span {
  /** As printed. */
  text: string
}

/** Offsets in the text; the end is exclusive. */
interface Placed {
  from: number
  to: number
}

export interface FoundPeriod extends Period, Placed {
  /** Rule by which the words around the date were read. */
  rule: string
  /** True if 全年 or 上年 is counted from the document's year because the text names no other. */
  is_assumed: boolean
}

/**
 * A period that a text names and nobody can place: its year cannot be read (20二五年), or it is counted from a time of the
 * document that is not known. Nothing may stand in for it.
 */
export interface UnreadPeriod extends Placed {
  kind: Span['kind']
  /** As printed. */
  text: string
  why: Hindrance
}

/** A period that a text names, whether or not its days are known. */
export type NamedPeriod = FoundPeriod | UnreadPeriod

/** True for a period whose days are known. */
export const isRead = (named: NamedPeriod): named is FoundPeriod => 'end' in named

/** What every period needs; most texts hold none of it, and looking for dates is slow. */
const MAY_HOLD = /[年月季]|十.?五|[六七八九]五[”"]|(?:19|20)\d{2}\s?[—–―－−~～〜至到/QH-]|２/

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** 2025年新增20家，一季度5家: the year holds on. One named long before the document is but mentioned. */
const RECENT = 1
const NAMES_YEAR = /(?:19|20)\d{2}(?:年|$)/

const isRecent = (year: number, { year: own }: When): boolean => own === null || year >= own - RECENT

/** What dates are counted from where a text begins that goes on after another. */
function clockAt(when: When | null, period: Period | null): Clock {
  const { year, day } = when ?? { year: null, day: null }
  const start: Clock = { year, day, named: null, holding: null, month: null }
  if (!period || period.kind === 'baseline') return start
  const named = yearOf(period.end)
  const isPast = year === null || named <= year
  const holds = period.kind === 'in' && period.freq === 'A' && NAMES_YEAR.test(period.text) && isRecent(named, start)
  return { ...start, named: isPast ? named : null, holding: holds ? named : null }
}

/** What dates are counted from after one that was read. */
function clockAfter(clock: Clock, { first, last }: Dates, days: Days, kind: Span['kind']): Clock {
  if (kind === 'baseline' || kind === 'start') return clock
  const named = yearOf(days.end)
  const month = last === null && days.freq === 'M' ? days.start : null
  if (kind === 'by') return { ...clock, named, holding: null, month }
  const isOfYear = last === null && first.year?.of === 'calendar' && first.days === null && yearOf(days.start) === named
  return { ...clock, named, holding: isOfYear && isRecent(named, clock) ? named : clock.holding, month }
}

interface Related extends Placed {
  relation: Relation
}

/** How many characters of words stand before an offset; null if the pattern does not match there. */
function lengthBefore(pattern: RegExp | null, text: string, offset: number): number | null {
  if (pattern === null) return 0
  pattern.lastIndex = offset
  const match = pattern.exec(text)
  return match && match[1]!.length
}

/** The first rule whose words stand around the dates, with the place of its words. */
function related(dates: Dates, text: string, relations: readonly Relation[]): Related | null {
  const behind = text.charCodeAt(dates.from - 1)
  for (const relation of relations) {
    if (relation.behind !== null && !relation.behind.has(behind)) continue
    const before = lengthBefore(relation.before, text, dates.from)
    if (before === null || !relation.takes(dates)) continue
    const to = relation.after === null ? dates.to : endOf(relation.after, text, dates.to)
    if (to !== null) return { relation, from: dates.from - before, to }
  }
  return null
}

/** True if 2024年6 ends a text: what would be a month but for its lost 月 says nothing of a year. */
const isTorn = ({ last, first, to }: Dates, text: string): boolean =>
  text.length - to <= 2 &&
  (last ?? first).months === null &&
  (last ?? first).year !== null &&
  /^\d{1,2}$/.test(text.slice(to))

/** A period in the text as dates are looked for in it. */
type Draft = (Omit<FoundPeriod, 'text'> | Omit<UnreadPeriod, 'text'>) & Placed

function namedPeriods(text: string, start: Clock, { dates, relations }: PeriodGrammar): Draft[] {
  let clock = start
  let end = 0
  return datesIn(text, dates).flatMap((found, i, all): Draft[] => {
    const how = related(found, text, relations)
    if (!how) return []
    const { relation } = how
    // No word belongs to two periods.
    const from = Math.max(how.from, end)
    const to = Math.min(how.to, all[i + 1]?.from ?? text.length)
    end = to
    const days = isTorn(found, text) ? 'undated' : daysOf(found, clock)
    if (!isKnown(days)) return [{ kind: relation.kind, why: days, from, to }]
    const span = relation.span(days, clock)
    const is_assumed = found.first.year?.of === 'text' && clock.named === null
    clock = clockAfter(clock, found, days, relation.kind)
    if (span) return [{ ...span, rule: relation.rule, is_assumed, from, to }]
    return relation.rule === 'since' ? [{ kind: relation.kind, why: 'undated', from, to }] : []
  })
}

function painted(places: readonly Placed[], length: number): Uint8Array {
  const taken = new Uint8Array(length)
  for (const { from, to } of places) taken.fill(1, from, to)
  return taken
}

/** Years that are counted and not named, if no date was read there. */
function countedPeriods(text: string, year: number | null, named: readonly Placed[]): Draft[] {
  const found: Draft[] = []
  let taken: Uint8Array | null = null
  for (const { rule, pattern, span } of COUNTED_YEARS) {
    for (const match of matchesOf(text, pattern)) {
      const place = { from: match.index, to: match.index + match[0].length }
      taken ??= painted(named, text.length)
      if (taken.subarray(place.from, place.to).includes(1)) continue
      taken.fill(1, place.from, place.to)
      const read = year === null ? null : span(year, countIn(match))
      found.push(read ? { ...read, rule, is_assumed: false, ...place } : { kind: 'in', why: 'undated', ...place })
    }
  }
  return found
}

function placed(draft: Draft, printed: string, { at }: DatedForm): NamedPeriod {
  const [from, to] = [at(draft.from), at(draft.to - 1) + 1]
  return { ...draft, from, to, text: printed.slice(from, to) } as NamedPeriod
}

/**
 * All periods that a text names, left to right, also those that cannot be placed. 今年 and 上半年 are counted from the time
 * of the document; `before` is the period that holds where the text begins.
 */
export function readPeriods(
  printed: string,
  when: When | null,
  grammar: PeriodGrammar,
  before: Period | null = null,
): NamedPeriod[] {
  if (!MAY_HOLD.test(printed)) return []
  const form = datedForm(printed)
  const clock = clockAt(when, before)
  const named = namedPeriods(form.text, clock, grammar)
  const counted = countedPeriods(form.text, clock.year, named)
  return [...named, ...counted].sort((a, b) => a.from - b.from).map((draft) => placed(draft, printed, form))
}

/** All periods of a text that can be placed, left to right. */
export const periodsIn = (text: string, when: When | null, grammar: PeriodGrammar): FoundPeriod[] =>
  readPeriods(text, when, grammar).filter(isRead)
