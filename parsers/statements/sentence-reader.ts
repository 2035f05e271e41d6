import type { Indicator } from '../../datasets/reference/indicator.ts'
import type { Paragraph } from '../document/body/outline.ts'
import { type Passage, spanOf } from '../text/passage.ts'
import { isRead, type NamedPeriod, type Period } from '../values/period.ts'
import type { Context } from './context/context.ts'
import { settledYears } from './context/counted-years.ts'
import { isSeveralYears } from './context/frame.ts'
import { withClausePlaces } from './context/places/clause-place.ts'
import { exclusionReader, UNREAD } from './exclusions/exclusions.ts'
import { REQUIREMENT, sentenceRule } from './exclusions/sentence-rule.ts'
import type { Cues } from './lexicon/cues.ts'
import { resolveIndicator } from './lexicon/indicator.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { expectedBehind } from './periods/expected-behind.ts'
import { firmAbove, withoutFoundings } from './periods/founding.ts'
import { type Governing, governing } from './periods/governing-period.ts'
import { withoutMentioned } from './periods/mentioned.ts'
import { withoutRecords } from './periods/record.ts'
import { periodsOfChanges } from './periods/start-of-change.ts'
import type { NamedFor } from './periods/stated-period.ts'
import { isSummed } from './periods/summed.ts'
import { whenOf } from './periods/when.ts'
import { placed } from './prose-standing.ts'
import { statementOf } from './prose-statement.ts'
import { isGrant } from './sentence/grant.ts'
import { type Language, languageOf } from './sentence/language.ts'
import { ofHeading } from './sentence/of-heading.ts'
import type { Reading } from './sentence/reading.ts'
import { type Scan, scan } from './sentence/scan.ts'
import { countedBefore, type Whole, wholeTold, withNameBefore, withScopeBefore } from './sentence/scope-of-whole.ts'
import { readingsOf } from './sentence/sentence-reading.ts'
import type { Passed, ProseReading } from './statement/passed.ts'
import type { Statement } from './statement/statement.ts'
import { thingReader } from './subject/thing.ts'

/** Where a sentence stands, and what is known before it is read. */
export interface SentencePlace {
  paragraph: Paragraph
  /** Index of the paragraph. */
  index: number
  context: Context
  /** Period that holds on from the sentences before. */
  carried: NamedPeriod | null
  /** What the sentence before counted. */
  whole: Whole | null
}

/** Reads the numbers of one sentence; `last` is the period that holds at its end, `whole` what it counts. */
export type SentenceReader = (
  sentence: Passage,
  place: SentencePlace,
) => ProseReading & { last: NamedPeriod | null; whole: Whole | null }

/** 第二产 业增加值: the space that a line break has left inside a word. */
const TORN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu

/** 均 and 都, but for 人均 and its kin, and for 都市; 各 right before the number. */
const EACH = /(?<![人年日月平户亩地])均|(?<![首古故京])都(?![市会江])|各(?=$|增|降|下降|提高|减|达)/

const RATES = /率[、和与及].*率$/

/** 高新技术企业和科技型企业实现翻番 says it of both, and so does 均; a number said of both at once is nobody's own. */
function namesOf({ mention, name, rule, cues }: Reading, { lists }: Language): readonly string[] {
  // 财政总收入和税收收入增长8%: of each, where both are known.
  const isGrowth = rule === 'name_before' && cues.measure === 'growth' && mention.quantity.unit?.dimension === 'percent'
  const isSpelled = mention.quantity.is_spelled && mention.quantity.measure === 'growth'
  const isOfEach = rule === 'name_before' && EACH.test(mention.before.trim())
  // 产后访视率、健康管理率达到90%: rates are whole by themselves.
  const rates = rule === 'name_before' && RATES.test(name) ? lists.ofEach(name) : []
  if (rates.length > 1 && rates.every((one) => one.endsWith('率'))) return rates
  const known = isGrowth || isSpelled ? lists.registered(name) : []
  // 货物和服务进出口增长8%: one sum of both.
  const isOfAll = isSpelled || known.every((one) => name.includes(one))
  const names = isOfEach ? lists.ofEach(name.replace(/各$/, '')) : isOfAll ? known : []
  return names.length > 1 ? names : [name.replace(TORN, '')]
}

/** What a regulation promises: a sum, or to be done within so many working days. */
const isPromise = ({ name, rule, mention: { quantity } }: Reading): boolean =>
  rule === 'support' ||
  (isGrant(name, quantity) && !(rule === 'name_before' && quantity.unit?.dimension === 'percent')) ||
  quantity.unit?.unit.endsWith('工作日') === true

