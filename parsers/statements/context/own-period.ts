import type { Status } from '../../../datasets/records/vocabulary.ts'
import { type FoundPeriod, isRead, type NamedPeriod, type Period } from '../../values/period.ts'
import { days, years } from '../../values/span.ts'
import { isSeveralYears, stageOf } from './frame.ts'

/** 年均增长5%, 五年累计新增20家, 五年增量: of several years, never of one. */
const OVER_YEARS =
  /[二两三四五六]年平均(?=增|下|提|降|速)|年均(?!浓度|值|气温|降[水雨]|水平|径流|流量)|每年平均|平均每年|(?<![\d.])[二两三四五六七八九十2-9]年(?:来|间)?(?:累计|共|增量|新增|净增|增加|新建|转移|登记|建成|投入|实施|引进|改造|发放|安置|减少|培训|完成)/

/** True if the words before a value say that it is a mean or a sum over years. */
export const isOverYears = (words: string): boolean => OVER_YEARS.test(words)

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** 从2020年的320家增加到2023年的886家: from the year after the base to the end. */
function yearsSince(named: readonly FoundPeriod[], end: FoundPeriod | undefined): Period | null {
  const bases = named.filter(({ kind }) => kind === 'baseline' || kind === 'start')
  // 比2010年翻一番，到2020年，年均增长8%: the base of something else, told before the end is named.
  const base = bases.findLast(({ kind, from }) => kind === 'start' || end === undefined || from > end.from)
  if (!base || !end?.end.endsWith('-12-31') || yearOf(base.end) + 1 >= yearOf(end.end)) return null
  const [first, last] = [yearOf(base.end) + 1, yearOf(end.end)]
  const span = years(first, last)
  return span && { kind: 'in', start: span.start, end: span.end, freq: 'X', text: end.text }
}

/** The years that a mean or sum over years is of, by the periods before it: several years, or those from a base to an end. */
export function yearsNamed(all: readonly NamedPeriod[]): Period | null {
  const named = all.filter(isRead)
  const several = named.findLast((one) => one.kind === 'in' && isSeveralYears(one))
  const end = named.findLast(({ kind }) => kind === 'in' || kind === 'by')
  return several ?? yearsSince(named, end) ?? null
}

/** 到2025年，年均增长10%: at least the end is known. */
export const endNamed = (all: readonly NamedPeriod[]): Period | null => {
  const last = all.filter(isRead).findLast(({ kind }) => kind === 'in' || kind === 'by')
  return last?.kind === 'by' ? last : null
}

const COUNTED_MEAN = /([二两三四五六])年平均/
const COUNTS: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6 }

/** The single year, or part of one, that the periods before a value name last. */
const lastYear = (all: readonly NamedPeriod[]): FoundPeriod | undefined =>
  all.filter(isRead).findLast((one) => one.kind === 'in' && one.start !== null && yearOf(one.start) === yearOf(one.end))

/** 2021年…，两年平均增长5%: as many years as are counted, up to the one that is named; null if the words count none. */
export function countedMean(words: string, all: readonly NamedPeriod[]): Period | null {
  const count = COUNTS[COUNTED_MEAN.exec(words)?.[1] ?? '']
  const last = count === undefined ? undefined : lastYear(all)
  if (count === undefined || last === undefined) return null
  const start = `${yearOf(last.end) - count + 1}-01-01`
  return { kind: 'in', start, end: last.end, freq: 'X', text: last.text }
}

const COUNTED_SUM = /(?<![\d.第前])([二两三四五六])年(?:来|间)?[^年]{0,12}$/

/** 五年累计达到270亿元 to be reached by 2026, or told of in a review of 2021: as many years up to that one; null if the words count none. */
export function countedSum(words: string, last: Period | null): Period | null {
  const count = COUNTS[COUNTED_SUM.exec(words)?.[1] ?? '']
  if (count === undefined || last === null || !last.end.endsWith('-12-31')) return null
  return { kind: 'in', start: `${yearOf(last.end) - count + 1}-01-01`, end: last.end, freq: 'X', text: last.text }
}

/** 2022年…，年均增长6%, below a plan that began in 2021: from its first year to the one that is named; null if it names none. */
export function yearsUpTo(years: Period | null, all: readonly NamedPeriod[]): Period | null {
  const last = lastYear(all)
  if (!last || years === null || years.start === null || years.start >= last.start! || last.end > years.end) return null
  return { ...years, end: last.end, text: last.text }
}

/** True if a year is named that a mean over years cannot be of without those before it. */
export const namesOneYear = (all: readonly NamedPeriod[]): boolean => lastYear(all) !== undefined

/** 全年 in a report of December is the whole year, of which its last days are reckoned in. */
const isTheYear = ({ text, freq, end }: Period, today: string | null): boolean =>
  freq === 'A' && text.includes('全年') && today?.slice(0, 7) === end.slice(0, 7)

/**
 * The part of its period that a value can be of, null if none. 到2027年由25家增加到50家: the first number is not what is due by
 * then. Nothing achieved is of a day after the document's: 今年新增20家 in July is of half a year, and 全年完成投资20亿元 in January
 * not of the year that has just begun.
 */
export function ownPart(period: Period, status: Status, today: string | null): Period | null {
  if (status === 'baseline' && (period.kind === 'by' || isSeveralYears(period))) return null
  if (status !== 'achieved') return period
  const stage = stageOf(period, today)
  if (stage === 'ahead') return null
  if (stage !== 'begun') return period
  if (isTheYear(period, today)) return period
  const isAssumed = 'is_assumed' in period && period.is_assumed === true
  if (isAssumed) return null
  const { start, end, freq } = days(period.start!, today!)!
  return { kind: period.kind, start, end, freq: freq === 'A' ? 'X' : freq, text: period.text }
}
