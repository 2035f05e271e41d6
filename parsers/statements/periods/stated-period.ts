import type { Status } from '../../../datasets/records/vocabulary.ts'
import { isRead, type NamedPeriod, type Period } from '../../values/period.ts'
import type { Context } from '../context/context.ts'
import { isSeveralYears, wholeYear } from '../context/frame.ts'
import {
  countedMean,
  countedSum,
  endNamed,
  isOverYears,
  namesOneYear,
  ownPart,
  yearsNamed,
  yearsUpTo,
} from '../context/own-period.ts'
import type { Reading } from '../sentence/reading.ts'
import type { Scan } from '../sentence/scan.ts'
import type { Gap, Level, Ruling } from '../statement/level.ts'
import { type Origin, originAt, originOf } from '../statement/origin.ts'
import type { StandIn } from '../statement/statement.ts'

/** What the sentence of a number and those before it say of its period. */
export interface NamedFor {
  /** What governs the number, also if it cannot be placed. */
  period: NamedPeriod | null
  /** True if its own sentence names it. */
  isOwn: boolean
  /** True if it is the time by which what is counted is expected to be done: 其余2个预计12月底完工. */
  isExpectedBy?: boolean
  reading: Reading
  sentence: Scan
  /** What holds on from the sentences before. */
  carried: NamedPeriod | null
}

/** The period of a statement and where it comes from, or why there is none. */
export interface PeriodSaid {
  period: Period | null
  origin: Origin | null
  gap: Gap | null
  standIn: StandIn | null
}

const none = (gap: Gap): PeriodSaid => ({ period: null, origin: null, gap, standIn: null })

const found = (period: Period, origin: Origin, standIn: StandIn | null): PeriodSaid => ({
  period,
  origin,
  gap: null,
  standIn,
})

/** The words before a number, with the years that a sum over them begins with. */
const wordsBefore = ({ mention: { before, row } }: Reading): string => `${row.before}${before}`

/** What the context stands in with is told in the rule, by the level it comes from. */
const STAND_INS: Partial<Record<Level, StandIn>> = { section: 'section_period', passage: 'passage_period' }

function fromAbove(ruled: Ruling<Period> | Gap, status: Status, { standIn }: Context): PeriodSaid {
  if (typeof ruled === 'string') return none(ruled)
  // The end of a plan stands in for targets alone.
  const ofDocument = standIn === 'plan_period' && status === 'achieved' ? 'title_period' : standIn
  return found(ruled.value, originOf(ruled), STAND_INS[ruled.level] ?? ofDocument)
}

/** 从2010年到2015年: the year that is named first is that of the base. */
const NAMES_BASE = /[从自]$/

const MEAN = /年均|年平均/

/** 从2010年到2015年，年均增长14%: the first of them is the base of the mean. */
function yearsAfterBase(before: readonly NamedPeriod[], { sentence, reading }: NamedFor): Period | null {
  const years = yearsNamed(before)
  const named = before.findLast(({ text }) => text === years?.text)
  const isFromBase = named !== undefined && NAMES_BASE.test(sentence.text.slice(0, named.from))
  if (years === null || years.start === null || !isFromBase || !MEAN.test(wordsBefore(reading))) return years
  return { ...years, start: `${Number(years.start.slice(0, 4)) + 1}-01-01` }
}

/**
 * A mean or sum over years is of the several years that the sentence names, else of those above; if none are known, at
 * least the end may be.
 */
function overYears(named: NamedFor, status: Status, context: Context): PeriodSaid {
  const { sentence, reading, carried } = named
  const before = sentence.periods.filter(({ from }) => from < reading.mention.quantity.start)
  const around = carried === null ? [] : [carried]
  // “十三五”以来，年均增长6.9%: a period is printed that nobody can place.
  const barring = before.findLast(({ kind }) => kind === 'in')
  if (barring && !isRead(barring)) return none(barring.why)
  const words = wordsBefore(reading)
  const years = countedMean(words, [...around, ...before]) ?? yearsAfterBase(before, named) ?? yearsNamed(around)
  if (years) return found(years, originAt('sentence', years.text), null)
  const planned = context.period({ status: 'target', isOverYears: true })
  const ofPlan = typeof planned === 'string' ? null : planned.value
  const reached = yearsUpTo(context.years ?? ofPlan, before)
  if (reached && status === 'achieved') return found(reached, originAt('sentence', reached.text), null)
  const end = endNamed(before) ?? (namesOneYear(before) ? null : endNamed(around))
  const summed = countedSum(words, end ?? (status === 'achieved' && context.years === null ? context.titled : null))
  if (summed) return found(summed, originAt(end ? 'sentence' : 'section', summed.text), null)
  const above = context.period({ status, isOverYears: true })
  const isOf = typeof above !== 'string' && (end === null || above.value.end === end.end)
  return isOf || end === null ? fromAbove(above, status, context) : found(end, originAt('sentence', end.text), null)
}

