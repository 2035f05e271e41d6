import type { ExpectedPeriod, PeerCase } from './case.ts'
import { type SpecResult, specsIn } from './recognizers.ts'

/** The day before an ISO day. */
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/**
 * The last day of a period whose end Recognizers-Text gives. Days are named themselves; a range of years ends with its
 * last year, which the peer leaves out; every other end is the day after.
 */
function lastDay(words: string, end: string): string {
  if (/[日号]|\d\/\d/.test(words)) return end
  if (/\d{4}.*(?:到|至|-|与).*\d{4}|年[至到].*年/.test(words)) return `${end.slice(0, 4)}-12-31`
  return dayBefore(end)
}

function periodOf({ Text, Value }: SpecResult): ExpectedPeriod {
  if (!Value) return { words: Text, spans: null }
  const spans = [Value.FutureResolution, Value.PastResolution].flatMap(({ startDate, endDate }) =>
    startDate && endDate ? [[startDate, lastDay(Text, endDate)] as const] : [],
  )
  return { words: Text, spans: spans.filter(([start], at) => at === 0 || start !== spans[0]![0]) }
}

/** Any day: the cases without one ask for words alone. */
const SOME_DAY = '2017-03-22'

/** Periods: by the days they mean, and in the file for its extractor by their words. */
export function periodCases(source: string): PeerCase[] {
  return specsIn(source).map(({ Input, Context, Results }) => ({
    ask: 'periods',
    text: Input,
    day: Context?.ReferenceDateTime.slice(0, 10) ?? SOME_DAY,
    expected: Results.map(periodOf),
    ...(Results.some(({ Text }) => !/[年月日号季天周週/]/.test(Text)) ? { rule: 'bare_year' as const } : {}),
  }))
}
