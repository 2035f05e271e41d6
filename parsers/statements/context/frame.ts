import type { Genre } from '../../../datasets/reference/genre.ts'
import {
  isRead,
  type NamedPeriod,
  type Period,
  type PeriodGrammar,
  readPeriods,
  type When,
} from '../../values/period.ts'
import { days, within } from '../../values/span.ts'
import type { Look } from './look-words.ts'
import { yearOfNumber, yearsOfTitle } from './title-years.ts'

/** What the head of a document says to everything in it. */
export interface DocumentFacts {
  title: string | null
  written_on: string | null
  published_on: string | null
  plan_start: string | null
  plan_end: string | null
  doc_no?: string | null
  /** Last day of the month that it is dated with, if it names no day. */
  written_in?: string | null
  /** True for a report to a congress that its opening tells as one, because no title does. */
  opens_as_report?: boolean
}

/** The document level of context. */
export interface Frame extends When {
  title: string | null
  genre: Genre | null
  /** Day by which periods are over or still to come; a little after New Year if a yearly report states only its year. */
  today: string | null
  /** True for what looks back on one year and plans the next: the report of a government to its congress, 2024年工作总结和2025年工作计划. */
  isAnnual: boolean
  /** The only period of the title. */
  period: Period | null
  /** First and last day of the plan, if it covers several years. */
  plan: { start: string; end: string } | null
}

/** 2022年工作回顾, 图解之三：2031年工作回顾（三）: the review alone, which says nothing of when it was written. */
const REVIEW = /(?:回顾|总结)(?:[（(][一二三四五六七八九十\d上中下]{1,2}[）)])?$/

/** True for the title of a review and nothing else. */
export const isReview = (title: string | null): title is string => title !== null && REVIEW.test(title)
const ANNUAL = /政府工作报告|(?:计划|预算)草案.{0,4}的报告/
const DECEMBER = '-12-31'
const yearOf = (day: string): number => Number(day.slice(0, 4))

/** The day that a document states; of a month alone its last. */
const statedDay = ({ written_on, published_on, written_in }: DocumentFacts): string | null =>
  written_on ?? published_on ?? written_in ?? null

/**
 * Day of the document, unless it sets targets for a plan that had ended by then: portals publish old papers again when
 * they move. What reports on a year comes after it.
 */
function dayOf(facts: DocumentFacts, genre: Genre | null): string | null {
  const { plan_end } = facts
  const day = statedDay(facts)
  return day && plan_end && plan_end < day && genre?.default_status !== 'achieved' ? null : day
}

/**
 * The only period that a title names, or the one of several that lies in all others: 2025年…一季度进展. Null if it names several
 * apart, as 2023年执行情况和2024年计划 does.
 */
function periodOfTitle(title: string | null, when: When | null, grammar: PeriodGrammar): Period | null {
  const told = readPeriods(title ?? '', when, grammar).filter(({ kind }) => kind !== 'baseline')
  const last = told.at(-1)
  if (!last || !isRead(last) || last.start === null) return last && isRead(last) && told.length === 1 ? last : null
  const { start, end } = last
  const holds = (other: NamedPeriod) => isRead(other) && (other.start ?? '') <= start && end <= other.end
  return told.every(holds) ? last : null
}

/** A plan over several years that a paper tells the progress of dates it no more than its last year does. */
function isAccountOfPlan({ title, plan_start, plan_end }: DocumentFacts, genre: Genre | null): boolean {
  const isLong = plan_start !== null && plan_end !== null && plan_start.slice(0, 4) !== plan_end.slice(0, 4)
  return isLong && (genre?.default_status === 'achieved' || isReview(title))
}

/**
 * A day of the year that an undated document is of, by its number, then by its title: the later of two years (2024年计划执行情况与2025年计划草案的报告
 * is of 2025), the first of a plan, that of a month (2024年5月空气质量状况).
 */
function dayByHead(facts: DocumentFacts, genre: Genre | null, grammar: PeriodGrammar): string | null {
  const { title, doc_no, plan_start } = facts
  const numbered = yearOfNumber(doc_no ?? null)
  if (numbered !== null) return `${numbered}-01-31`
  if (isAccountOfPlan(facts, genre)) return null
  const named = readPeriods(title ?? '', null, grammar).filter(isRead)
  const years = named.filter(({ freq }) => freq === 'A')
  if (years.length >= 2) return years.reduce((last, { end }) => (end > last ? end : last), '')
  return plan_start ?? named.findLast(({ kind }) => kind === 'in')?.end ?? null
}

/** When a report was written, as far as only its year is known. */
export interface WrittenIn {
  year: number
  /** A day by which periods are over or still to come. */
  today: string
}

/** Governments report when the year has just begun. */
export const writtenEarly = (year: number): WrittenIn => ({ year, today: `${year}-01-31` })

/**
 * A report of December looks back on the year that is all but over: 2022年预计实现… on 2022-12-27 is of all of 2022. If its headings name no year, the day
 * on which it was given tells, which a portal that publishes it again does not.
 */
function dayOfReport(day: string, facts: DocumentFacts, isAnnual: boolean, yearOfHeadings: () => WrittenIn | null) {
  if (!isAnnual || day.slice(4, 8) !== DECEMBER.slice(0, 4)) return day
  const year = yearOf(day)
  const told = yearOfHeadings()
  const isGiven = told === null && facts.written_on === day
  const isOver = told !== null && (told.today.endsWith(DECEMBER) ? told.year === year : told.year === year + 1)
  return isOver || isGiven ? `${year}${DECEMBER}` : day
}