/** 截至2022年底，治理率仅为18%: a base with its day. */
const AS_OF = /^截/

/** （2020年为92家）. In 2022年，由5100家增加到6200家 and in 较上年7900万元增长3% nobody says when it was so many. */
const isDated = ({ mention: { dated, before, base } }: Reading): boolean =>
  dated && base === null && !/[由从]/.test(before)

/**
 * 五年来，城镇化率由38%提高到46%: the first number is that of the year before the years that are told of, or the first of those if they are
 * counted from it. Of a single year nobody can tell.
 */
function yearOfBase({ period, sentence, reading }: NamedFor, { years }: Context): Period | null {
  const named = period !== null && isRead(period) && period.kind === 'in' ? period : null
  const span = named ?? years
  if (reading.cues.status !== 'baseline' || span === null || span.start === null || !isSeveralYears(span)) return null
  const isFromBase = named !== null && NAMES_BASE.test(sentence.text.slice(0, named.from))
  const year = wholeYear(Number(span.start.slice(0, 4)) - (isFromBase ? 0 : 1))
  return { ...year, text: span.text }
}

/** 这五年 below “十四五”时期工作回顾 is all of the plan, also if its last year has just begun. */
const isReviewed = ({ start, end }: Period, status: Status, { years }: Context): boolean =>
  status === 'achieved' && years !== null && years.start === start && years.end === end

const OF_PART = /季度|月|半年/
const partOfYear = ({ start, end }: Period): boolean =>
  start === null ? !end.endsWith('-12-31') : start.slice(0, 4) === end.slice(0, 4)

/**
 * The period of what was aimed at beside what was done: that of the deeds, and of their whole year if only part of it was over. 全年目标80亿元
 * in a paper on three quarters.
 */
export function aimedFor(named: NamedFor, context: Context): PeriodSaid {
  const { period, reading, isOwn } = named
  const own = isOwn && period !== null && isRead(period) && period.kind !== 'baseline' ? period : null
  const said: PeriodSaid = own
    ? found(own, originAt('sentence', own.text), null)
    : periodSaid(named, 'achieved', context)
  if (said.period === null || !partOfYear(said.period) || OF_PART.test(wordsBefore(reading))) return said
  return { ...said, period: { ...wholeYear(Number(said.period.end.slice(0, 4))), text: said.period.text } }
}

const ADDED_UP = /累计/

/**
 * 产值从2017年的6亿元提高到2021年的9亿元，累计完成32亿元, below 过去四年工作回顾: what is added up is of all the years that are told of, and not of the last, which the
 * change before it comes to.
 */
function yearsAddedUp({ period, sentence, reading }: NamedFor, { years }: Context): Period | null {
  if (years === null || period === null || !isRead(period) || period.kind !== 'in' || period.end !== years.end)
    return null
  const { start } = reading.mention.quantity
  const isAfterChange = sentence.periods.some(({ kind, from }) => kind === 'start' && from < start)
  return isAfterChange && !isSeveralYears(period) && ADDED_UP.test(wordsBefore(reading)) ? years : null
}

/** The period of a value: that of its sentence, of the sentences before, of the levels above, the first that it can be of. */
export function periodSaid(named: NamedFor, status: Status, context: Context): PeriodSaid {
  if (isOverYears(wordsBefore(named.reading))) return overYears(named, status, context)
  const { period, isOwn, reading } = named
  // A year is printed and cannot be read: no other may take its place.
  if (period !== null && !isRead(period)) return none(period.why)
  if (status === 'baseline' && period !== null && isOwn && AS_OF.test(period.text))
    return found(period, originAt('sentence', period.text), null)
  const base = status === 'baseline' && !isDated(reading) ? yearOfBase(named, context) : null
  if (base !== null)
    return found(base, originAt(isOwn ? 'sentence' : period ? 'paragraph' : 'section', base.text), null)
  if (status === 'baseline' && period?.kind !== 'start' && !isDated(reading)) return none('unstated')
  const added = status === 'achieved' ? yearsAddedUp(named, context) : null
  if (added) return found(added, originAt('section', added.text), 'section_period')
  const own = period && (isReviewed(period, status, context) ? period : ownPart(period, status, context.today))
  if (own) return found(own, originAt(isOwn ? 'sentence' : 'paragraph', own.text), null)
  return fromAbove(context.period({ status, isOverYears: false }), status, context)
}