/** 180家（2020年为92家): what is said in a bracket of another period. */
const isAside = ({ rule, mention }: Reading): boolean => rule === 'name_carried' && mention.depth > 0 && mention.dated

function periodOf({ mention, place }: Reading, previous: Reading | undefined, periods: Governing): NamedPeriod | null {
  const { start } = mention.quantity
  const row = place ? periods.rowAt(start, place.of) : []
  return row[place?.nth ?? 0] ?? periods.at(start, previous?.mention.quantity.end ?? 0)
}

/** 按上年度纳税额给予奖励: the years of a promise say whom it is for, but for one that opens the sentence. */
function namedFor(reading: Reading, own: NamedPeriod | null, sentence: Scan, carried: NamedPeriod | null): NamedFor {
  const expected = expectedBehind(reading.mention.quantity.end, sentence.periods, sentence.sentence)
  if (expected !== null) return { period: expected, isOwn: true, isExpectedBy: true, reading, sentence, carried }
  if (reading.rule !== 'support') return { period: own ?? carried, isOwn: own !== null, reading, sentence, carried }
  const opening = own?.from === 0 ? own : null
  return { period: opening, isOwn: opening !== null, reading, sentence, carried: null }
}

const SUPPORT = /^(?:\p{Script=Han}{0,6}(?:补助|补贴|奖励|奖补|奖金|资助)(?:资金|标准|金额)?)$/u

/** What a sentence of a row says without naming it is about the row, and so is support without a receiver. */
function ofSubject(reading: Reading, subject: string, lexicon: Lexicon): Reading {
  const { name, cues, mention } = reading
  if (name !== '') return SUPPORT.test(name) ? { ...reading, name: subject + name } : reading
  const known = resolveIndicator(subject, lexicon)
  // 居民人均可支配收入 | 7%左右: percent of what is no rate is how it grows.
  const grows =
    cues.measure === null && mention.quantity.unit?.dimension === 'percent' && known !== null && isAmount(known)
  return { ...reading, name: subject, cues: grows ? { ...cues, measure: 'growth' } : cues }
}

const isAmount = ({ dimension }: Indicator): boolean => dimension !== 'percent' && dimension !== 'index'

/** What a number says of itself comes before the heading it stands under. */
const withScope = (cues: Cues, scope: string | null): Cues =>
  scope === null || cues.scope !== null ? cues : { ...cues, scope }

const isOver = (named: NamedPeriod, today: string): boolean => isRead(named) && named.end < today

/** Quantities and periods of a sentence, as the paragraph and the levels above let them be understood. */
function found(sentence: Passage, { context, carried: last }: SentencePlace, language: Language): Scan {
  // 2023年度耕地46万亩。…，11月底前完成900亩: in a plan the month is still to come, whatever year was told of before.
  const isAside = last !== null && context.plannedFrom !== null && context.today !== null && isOver(last, context.today)
  const carried = isAside ? null : last
  // 全年 below 2024年工作回顾 is that year.
  const before = placed(carried ?? context.above) ?? context.titled
  const scanned = scan(sentence.text, whenOf(sentence.text, context), language, before)
  const { sentence: plain } = scanned
  const own = withoutMentioned(withoutRecords(withoutFoundings(scanned.periods, plain), plain), plain)
  return { ...scanned, periods: context.years === null ? own : own.map((one) => settledYears(one, context.years)) }
}

/** “十一五”确定的目标任务: a plan that is named and nothing dated by it. */
const PLAN = /^[“"]?十[一二三四五六七八九]五[”"]?$/

/** “十三五”时期，产值从2015年的5亿元增加到2020年的9亿元。: the years that open a sentence hold on, and not the one that a change in them ends with. */
function isEndOfChange(periods: readonly NamedPeriod[], first: NamedPeriod, last: NamedPeriod): boolean {
  if (!isRead(first) || !isRead(last) || first.kind !== 'in' || !isSeveralYears(first)) return false
  const isStarted = periods.some(({ kind, from }) => kind === 'start' && from > first.from && from < last.from)
  return isStarted && first.start! <= last.end && last.end <= first.end
}

/** The period that holds at the end of a sentence; a plan named in passing gives way to the year that opens it. */
function lastOf(periods: readonly NamedPeriod[], last: NamedPeriod | null): NamedPeriod | null {
  const [first] = periods
  if (last === null || first === undefined || first === last) return last
  if (isEndOfChange(periods, first, last)) return first
  return PLAN.test(last.text) && first.kind === 'in' && isRead(first) && first.freq === 'A' ? first : last
}

