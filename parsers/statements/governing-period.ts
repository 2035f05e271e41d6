import type { FoundPeriod } from '../values/period.ts'

/** Where a value stands among the periods of its sentence. */
interface Place {
  text: string
  position: number
  /** End of the value before. */
  since: number
}

/** No bracket and no enumeration is longer; bounds the work on text without any break. */
const REACH = 160

/** 其中2023年600套；…: a period named for a part of the values holds no further than they do. */
const isOfParts = ({ from, to }: FoundPeriod, { text, position }: Place): boolean =>
  /其中[^；;]*$/.test(text.slice(Math.max(0, from - REACH), from)) &&
  /[；;]/.test(text.slice(to, Math.min(position, to + REACH)))

/** True where a bracket that holds more than the period was closed before the position: 180家（2020年为92家），…. */
function isShut({ from, to }: FoundPeriod, { text, position }: Place): boolean {
  const close = text.slice(to, Math.min(position, to + REACH)).search(/[）)]/)
  return close > 0 && /[（(][^（()）]*$/.test(text.slice(Math.max(0, from - REACH), from))
}

/**
 * The period that governs a position: the last one before it that is no baseline and stands in no bracket of its own.
 * Where a change sets out holds for the first value behind it alone.
 */
export function periodAt(periods: readonly FoundPeriod[], place: Place): FoundPeriod | null {
  const holds = (period: FoundPeriod) =>
    period.from <= place.position &&
    period.kind !== 'baseline' &&
    (period.kind !== 'start' || period.from >= place.since) &&
    !isShut(period, place) &&
    !isOfParts(period, place)
  return periods.findLast(holds) ?? null
}

/** 2023年、2024年、2025年分别达到100家、130家、160家: the periods named last, in a row as long as that of the values. */
export function periodsInRow(periods: readonly FoundPeriod[], { text, position }: Place, count: number): FoundPeriod[] {
  const last = periods.findLastIndex(({ from, kind }) => from < position && kind !== 'baseline')
  const row = periods.slice(Math.max(0, last + 1 - count), last + 1)
  if (row.length < count) return []
  const joins = ({ from, kind }: FoundPeriod, i: number) =>
    kind !== 'baseline' && (i === 0 || /^[、和与及\s]{1,2}$/.test(text.slice(row[i - 1]!.to, from)))
  return row.every(joins) ? row : []
}
