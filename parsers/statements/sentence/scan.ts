import { periodKey } from '../../../datasets/records/period.ts'
import { plainForm } from '../../text/narrow.ts'
import { isSign, signsOf } from '../../text/signs.ts'
import { replaceStretches } from '../../text/stretch.ts'
import { mayCount, quantitiesIn } from '../../values/grammar.ts'
import { BLANK, blank, type Masked, maskNames } from '../../values/masks.ts'
import { isRead, type NamedPeriod, type Period, readPeriods, type When } from '../../values/period.ts'
import type { Quantity } from '../../values/quantity.ts'
import { yearsOf } from '../../values/span.ts'
import type { Language } from './language.ts'
import { type CountingQuantity, counted } from './sizes.ts'

/** A quantity with the words around it, as far as they can belong to it. */
export interface Mention {
  quantity: Quantity
  /** Text between the last break or quantity and this one, periods and names left out. */
  before: string
  /** Text up to the next break or quantity. */
  behind: string
  /** True if the words after it reach up to the next quantity, whose name they may be. */
  runs_on: boolean
  /** What goes on after 、 up to the next break, where no number stands in it: 49个机关｜、企事业单位附属空间. */
  list: string
  /** The words around the enumeration of numbers that it stands in. */
  row: { before: string; behind: string }
  /** The clause before, where it holds no quantity; empty otherwise. */
  clause: string
  /** True if nothing but words parts it from the quantity before. */
  adjoins: boolean
  /** True if only 、 or a conjunction parts it from the quantity before. */
  joined: boolean
  /** True if a semicolon parts it from the quantity before: what it is of has been said again, or is another's. */
  parted: boolean
  /** Year it is compared with, named since the number before it, or before the first of an enumeration. */
  base: string | null
  /** How many brackets are open around it. */
  depth: number
  /** True if a period is named between the quantity before and this one. */
  dated: boolean
}

export interface Scan {
  mentions: Mention[]
  /** Numbers that count nothing, each with the rule that says so. */
  passed: { rule: string; start: number; end: number }[]
  /** Also those that cannot be placed. */
  periods: NamedPeriod[]
  /** The sentence with periods and numbers that count nothing blanked out, offsets kept. */
  text: string
  /** The sentence as it is printed, in plain form. */
  sentence: string
}

/** Ends a clause. */
export const CLAUSE_BREAK = /[，,；;。：:！？!?（）()\n]/
const BREAKS = signsOf('，,；;。：:！？!?（）()\n')
const PARTED = /[；;]/
const BREAKS_OF_LISTS = signsOf('，,；;。：:！？!?（）()、\n')
const OPENING = signsOf('（(')
const CLOSING = signsOf('）)')
/** Further from its number than this, no word belongs to it; bounds the work on text without any break. */
const REACH = 80

function lastBreak(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= Math.max(from, to - REACH); i--) if (isSign(BREAKS, text, i)) return i + 1
  return Math.max(from, to - REACH)
}

function nextBreak(text: string, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + REACH); i++) if (isSign(BREAKS_OF_LISTS, text, i)) return i
  return Math.min(to, from + REACH)
}

/** 地区生产总值（GDP）达到…, 执业（助理）医师数: a word in brackets does not part a name from its number. */
const ASIDE =
  /[（(][A-Za-z][A-Za-z\d.&]{0,9}[）)]?|(?<=\p{Script=Han})[（(][\p{Script=Han}、]{1,8}[）)](?=[\p{Script=Han}\d])/gu
const hasBracket = (text: string): boolean => text.includes('（') || text.includes('(')
const withoutAsides = (text: string): string =>
  hasBracket(text) ? text.replace(ASIDE, (bracket) => BLANK.repeat(bracket.length)) : text

/** 农林牧渔业（包括专业及辅助性活动）增加值: what a name includes is no part of it. */
const EXPLAINS = /(?<=\p{Script=Han})[（(](?:包括|不?含|不包括|以下简称|下同)[^（()）\d]{0,30}[）)](?=\p{Script=Han})/gu
const withoutExplanations = (text: string): string =>
  hasBracket(text) ? text.replace(EXPLAINS, (bracket) => BLANK.repeat(bracket.length)) : text

/** The rest of a list that begins at a 、, up to the next break; empty if a number comes first. */
function listBehind(text: string, at: number, next: number, isLast: boolean): string {
  if (text[at] !== '、') return ''
  for (let i = at; i < Math.min(text.length, at + REACH); i++) {
    if (i >= next && !isLast) return ''
    if (isSign(BREAKS, text, i)) return text.slice(at, i).replaceAll(BLANK, '')
  }
  return ''
}

/** How many brackets are open at each offset asked for, in order. */
function depthsAt(text: string, offsets: readonly number[]): number[] {
  let depth = 0
  let at = 0
  return offsets.map((offset) => {
    for (; at < offset; at++) {
      if (isSign(OPENING, text, at)) depth++
      else if (depth > 0 && isSign(CLOSING, text, at)) depth--
    }
    return depth
  })
}

const words = (text: string, from: number, to: number): string => text.slice(from, to).replaceAll(BLANK, '')

/** Numbers inside names (“232”, 世界500强) are no quantities, but the names keep them. */
function withNames({ text, spans }: Masked, sentence: string): string {
  const names = spans.filter(({ part_of }) => part_of === 'name').sort((one, other) => one.start - other.start)
  return replaceStretches(text, names, ({ start, end }) => sentence.slice(start, end))
}

