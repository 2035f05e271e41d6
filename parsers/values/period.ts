import type { PeriodWord } from '../../datasets/reference/index.ts'
import { remembered } from '../memory.ts'
import { matchesOf } from '../text/matches.ts'
import { type Clock, clockAfter, clockAt, type When } from './period/clock.ts'
import { COUNTED_YEARS, countIn, type StageOfYear } from './period/counted-years.ts'
import { type Dates, datesIn } from './period/date.ts'
import { type DateGrammar, dateGrammar } from './period/date-grammar.ts'
import { type DatedForm, datedForm } from './period/dated-form.ts'
import { type Related, type Relation, relationOf, relations } from './period/relation.ts'
import { daysOf, type Hindrance, isKnown } from './period/resolve.ts'
import type { Span } from './span.ts'

export type { When } from './period/clock.ts'

/** Dates of a text, as they stand in the form that dates are looked for in. */
interface DatedText {
  source: Source
  dates: readonly NamedDates[]
}

/** Dates with the words around them; null if these name no period. */
interface NamedDates {
  dates: Dates
  how: Related | null
}

/** Reads periods; made once from the table of words. */
export interface PeriodGrammar {
  dates: DateGrammar
  relations: readonly Relation[]
  datesOf: (printed: string) => DatedText
}

/** Context, sentences, damage and audit ask for the dates of one text, each with another clock. */
const MOST_REMEMBERED = 500
/** A longer text is read again: it would weigh more than it saves. */
const LONGEST_REMEMBERED = 2000

/** Compiles the grammar. */
export function periodGrammar(words: readonly PeriodWord[]): PeriodGrammar {
  const [dates, rules] = [dateGrammar(words), relations(words)]
  const read = (printed: string): DatedText => {
    const { text, at } = datedForm(printed)
    const found = datesIn(text, dates).map((one) => ({ dates: one, how: relationOf(one, text, rules) }))
    return { source: { text, at, printed }, dates: found }
  }
  const known = remembered(read, MOST_REMEMBERED)
  const datesOf = (printed: string): DatedText => (printed.length > LONGEST_REMEMBERED ? read(printed) : known(printed))
  return { dates, relations: rules, datesOf }
}

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
const MAY_HOLD = /[年月季冬]|十.?五|[六七八九]五[”"]|(?:19|20)\d{2}\s?[—–―－−~～〜至到/QH-]|２/

/** True if 2024年6 ends a text: what would be a month but for its lost 月 says nothing of a year. */
const isTorn = ({ last, first, to }: Dates, text: string): boolean =>
  text.length - to <= 2 &&
  (last ?? first).months === null &&
  (last ?? first).year !== null &&
  /^\d{1,2}$/.test(text.slice(to))

/** A text in the form that dates are looked for in, and as printed. */
interface Source extends DatedForm {
  printed: string
}

function found(span: Span, rule: string, is_assumed: boolean, { from, to }: Placed, source: Source): FoundPeriod {
  const { kind, start, end, freq } = span
  const [first, last] = [source.at(from), source.at(to - 1) + 1]
  return { kind, start, end, freq, text: source.printed.slice(first, last), from: first, to: last, rule, is_assumed }
}

function unread(kind: Span['kind'], why: Hindrance, { from, to }: Placed, source: Source): UnreadPeriod {
  const [first, last] = [source.at(from), source.at(to - 1) + 1]
  return { kind, text: source.printed.slice(first, last), from: first, to: last, why }
}

/** The periods that dates of a text name, left to right. */
function namedPeriods({ source, dates }: DatedText, start: Clock): NamedPeriod[] {
  const { text } = source
  const named: NamedPeriod[] = []
  let clock = start
  let end = 0
  for (let i = 0; i < dates.length; i++) {
    const { dates: one, how } = dates[i]!
    if (how === null) continue
    const { relation } = how
    // No word belongs to two periods.
    const place = { from: Math.max(how.from, end), to: Math.min(how.to, dates[i + 1]?.dates.from ?? text.length) }
    end = place.to
    const days = isTorn(one, text) ? 'undated' : daysOf(one, clock)
    if (!isKnown(days)) {
      named.push(unread(relation.kind, days, place, source))
      continue
    }
    const span = relation.span(days, clock)
    const isAssumed = one.first.year?.of === 'text' && clock.named === null
    clock = clockAfter(clock, one, days, relation.kind)
    if (span) named.push(found(span, relation.rule, isAssumed, place, source))
    else if (relation.needsDay) named.push(unread(relation.kind, 'undated', place, source))
  }
  return named
}

function painted(places: readonly Placed[], length: number): Uint8Array {
  const taken = new Uint8Array(length)
  for (const { from, to } of places) taken.fill(1, from, to)
  return taken
}

/** 近三年, 三年内: all of them hold one of these. */
const COUNTS_YEARS = /年(?:来|左右|的?时间|[以之]?内)|[近去这后来]的?.{1,2}年/

const stageOfYear = (day: string | null): StageOfYear => ({
  isLate: day !== null && day.slice(5) >= '07-01',
  isOver: day?.endsWith('-12-31') ?? false,
})

/** Years that are counted and not named, if no date was read there. */
function countedPeriods(source: Source, { year, day }: When, named: readonly Placed[]): NamedPeriod[] {
  const counted: NamedPeriod[] = []
  const { text, at } = source
  if (!COUNTS_YEARS.test(text)) return counted
  const taken = painted(named, source.printed.length)
  for (const { rule, pattern, span } of COUNTED_YEARS) {
    for (const match of matchesOf(text, pattern)) {
      const place = { from: match.index, to: match.index + match[0].length }
      const [from, to] = [at(place.from), at(place.to - 1) + 1]
      if (taken.subarray(from, to).includes(1)) continue
      taken.fill(1, from, to)
      const read = year === null ? null : span(year, countIn(match), stageOfYear(day))
      counted.push(read ? found(read, rule, false, place, source) : unread('in', 'undated', place, source))
    }
  }
  return counted
}

/**
 * All periods that a text names, left to right, also those that cannot be placed. 今年 and 上半年 are counted from the time
 * of the document; `before` is the period that holds at the beginning of the text.
 */
export function readPeriods(
  printed: string,
  when: When | null,
  grammar: PeriodGrammar,
  before: Period | null = null,
): NamedPeriod[] {
  if (!MAY_HOLD.test(printed)) return []
  const dated = grammar.datesOf(printed)
  const clock = clockAt(when, before)
  const named = namedPeriods(dated, clock)
  const counted = countedPeriods(dated.source, clock, named)
  return counted.length === 0 ? named : [...named, ...counted].sort((a, b) => a.from - b.from)
}

/** All periods of a text that can be placed, left to right. */
export const periodsIn = (text: string, when: When | null, grammar: PeriodGrammar): FoundPeriod[] =>
  readPeriods(text, when, grammar).filter(isRead)
