import type { Status } from '../../../datasets/records/vocabulary.ts'
import type { Genre } from '../../../datasets/reference/genre.ts'
import type { Paragraph } from '../../document/body/outline.ts'
import { isRead, type NamedPeriod, type Period, type PeriodGrammar, type When } from '../../values/period.ts'
import type { Gap, Ruling } from '../statement/level.ts'
import type { StandIn } from '../statement/statement.ts'
import { latestAsOf } from './as-of.ts'
import { type ParagraphContext, paragraphContexts, yearsAbove } from './carrier.ts'
import {
  type DocumentFacts,
  type Frame,
  frameOf,
  isReview,
  isSeveralYears,
  type WrittenIn,
  wholeYear,
  writtenEarly,
  yearReviewed,
} from './frame.ts'
import { goalNumbers, tellsProgress } from './goal-item.ts'
import { headingScene, type SceneReader, yearLed } from './heading-scene.ts'
import { horizonOf } from './horizon.ts'
import type { Look } from './look-words.ts'
import { monthsSoFar } from './months-so-far.ts'
import { type Asked, standingPeriod } from './standing-period.ts'
import { type StandingStatus, standingStatus, type Thread } from './standing-status.ts'
import { titledYear } from './titled-year.ts'

/** What the levels above a sentence say to it. */
export interface Context extends When {
  /** Day by which a period is over; see Frame. */
  today: string | null
  /** First day of what the document plans; null for one that tells what was done. */
  plannedFrom: string | null
  isAnnual: boolean
  /** Period stated by the nearest heading or passage, which 全年 and 上年 are counted from. */
  above: NamedPeriod | null
  /** The year of the title, which 全年 and 上年 are counted from if nothing nearer states one; see titledYear. */
  titled: Period | null
  /** Several years that a heading or passage names, which 这五年 counts. */
  years: Period | null
  status: StandingStatus
  /** True for a paper on how far goals are that were set before. */
  tellsProgress: boolean
  /** Tells the numbers of a goal that the paragraph reports on; null if it holds none. */
  isGoal: ((said: string) => boolean) | null
  period: (asked: Asked) => Ruling<Period> | Gap
  /** What a sentence is about that names nothing: the row of a table; null if nothing tells. */
  subject: string | null
  /** Status that no word of a sentence overrules: that of its column. */
  ruled: Ruling<Status> | null
  /** What `rule` calls the period that the document stands in with. */
  standIn: StandIn
}

const saysThisYear = (paragraphs: readonly Paragraph[], top: string): boolean =>
  paragraphs.some(
    ({ heading, section_path, passage }) =>
      (heading === top || section_path[0] === top) && passage.text.includes('今年'),
  )

const UNDATED: Frame = {
  year: null,
  day: null,
  title: null,
  genre: null,
  today: null,
  isAnnual: false,
  period: null,
  plan: null,
}

/** The first heading that looks a way and names a single year. */
function yearOfHeading(paragraphs: readonly Paragraph[], look: Look, reader: SceneReader) {
  for (const [at, { heading }] of paragraphs.entries()) {
    const scene = heading === null ? null : headingScene(heading, [], UNDATED, reader)
    if (scene?.look !== look || scene.period === null || !isRead(scene.period) || scene.period.freq !== 'A') continue
    return { heading: scene.words, at, year: Number(scene.period.end.slice(0, 4)) }
  }
  return null
}

const THIS_YEAR = /今年/
const saysSo = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(({ passage }) => THIS_YEAR.test(passage.text))

/** 过去的一年, 一年来: a review, whatever its heading says. */
const LOOKS_BACK = /^[\s\p{P}]{0,3}(?:刚刚)?(?:过去的?|[这近])?一年(?:来|间)?[，,里]/u

/**
 * When a report was written by two lines that begin with a year and a slogan (2024年…成绩单, 2025年…新局面), or by one that a look back over the
 * year follows.
 */
function yearOfSlogans(paragraphs: readonly Paragraph[]): WrittenIn | null {
  const led = paragraphs.flatMap(({ passage }, at) => ({ at, year: yearLed(passage.text) }))
  const [first, second] = led.filter(({ year }) => year !== null)
  if (first === undefined) return null
  const looksBack = LOOKS_BACK.test(paragraphs[first.at + 1]?.passage.text ?? '')
  const isFollowed = second?.year === first.year! + 1
  return looksBack || isFollowed ? writtenEarly(first.year! + 1) : null
}

/** 2024年以来，全局上下…: the year that a paper without one in its title begins with. */
const OPENS_IN = /^[\s\p{P}]{0,4}(20\d{2})年(?:以来|上半年|[一二三]季度|前三季度|1[—–~～至-]\d{1,2}月)/u
const FIRST_PARAGRAPHS = 4

/** The year of a paper on a half or a quarter whose title names that alone: 半年度工作总结, by how it opens. Null if it does not open so. */
function yearOpened(paragraphs: readonly Paragraph[]): number | null {
  const found = paragraphs.slice(0, FIRST_PARAGRAPHS).flatMap(({ passage }) => OPENS_IN.exec(passage.text)?.[1] ?? [])
  return found[0] === undefined ? null : Number(found[0])
}

/**
 * When a report was written by its headings: in the year that is planned, or the one after that which is looked back on. If
 * the review says 今年 and the plan does not, it was written that December.
 */
