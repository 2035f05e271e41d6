import type { Status } from '../../../../datasets/records/vocabulary.ts'
import {
  isRead,
  type NamedPeriod,
  type Period,
  type PeriodGrammar,
  periodsIn,
  readPeriods,
  type When,
} from '../../../values/period.ts'
import { yearsOf } from '../../../values/span.ts'

/**
 * Headers that open with a period as only headers write one, and what they lack: 2025目标 its 年, 25年目标 its century, and
 * “十四五”能耗增量 its 期间.
 */
const SHORTENED: readonly { pattern: RegExp; lacks: string }[] = [
  { pattern: /^\s*(?:19[5-9]\d|20[0-6]\d)(?=\s*(?:$|[（(目实完计预任指]))/, lacks: '年' },
  { pattern: /^\s*(?=[0-4]\d年(?:度|底|末)?\s*(?:$|[（(目实完计预任指]))/, lacks: '20' },
  { pattern: /^\s*[“"「]?十[一二三四五六]五(?![”"」]?(?:期|时期|末|初|以来|规划|纲要))[”"」]?(?=\S)/, lacks: '期间' },
]

/** The periods that a label names; offsets are in the label. `outer` is what the label above it names. */
function namedBy(label: string, when: When | null, grammar: PeriodGrammar, outer: Period | null): NamedPeriod[] {
  const short = SHORTENED.find(({ pattern }) => pattern.test(label))
  if (!short) return readPeriods(label, when, grammar, outer)
  const { length } = short.pattern.exec(label)![0]
  const whole = label.slice(0, length) + short.lacks + label.slice(length)
  const printed = (offset: number) => (offset <= length ? offset : Math.max(length, offset - short.lacks.length))
  return readPeriods(whole, when, grammar, outer).map((one) => {
    const [from, to] = [printed(one.from), printed(one.to)]
    return { ...one, from, to, text: label.slice(from, to) }
  })
}

/** The periods of each label of a path, from the outermost: 一季度 below 2025年 is a quarter of that year. */
export function namedInPath(path: readonly string[], when: When | null, grammar: PeriodGrammar): NamedPeriod[][] {
  let outer: Period | null = null
  return path.map((label) => {
    const named = namedBy(label, when, grammar, outer)
    outer = named.filter(isRead).findLast(({ kind }) => kind !== 'baseline') ?? outer
    return named
  })
}

const CUMULATIVE = '累计'

/** 二季度 below 累计完成 is the time from the new year on. */
function sinceNewYear<P extends Period>(one: P): P {
  if (one.kind === 'baseline' || (one.freq !== 'Q' && one.freq !== 'M')) return one
  const start = `${one.end.slice(0, 4)}-01-01`
  return one.start === start ? one : { ...one, start, freq: one.end.endsWith('-12-31') ? 'A' : 'X' }
}

/** 历年累计, 开工以来累计: sums from an earlier time on. */
const SINCE_EARLIER = /(?:历年|以来)\p{Script=Han}{0,6}累计/u

/** The period of a row of sums: 增加值累计增长 in the column of 4月 is of the months from the new year on. */
export const periodOfSums = (period: Period, label: string): Period =>
  label.includes(CUMULATIVE) && !SINCE_EARLIER.test(label) ? sinceNewYear(period) : period

/** The periods of a path whose figures may add up from the new year on. */
export function periodsOfPath(path: readonly string[], named: readonly (readonly NamedPeriod[])[]): NamedPeriod[] {
  const all = named.flat()
  return path.some((label) => label.includes(CUMULATIVE))
    ? all.map((one) => (isRead(one) ? sinceNewYear(one) : one))
    : all
}

const isOwn = ({ kind }: NamedPeriod): boolean => kind !== 'baseline'

/** True for labels or captions with a year that cannot be read: no other may take its place. */
export const isBarred = (labels: readonly string[], when: When | null, grammar: PeriodGrammar): boolean =>
  namedInPath(labels, when, grammar)
    .flat()
    .some((one) => isOwn(one) && !isRead(one) && one.why === 'unread')

/** The single year that a caption is about: 2024年任务分解表 of a plan over several, 2024年1—8月完成情况. */
export function yearInTitle(title: string, grammar: PeriodGrammar): number | null {
  const years = new Set(periodsIn(title, null, grammar).map(yearsOf))
  const [only] = years
  return only !== undefined && years.size === 1 && !only.includes('/') ? Number(only.slice(0, 4)) : null
}

/** Period of a column, and whether the document's year had to stand in for one. */
export interface ColumnPeriod {
  period: Period | null
  is_filled_in: boolean
  /** True if the title names it, within which a row may say more: 2025年 in a table of 2024—2026年. */
  isOfTitle: boolean
}

const stated = (period: Period | null): ColumnPeriod => ({ period, is_filled_in: false, isOfTitle: false })
const titled = (period: Period | null): ColumnPeriod => ({ period, is_filled_in: false, isOfTitle: true })
const filledIn = (period: Period): ColumnPeriod => ({ period, is_filled_in: true, isOfTitle: false })

const wholeYear = (year: number): Period => ({
  kind: 'in',
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  freq: 'A',
  text: String(year),
})

/** What a caption says of plans: 2021年1—8月 is how far things are reported, and the plan is that of the year. */
const yearOfPlan = (period: Period): Period =>
  period.freq === 'A' || yearsOf(period).includes('/') ? period : wholeYear(Number(period.end.slice(0, 4)))

/** What the title of a table and its caption say of time: read once, and asked by each of its columns. */
export interface TitlePeriods {
  text: string
  /** The single year that it is about. */
  year: number | null
  periods: readonly Period[]
  /** True if it names a year that cannot be read. */
  isBarred: boolean
}

/** Reads a title. */
export const titlePeriods = (text: string, grammar: PeriodGrammar): TitlePeriods => ({
  text,
  year: yearInTitle(text, grammar),
  periods: periodsIn(text, null, grammar),
  isBarred: isBarred([text], null, grammar),
})

/** What a column without a period of its own takes one from. */
export interface PeriodSetting extends When {
  title: TitlePeriods
  /** Status of its values, which tells plans from reports; null if nothing says it. */
  status: Status | null
  /** Up to when the table reports: 截至8月底, 1-8月. */
  reported: Period | null
  /** First and last day of the plan, if it covers several years. */
  plan: { start: string; end: string } | null
  /** True for means and sums over the years of the plan: 年均［累计］. */
  isOverYears: boolean
}

const overPlan = ({ start, end }: { start: string; end: string }): Period => ({
  kind: 'in',
  start,
  end,
  freq: 'X',
  text: `${start.slice(0, 4)}-${end.slice(0, 4)}`,
})

/** Goals of a plan over several years that name no year are due by its end. */
const byEndOf = ({ end }: { end: string }): Period => ({
  kind: 'by',
  start: null,
  end,
  freq: 'A',
  text: end.slice(0, 4),
})

/** What stands in for a period that nothing near a figure names, by the period itself; null if one is named. */
export const standInOf = ({
  period,
  is_filled_in,
}: Pick<ColumnPeriod, 'period' | 'is_filled_in'>): 'plan_period' | 'document_year' | null =>
  is_filled_in ? (period?.kind === 'by' ? 'plan_period' : 'document_year') : null

/** A year that is not over yet is no year of what was reached. */
const isOver = ({ end }: Period, { status, day }: PeriodSetting): boolean =>
  status !== 'achieved' || day === null || end <= day

/**
 * The narrowest period of the headers; else for what was reached the time up to which the table reports; else the
 * caption's, of which a plan takes the year; else the year's or the end of the plan's, unless one is printed that cannot be read.
 */
export function periodOfColumn(named: readonly NamedPeriod[], setting: PeriodSetting): ColumnPeriod {
  const { title, status, reported, year, plan, isOverYears } = setting
  const own = named.findLast(isOwn)
  if (own) return stated(isRead(own) ? own : null)
  const [only, other] = title.periods
  if (isOverYears && plan === null && only?.freq === 'X' && !other) return stated(only)
  if (isOverYears) return stated(plan && overPlan(plan))
  if (title.isBarred) return stated(null)
  if (reported && status === 'achieved') return stated(reported)
  if (only && !other) return titled(status === 'target' ? yearOfPlan(only) : isOver(only, setting) ? only : null)
  const told = status === 'target' ? title.year : null
  if (told !== null) return titled(wholeYear(told))
  if (year === null && plan !== null && status === 'target') return filledIn(byEndOf(plan))
  if (year === null || !isOver(wholeYear(year), setting)) return stated(null)
  return filledIn(wholeYear(year))
}

/** The last period of a text that is no whole year: how far something is reported. */
function partOfYear(text: string, when: When, grammar: PeriodGrammar): Period | null {
  const parts = readPeriods(text, when, grammar).filter(isRead)
  return parts.findLast((one) => isOwn(one) && one.freq !== 'A' && !yearsOf(one).includes('/')) ?? null
}

/** Up to when a table reports, as the nearest of the texts above it says that says so. */
export function reportedIn(texts: readonly string[], when: When, grammar: PeriodGrammar): Period | null {
  for (const text of texts) {
    const found = partOfYear(text, when, grammar)
    if (found) return found
  }
  return null
}

/** 比上年增长: the years that the values are compared with. */
export function baseOfColumn(named: readonly NamedPeriod[]): string | null {
  const base = named.findLast(({ kind }) => kind === 'baseline')
  return base && isRead(base) ? yearsOf(base) : null
}

/** A label without the periods it names. */
export const withoutPeriods = (label: string, named: readonly NamedPeriod[]): string =>
  named.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), label)
