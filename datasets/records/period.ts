import type { TargetRecord } from './target.ts'

/** When a value holds, as the columns of a target say it; a null start means "by the end". */
export type PeriodColumns = Pick<TargetRecord, 'period_start' | 'period_end' | 'freq'>

/** First and last day of a period, ISO 8601. */
export interface DayBounds {
  start: string
  end: string
}

const pad = (n: number): string => String(n).padStart(2, '0')

const lastDay = (year: number, month: number): string =>
  `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`

const inMonths = (year: number, from: number, to: number): DayBounds => ({
  start: `${year}-${pad(from)}-01`,
  end: lastDay(year, to),
})

/** How each kind of part is written; a key is one part, or two with a stroke between them. */
const PARTS: readonly { pattern: RegExp; days: (year: number, part: number, day: string) => DayBounds }[] = [
  { pattern: /^(\d{4})$/, days: (year) => inMonths(year, 1, 12) },
  { pattern: /^(\d{4})-H([12])$/, days: (year, half) => inMonths(year, 6 * half - 5, 6 * half) },
  { pattern: /^(\d{4})-Q([1-4])$/, days: (year, quarter) => inMonths(year, 3 * quarter - 2, 3 * quarter) },
  { pattern: /^(\d{4})-(0[1-9]|1[0-2])$/, days: (year, month) => inMonths(year, month, month) },
  { pattern: /^(\d{4})-(\d\d)-\d\d$/, days: (_year, _month, day) => ({ start: day, end: day }) },
]

function partDays(part: string): DayBounds | null {
  for (const { pattern, days } of PARTS) {
    const [, year, number] = pattern.exec(part) ?? []
    if (year !== undefined) return days(Number(year), Number(number ?? 0), part)
  }
  return null
}

/** First and last day of a period by its key; null for a text that is no key. The inverse of periodKey. */
export function periodDays(key: string): DayBounds | null {
  const [from = '', to = from, more] = key.split('/')
  const [first, last] = [partDays(from), partDays(to)]
  return first && last && more === undefined ? { start: first.start, end: last.end } : null
}

/** The part that begins and ends on these days; null if no single part does. */
function partOf({ start, end }: DayBounds): string | null {
  const [year, month] = [start.slice(0, 4), Number(start.slice(5, 7))]
  const parts = [
    year,
    `${year}-H${month > 6 ? 2 : 1}`,
    `${year}-Q${Math.ceil(month / 3)}`,
    `${year}-${pad(month)}`,
    start,
  ]
  return (
    parts.find((part) => {
      const days = partDays(part)
      return days?.start === start && days.end === end
    }) ?? null
  )
}

const isFirstDay = (day: string): boolean => day.endsWith('-01')
const isLastDay = (day: string): boolean => day === lastDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)))

function spanKey({ start, end }: DayBounds): string {
  const part = partOf({ start, end })
  if (part !== null) return part
  if (!isFirstDay(start) || !isLastDay(end)) return `${start}/${end}`
  const areYears = start.endsWith('-01-01') && end.endsWith('-12-31')
  const length = areYears ? 4 : 7
  return `${start.slice(0, length)}/${end.slice(0, length)}`
}

/** What is reached by a day bears the name of what ends on it: the year, for a quarter's or month's figure that. */
function endKey(end: string, freq: PeriodColumns['freq']): string {
  if (!isLastDay(end)) return end
  const [year, month] = [end.slice(0, 4), Number(end.slice(5, 7))]
  if (freq === 'Q' && month % 3 === 0) return `${year}-Q${month / 3}`
  if (month === 12 && freq !== 'M') return year
  return `${year}-${pad(month)}`
}

/**
 * The key of a period, the same for everything that is about the same time: `2027` (within the year or by its end),
 * `2024-H1`, `2024-Q3`, `2024-06`, `2024-06-15`; and with a stroke between first and last part `2021/2025` (years),
 * `2024-01/2024-09` (months), `2024-06-10/2024-07-15` (days). Null if there is no last day, or it lies before the
 * first.
 */
export function periodKey({ period_start: start, period_end: end, freq }: PeriodColumns): string | null {
  if (end === null) return null
  if (start === null) return endKey(end, freq)
  return start <= end ? spanKey({ start, end }) : null
}

/**
 * Order of keys: by their last day, of two that end together the shorter first; what is no key comes last, in the order
 * of its characters.
 */
export function byPeriod(a: string, b: string): number {
  const [one, other] = [periodDays(a), periodDays(b)]
  if (one === null || other === null) {
    return Number(one === null) - Number(other === null) || Number(a > b) - Number(a < b)
  }
  if (one.end !== other.end) return one.end < other.end ? -1 : 1
  return Number(one.start < other.start) - Number(one.start > other.start) || Number(a > b) - Number(a < b)
}
