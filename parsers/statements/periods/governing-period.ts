import { isRead, type NamedPeriod } from '../../values/period.ts'
import { isCompletion } from './expected-behind.ts'

/** No bracket and no enumeration is longer; bounds the work on text without any break. */
const REACH = 160

/** 在 stands so near to its year. */
const LEAD = 6

/** Offset after the first mark of a kind that follows within reach; Infinity where none does. */
function endAt(text: string, from: number, mark: RegExp): number {
  const found = text.slice(from, from + REACH).search(mark)
  return found < 0 ? Number.POSITIVE_INFINITY : from + found + 1
}

/** 其中2023年600套；…: a period named for a part of the values holds no further than they do. */
function endOfParts({ from, to }: NamedPeriod, text: string): number {
  const isOfParts = /其中[^；;]*$/.test(text.slice(Math.max(0, from - REACH), from))
  return isOfParts ? endAt(text, to, /[；;]/) : Number.POSITIVE_INFINITY
}

/** A period in a bracket that holds more than it ends with the bracket: 180家（2020年为92家），…. */
function endOfBracket({ from, to }: NamedPeriod, text: string): number {
  const isInside = /[（(][^（()）]*$/.test(text.slice(Math.max(0, from - REACH), from))
  return isInside && !/^[）)]/.test(text.slice(to)) ? endAt(text, to, /[）)]/) : Number.POSITIVE_INFINITY
}

/** 在去年新增48家基础上，再培育30家: what stands before 基础上 is of the year, and what is built on it is not. */
function endOfGround({ from, to }: NamedPeriod, text: string): number {
  return /在[^，。；]{0,4}$/.test(text.slice(Math.max(0, from - LEAD), from))
    ? endAt(text, to, /基础[上之]/)
    : Number.POSITIVE_INFINITY
}

/**
 * 由上年的14∶33∶53调整为15∶32∶53，比重上升1个百分点, 由上年的下降7%转为增长4%: where a change sets out is told of no further than to where
 * it comes.
 */
const CHANGE_ENDS = /[，,；;]|[到至为成转](?:增长|上升|下降|降低)?约?\s?\d/

/** 预计6月完工；建成学校8所: the month in which a work of a list is expected to end is that work's own, and of no sentence after it. */
const EXPECTED = /预计(?:到|至|于|在)?$/
/** 计划6月底完工，已建成3所: as much as that. */
const MEANT = /(?:预计|计划|将|拟|力争)(?:到|至|于|在)?$/
/** 预计年底完工 is of a day, and 预计2025年 of all that is told of the year. */
const DAY = /[月旬日]|年[底末]/

function endOfOwn(period: NamedPeriod, text: string): number {
  if (period.kind === 'start') return endAt(text, period.to, CHANGE_ENDS)
  if (!isRead(period) || (period.freq === 'A' && !DAY.test(period.text))) return Number.POSITIVE_INFINITY
  const before = text.slice(Math.max(0, period.from - LEAD), period.from)
  if (MEANT.test(before) && isCompletion(period, text)) return period.to
  const isOwn = EXPECTED.test(before)
  return isOwn ? Math.min(endAt(text, period.to, /[；;]/), text.length) : Number.POSITIVE_INFINITY
}

/** 新增200张，其后每年新增400张: what is added year by year after a year is of none that is named. */
const YEARLY_AFTER = /(?:其后|此后|之后|以后|往后)(?:[一二三四五六七八九十\d]年)?，?(?:每年|逐年|年均)/

function endOfFirst({ to }: NamedPeriod, text: string): number {
  const found = text.slice(to, to + REACH).search(YEARLY_AFTER)
  return found < 0 ? Number.POSITIVE_INFINITY : to + found
}

/** 2023年、2024年、2025年分别达到100家、130家、160家: the periods named last, in a row as long as that of the values. */
function rowOf(periods: readonly NamedPeriod[], last: number, count: number, text: string): NamedPeriod[] {
  const row = periods.slice(Math.max(0, last + 1 - count), last + 1)
  if (row.length < count) return []
  const joins = ({ from, kind }: NamedPeriod, i: number) =>
    kind !== 'baseline' && (i === 0 || /^[、和与及\s]{1,2}$/.test(text.slice(row[i - 1]!.to, from)))
  return row.every(joins) ? row : []
}

/** True if as many periods as there are values stand in a row before a position: 2023年、2024年分别建成公园3个、4个. */
export function isRowBefore(periods: readonly NamedPeriod[], position: number, count: number, text: string): boolean {
  const last = periods.findLastIndex(({ from }) => from < position)
  return rowOf(periods, last, count, text).length === count && count > 1
}

const LAST_YEAR = /^去年/

/**
 * 2022年…6348家，科技型企业去年年底42989家, in a text that nothing dates: the year named just before is called by its other
 * name. Of 今年 and 明年 nobody can tell.
 */
const isSameAgain = (period: NamedPeriod, before: NamedPeriod | undefined): boolean =>
  !isRead(period) &&
  period.why === 'undated' &&
  LAST_YEAR.test(period.text) &&
  before !== undefined &&
  isRead(before) &&
  before.freq === 'A'

/** What governs the values of a sentence; to be asked from left to right. */
export interface Governing {
  /**
   * The period that governs a position: the last one before it that is no baseline and stands in no bracket of its own.
   * One that cannot be placed governs too, so that no other takes its place.
   * Where a change sets out holds for the first value after it alone; `since` is where the value before ends.
   */
  at(position: number, since: number): NamedPeriod | null
  /** As many periods as there are values in a row; empty if the sentence names no such row before the position. */
  rowAt(position: number, count: number): NamedPeriod[]
}

/**
 * The periods of a sentence, from left to right, as they come to hold and cease to. One that no longer holds never does
 * again, so that it is dropped for good: linear in the periods.
 */
export function governing(periods: readonly NamedPeriod[], text: string): Governing {
  const holding: { period: NamedPeriod; until: number }[] = []
  let next = 0
  let last = -1
  function reach(position: number): void {
    for (; next < periods.length && periods[next]!.from <= position; next++) {
      const period = periods[next]!
      if (period.kind === 'baseline' || isSameAgain(period, holding.at(-1)?.period)) continue
      holding.push({
        period,
        until: Math.min(
          endOfParts(period, text),
          endOfBracket(period, text),
          endOfGround(period, text),
          endOfOwn(period, text),
          endOfFirst(period, text),
        ),
      })
      last = next
    }
  }
  return {
    at(position, since) {
      reach(position)
      while (holding.length > 0) {
        const { period, until } = holding.at(-1)!
        if (position < until && (period.kind !== 'start' || period.from >= since)) return period
        holding.pop()
      }
      return null
    },
    rowAt(position, count) {
      reach(position)
      return rowOf(periods, last, count, text)
    },
  }
}