const PERIOD = 'period'
/** Rule of a word that looks like a year and cannot be read. */
export const UNREAD_YEAR = 'unread_year'
const SIZE = 'size'
/** Names of the rules by which a scan passes over numbers, those of names apart. */
export const SCAN_RULES: readonly string[] = [PERIOD, UNREAD_YEAR, SIZE]

/** Rule that a period is passed over by. */
export const ruleOf = (named: NamedPeriod): string => (!isRead(named) && named.why === 'unread' ? UNREAD_YEAR : PERIOD)

function passedOver(
  periods: readonly NamedPeriod[],
  { spans }: Masked,
  all: readonly Quantity[],
  kept: readonly CountingQuantity[],
): Scan['passed'] {
  const mentioned = new Set(kept.map(({ quantity }) => quantity))
  const sizes = all.filter((quantity) => !mentioned.has(quantity))
  return [
    ...periods.map((named) => ({ rule: ruleOf(named), start: named.from, end: named.to })),
    ...spans,
    ...sizes.map(({ start, end }) => ({ rule: SIZE, start, end })),
  ]
}

/** The periods named between each quantity and the one before. */
function periodsBefore(periods: readonly NamedPeriod[], quantities: readonly CountingQuantity[]): NamedPeriod[][] {
  let at = 0
  return quantities.map(({ quantity }, i) => {
    const since = quantities[i - 1]?.quantity.end ?? 0
    const before: NamedPeriod[] = []
    for (; at < periods.length && periods[at]!.from < quantity.start; at++) {
      if (periods[at]!.from >= since) before.push(periods[at]!)
    }
    return before
  })
}

function baseOf(periods: readonly NamedPeriod[]): string | null {
  const base = periods.findLast(({ kind }) => kind === 'baseline')
  if (!base || !isRead(base)) return null
  const { start, end, freq } = base
  // 比三季度提高, 较1—8月收窄: what is shorter than a year is a base of its own.
  const isPart = start !== null && start.slice(0, 4) === end.slice(0, 4) && freq !== 'A'
  return isPart ? periodKey({ period_start: start, period_end: end, freq }) : yearsOf(base)
}

/** 5亿元、10亿元、20亿元的企业: what is said around the row is said of each. */
function shareRows(mentions: readonly Mention[]): void {
  const isNext = ({ joined, before }: Mention): boolean => joined && /^[\s、和与及]*$/.test(before)
  for (let i = 1; i < mentions.length; i++) {
    if (isNext(mentions[i]!)) mentions[i]!.row.before = mentions[i - 1]!.row.before
  }
  for (let i = mentions.length - 2; i >= 0; i--) {
    if (isNext(mentions[i + 1]!)) mentions[i]!.row.behind = mentions[i + 1]!.row.behind
  }
}

/** 贡献率依次为3%、72.5%和24.5%: another word for 分别, as long as it. */
const oneByOne = (text: string): string =>
  text.includes('依次') ? text.replace(/依次(?=[为是达超增下提]|实现|完成)/g, '分别') : text

/** 比2024年增加1200万元，增长3.3%: the same change in percent. */
const CHANGE = /^[，,](?:增长|下降|增|减|降|增幅|降幅)[为达约了]?$/

/** Finds quantities and periods of a sentence. `before` is the period that holds where the sentence begins. */
export function scan(printed: string, when: When, language: Language, before: Period | null = null): Scan {
  const sentence = oneByOne(plainForm(printed))
  const periods = readPeriods(printed, when, language.periods, before)
  if (!mayCount(sentence, language.quantities)) return { mentions: [], periods, passed: [], text: sentence, sentence }
  const dates = periods.map(({ from: start, to: end }) => ({ start, end }))
  const masked = maskNames(blank(sentence, dates))
  const text = withoutExplanations(withNames(masked, sentence))
  const unbroken = withoutAsides(text)
  const all = quantitiesIn(masked.text, language.quantities)
  const quantities = counted(all, text, language)
  const named = periodsBefore(periods, quantities)
  const depths = depthsAt(
    unbroken,
    quantities.map(({ quantity }) => quantity.start),
  )
  let base: string | null = null
  const mentions = quantities.map(({ quantity, from: own }, i): Mention => {
    const previous = quantities[i - 1]?.quantity.end ?? 0
    const next = quantities[i + 1]?.from ?? text.length
    const from = lastBreak(unbroken, previous, own)
    const adjoins = i > 0 && from === previous
    const between = text.slice(previous, quantity.start)
    const joined = adjoins && /^[\s、和与及]/.test(text.slice(previous, previous + 1))
    const isSameChange = CHANGE.test(between) && named[i]!.length === 0
    base = baseOf(named[i]!) ?? (joined || isSameChange ? base : null)
    const before = words(text, from, quantity.start)
    const to = nextBreak(unbroken, quantity.end, next)
    const behind = words(text, quantity.end, to)
    return {
      quantity,
      before,
      behind,
      list: listBehind(unbroken, to, next, i === quantities.length - 1),
      runs_on: to === next && i < quantities.length - 1,
      row: { before, behind },
      clause: from > previous + 1 ? words(text, lastBreak(unbroken, previous, from - 1), from - 1) : '',
      adjoins,
      joined,
      parted: PARTED.test(between),
      base,
      depth: depths[i]!,
      dated: named[i]!.length > 0,
    }
  })
  shareRows(mentions)
  return { mentions, periods, passed: passedOver(periods, masked, all, quantities), text, sentence }
}