/** What the text of a document tells of its year, asked for only if its head does not. */
export interface YearsOfText {
  /** When it was written by its headings. */
  yearOfHeadings: () => WrittenIn | null
  /** The year that it opens with. */
  yearOpened: () => number | null
}

/** The half or the quarter that a title names without a year: 半年度工作总结. Null for any other. */
function partTitled(title: string | null, year: () => number | null, grammar: PeriodGrammar): Period | null {
  const [only, other] = readPeriods(title ?? '', null, grammar)
  if (only === undefined || other !== undefined || isRead(only) || only.why !== 'undated') return null
  const opened = year()
  const part = opened === null ? null : periodOfTitle(title, { year: opened, day: null }, grammar)
  return part !== null && part.kind === 'in' && part.freq !== 'A' ? part : null
}

/** Puts together what holds for a whole document. */
export function frameOf(
  facts: DocumentFacts,
  genre: Genre | null,
  grammar: PeriodGrammar,
  { yearOfHeadings, yearOpened }: YearsOfText,
): Frame {
  const { title, plan_start, plan_end } = facts
  // 政府工作报告任务分解 names the report whose goals it deals out.
  const isTitled = ANNUAL.test(title ?? '') && genre?.genre !== 'list' && !isReview(title)
  const isReport = isTitled || (facts.opens_as_report ?? false)
  const isOfTwo = yearsOfTitle(title, grammar) !== null
  const isAnnual = isReport || isOfTwo
  const stated = statedDay(facts)
  // Headings tell the year more surely than a title, which may name the year that is reported on.
  const isDated = stated !== null || yearOfNumber(facts.doc_no ?? null) !== null
  const told = !isDated && (genre === null || genre.genre === 'report' || isOfTwo) ? yearOfHeadings() : null
  // A title with a later year tells that 今年 is that one.
  const isLater =
    told !== null && !isOfTwo && plan_start !== null && told.today.endsWith(DECEMBER) && yearOf(plan_start) > told.year
  const inferred = isLater ? null : told
  const dated = stated ?? (inferred ? null : dayByHead(facts, genre, grammar))
  const written = dated === null ? inferred : writtenEarly(yearOf(dated))
  const part = written === null ? partTitled(title, yearOpened, grammar) : null
  const statedOn = dayOf(facts, genre)
  // 今年以来 in a paper of some December reaches to its end.
  const known = statedOn ?? (stated === null && written?.today.endsWith(DECEMBER) ? written.today : null)
  const day = known && dayOfReport(known, facts, isAnnual, yearOfHeadings)
  const isLong = plan_start !== null && plan_end !== null && plan_start.slice(0, 4) !== plan_end.slice(0, 4)
  return {
    title,
    genre,
    year: written?.year ?? (part === null ? null : yearOf(part.end)),
    day,
    today: day ?? (isAnnual && written !== null ? written.today : null),
    isAnnual,
    period: part ?? periodOfTitle(title, day === null ? null : { year: written?.year ?? null, day }, grammar),
    plan: isLong ? { start: plan_start, end: plan_end } : null,
  }
}

/** The year that a yearly report looks back on: the one before its own, or its own if it is all but over. Null if nothing dates it. */
export const yearReviewed = ({ year, today }: Pick<Frame, 'year' | 'today'>): number | null =>
  year === null ? null : today?.endsWith(DECEMBER) ? year : year - 1

/** How a period stands to the day of the document; null if either is unknown. */
export type Stage = 'over' | 'begun' | 'ahead'

/** Which of them a period is in on a day. */
export function stageOf(period: Pick<Period, 'kind' | 'start' | 'end'>, today: string | null): Stage | null {
  if (today === null) return null
  if (period.end < today) return 'over'
  // By 2027 is still to come, however long ago the way there began; what is so as of today is so.
  if (period.end === today) return 'over'
  return period.kind === 'by' || period.start === null || period.start > today ? 'ahead' : 'begun'
}

const DAY = 86_400_000
/** In the first third of a period more is planned than done; after it, only words tell. */
const EARLY = 1 / 3

/** Which way a period looks from the day of the document; null if it is under way and neither early nor over. */
export function lookOfPeriod(period: Pick<Period, 'kind' | 'start' | 'end'>, today: string | null): Look | null {
  const stage = stageOf(period, today)
  if (stage === null) return null
  if (stage !== 'begun') return stage === 'over' ? 'back' : 'ahead'
  const [start, now, end] = [period.start!, today!, period.end].map((day) => Date.parse(day) / DAY) as [
    number,
    number,
    number,
  ]
  return (now - start) / (end - start + 1) < EARLY ? 'ahead' : null
}

/** True for several whole years. */
export const isSeveralYears = ({ start, end }: Pick<Period, 'start' | 'end'>): boolean =>
  start !== null && yearOf(start) < yearOf(end) && start.endsWith('-01-01') && end.endsWith('-12-31')

/** A whole year as the period of what is said of it. */
export function wholeYear(year: number): Period {
  const { start, end, freq } = days(`${year}-01-01`, `${year}-12-31`)!
  const { kind } = within({ start, end, freq })
  return { kind, start, end, freq, text: `${year}年` }
}