function yearOfHeadings(paragraphs: readonly Paragraph[], reader: SceneReader): WrittenIn | null {
  const [review, plan] = [yearOfHeading(paragraphs, 'back', reader), yearOfHeading(paragraphs, 'ahead', reader)]
  if (review && saysThisYear(paragraphs, review.heading) && !(plan && saysThisYear(paragraphs, plan.heading)))
    return { year: review.year, today: `${review.year}-12-31` }
  if (plan && !review && saysSo(paragraphs.slice(0, plan.at)) && !saysSo(paragraphs.slice(plan.at)))
    return { year: plan.year - 1, today: `${plan.year - 1}-12-31` }
  if (plan) return writtenEarly(plan.year)
  return review ? writtenEarly(review.year + 1) : yearOfSlogans(paragraphs)
}

const nearestPeriod = ({ scenes }: ParagraphContext): NamedPeriod | null =>
  scenes.find(({ period }) => period !== null)?.period ?? null

/** Which way the nearest heading or passage looks that tells. */
const lookAbove = ({ scenes, order }: ParagraphContext): Look | null =>
  scenes.find(({ look }) => look !== null)?.look ?? order

/** 全年 below 主要工作完成情况 is the year that a yearly report looks back on. */
const yearToTell = (frame: Frame, look: Look | null): Period | null =>
  frame.isAnnual && look === 'back' && frame.year !== null ? wholeYear(yearReviewed(frame)!) : null

/** 五年来 in a paper of 2025 whose title names “十四五” is of that plan. */
function reviewedPlan({ plan, year, genre, title }: Frame): Period | null {
  if (plan === null || genre?.default_status === 'target') return null
  const isNear = year !== null && Math.abs(Number(plan.end.slice(0, 4)) - year) <= 1
  // “十五”时期发展回顾 without a day is of all of that plan.
  if (!isNear && !(year === null && isReview(title))) return null
  return {
    kind: 'in',
    start: plan.start,
    end: plan.end,
    freq: 'X',
    text: `${plan.start.slice(0, 4)}—${plan.end.slice(0, 4)}年`,
  }
}

const NAMED_YEARS = /20\d{2}(?=年)/g

/** True for a text that names a year after the next: a title of 2012 above it was taken over from another paper. */
const namesLater = (paragraphs: readonly Paragraph[], year: number): boolean =>
  paragraphs.some(({ passage }) => passage.text.match(NAMED_YEARS)?.some((named) => Number(named) > year + 1))

/** The day that an account without one reaches to: the latest that 截至 names, and no earlier than the year, or part of one, that its title names. */
function accountedTo({ period }: Frame, paragraphs: readonly Paragraph[], grammar: PeriodGrammar): string | null {
  const asOf = latestAsOf(paragraphs, grammar)
  const isOfYear = period !== null && period.kind === 'in' && !isSeveralYears(period)
  if (!isOfYear || namesLater(paragraphs, Number(period.end.slice(0, 4)))) return asOf
  return asOf === null || asOf < period.end ? period.end : asOf
}

/** What ended before the year of a document began was done. */
const startOf = ({ year }: Frame): string | null => (year === null ? null : `${year}-01-01`)

/** The contexts of a document's paragraphs, and what its tables share. */
export interface DocumentContext {
  frame: Frame
  horizon: Period | null
  paragraphs: Context[]
}

/** Carries context from a document down to its paragraphs. */
export function contextOf(
  facts: DocumentFacts,
  genre: Genre | null,
  paragraphs: readonly Paragraph[],
  reader: SceneReader,
): DocumentContext {
  const framed = frameOf(facts, genre, reader.grammar, {
    yearOfHeadings: () => yearOfHeadings(paragraphs, reader),
    yearOpened: () => yearOpened(paragraphs),
  })
  const isAccount = genre?.default_status === 'achieved'
  const today = framed.today ?? (isAccount ? accountedTo(framed, paragraphs, reader.grammar) : null)
  const frame: Frame = { ...framed, today, period: monthsSoFar(framed.period, paragraphs, reader.grammar) }
  const isReport = genre?.genre === 'report'
  const horizon =
    isReport && !tellsProgress(facts.title)
      ? null
      : horizonOf({ ...facts, year: frame.year }, paragraphs, reader.grammar)
  const thread: Thread = { last: null }
  const titled = titledYear(frame)
  const contexts = paragraphContexts(paragraphs, frame, reader).map(
    (around, i): Context => ({
      year: frame.year,
      day: frame.day,
      today: frame.today,
      plannedFrom: isAccount ? null : (facts.plan_start ?? startOf(frame)),
      isAnnual: frame.isAnnual,
      above: nearestPeriod(around),
      titled: yearToTell(frame, lookAbove(around)) ?? (isAccount && lookAbove(around) === 'ahead' ? null : titled),
      years: yearsAbove(around.scenes) ?? reviewedPlan(frame),
      status: standingStatus(paragraphs[i]!, around, frame, reader.looks, thread),
      tellsProgress: tellsProgress(facts.title),
      isGoal: goalNumbers(paragraphs[i]!, paragraphs[i + 1], facts.title),
      period: (asked) => standingPeriod(asked, around, frame, horizon),
      subject: null,
      ruled: null,
      standIn: frame.isAnnual ? 'report_year' : horizon ? 'plan_period' : 'title_period',
    }),
  )
  return { frame, horizon, paragraphs: contexts }
}

/** The context of text that stands alone: one status for all, and one period for targets that state none. */
export function plainContext(
  when: When,
  status: Ruling<Status>,
  period: Ruling<Period> | null,
  standIn: StandIn,
): Context {
  const { year, day } = when
  return {
    year,
    day,
    today: day,
    plannedFrom: null,
    isAnnual: false,
    above: null,
    titled: null,
    years: null,
    status: () => status,
    tellsProgress: false,
    isGoal: null,
    period: (asked) => (asked.status === 'target' && period !== null && !asked.isOverYears ? period : 'unstated'),
    subject: null,
    ruled: null,
    standIn,
  }
}