/** What the headings and the beginning of its paragraph say of all numbers of a sentence. */
function saidAbove(sentence: Passage, { heading, section_path, passage }: Paragraph) {
  return {
    ruled: sentenceRule(sentence.text, passage.text.slice(0, 12), [heading, ...section_path]),
    firm: firmAbove([heading, ...section_path.toReversed()]),
  }
}

/** Tells of numbers of a sentence that state nothing, by their place in the document. */
const passedIn =
  (sentence: Passage) =>
  (rule: string, from: number, to: number): Passed => {
    const { start, end } = spanOf(sentence, from, to)
    return { rule, start, end }
  }

/** The same question, its answers kept as long as the sentence is read: what was asked while naming is asked again. */
function askedOnce<T>(find: (reading: Reading) => T): (reading: Reading) => T {
  const known = new Map<Reading, T>()
  return (reading) => {
    const before = known.get(reading)
    if (before !== undefined) return before
    const found = find(reading)
    known.set(reading, found)
    return found
  }
}

/** By so much of it a sentence is known as the first of its paragraph. */
const BEGINNING = 4

/** Makes a reader of the numbers of a sentence: each with its name, its place and what it is a part of. */
function readingReader(language: Language, lexicon: Lexicon) {
  const thingOf = thingReader(language, language.openingOf)
  return (scanned: Scan, { context, paragraph, whole }: SentencePlace, isExcluded: (one: Reading) => boolean) => {
    const { sentence } = scanned
    const read = readingsOf(scanned, language, isExcluded, countedBefore(sentence, whole))
    const placed = withClausePlaces(read, sentence, language)
    const { subject } = context
    const about = subject === null ? placed : placed.map((one) => ofSubject(one, subject, lexicon))
    const isFirst = paragraph.passage.text.trimStart().startsWith(sentence.slice(0, BEGINNING))
    return withNameBefore(
      withScopeBefore(ofHeading(about, paragraph, isFirst, thingOf), sentence, whole),
      whole,
      language,
    )
  }
}

/** Makes a reader of sentences. The reader of words is made with it, once per reference. */
export function sentenceReader(lexicon: Lexicon): SentenceReader {
  const language = languageOf(lexicon)
  const exclusionIn = exclusionReader(language)
  const readingsIn = readingReader(language, lexicon)
  return (sentence, place) => {
    const { paragraph, index: at, context, carried } = place
    const statements: Statement[] = []
    const scanned = found(sentence, place, language)
    const inDocument = passedIn(sentence)
    const passed = scanned.passed.map(({ rule, start, end }) => inDocument(rule, start, end))
    const periods = governing(scanned.periods, sentence.text)
    const { length } = sentence.text
    const held = () => lastOf(scanned.periods, periods.at(length, length))
    if (scanned.mentions.length === 0) return { statements, passed, last: held(), whole: null }
    const exclusionOf = askedOnce(exclusionIn)
    const readings = readingsIn(scanned, place, (one) => exclusionOf(one) !== null)
    const { ruled, firm } = saidAbove(sentence, paragraph)
    let last: Period | null = null
    const ofChange = periodsOfChanges()
    let isListSummed = false
    for (const [i, reading] of readings.entries()) {
      const { quantity } = reading.mention
      const exclusion = exclusionOf(reading) ?? (ruled === REQUIREMENT && isPromise(reading) ? null : ruled)
      if (exclusion !== null) {
        if (exclusion !== UNREAD) passed.push(inDocument(exclusion, quantity.start, quantity.end))
        continue
      }
      const own = ofChange(reading, periodOf(reading, readings[i - 1], periods))
      const named = namedFor(reading, own, scanned, carried)
      const period = placed(named.period)
      // （2020年为3.2%）: the base of what is due by the end of a plan, also if no year is named for that.
      const isBeforeAim = last === null && context.status(sentence.text, quantity.start).value === 'target'
      const isEarlier = isAside(reading) && period !== null && (isBeforeAim || (last !== null && period.end < last.end))
      const cues = withScope(isEarlier ? { ...reading.cues, status: 'baseline' } : reading.cues, firm)
      if (!isEarlier) last = period
      for (const name of namesOf(reading, language)) {
        const isAsRead = name === reading.name && cues === reading.cues
        const told = isAsRead ? reading : { ...reading, name, cues }
        statements.push(statementOf({ reading: told, sentence, paragraph: at, named, isListSummed }, context, lexicon))
      }
      isListSummed = isSummed(reading, period, isListSummed, lexicon)
    }
    return { statements, passed, last: held(), whole: wholeTold(readings, sentence.text, place.whole) }
  }
}
