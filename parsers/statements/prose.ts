import type { Status } from '../../datasets/records/vocabulary.ts'
import type { Indicator } from '../../datasets/reference/indicator.ts'
import type { Paragraph } from '../document/body/outline.ts'
import { oncePer } from '../memory.ts'
import { type Passage, spanOf } from '../text/passage.ts'
import { sentencesOf } from '../text/sentence.ts'
import { isRead, type NamedPeriod, type Period, type When } from '../values/period.ts'
import type { Quantity } from '../values/quantity.ts'
import { holdsOn } from './context/carried-period.ts'
import type { Context } from './context/context.ts'
import { settledYears } from './context/counted-years.ts'
import { stageOf } from './context/frame.ts'
import { decidedStatus } from './context/status.ts'
import { exclusionReader, UNREAD } from './exclusions/exclusions.ts'
import { REQUIREMENT, sentenceRule } from './exclusions/sentence-rule.ts'
import type { Cues } from './lexicon/cues.ts'
import { indicatorOfValue, resolveIndicator } from './lexicon/indicator.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { firmAbove, withoutFoundings } from './periods/founding.ts'
import { type Governing, governing } from './periods/governing-period.ts'
import { type NamedFor, periodSaid } from './periods/stated-period.ts'
import { proseOrigins } from './prose-origins.ts'
import { bareMoney, isBareMoney } from './sentence/bare-money.ts'
import { coordinatedIn, namesOfEach } from './sentence/coordination.ts'
import { isGrant } from './sentence/grant.ts'
import { type Bounds, boundsOf, isCommitment, isMeasuredInTime, measureOf, startOf } from './sentence/meaning.ts'
import type { Reading } from './sentence/reading.ts'
import { type Scan, scan } from './sentence/scan.ts'
import { readingsOf } from './sentence/sentence-reading.ts'
import { originOf } from './statement/origin.ts'
import { type Statement, withStandIn } from './statement/statement.ts'

/** A number that is no statement, and the rule that says so. */
export interface Passed {
  rule: string
  /** Offsets in the extracted text; the end is exclusive. */
  start: number
  end: number
}

export interface ProseReading {
  statements: Statement[]
  passed: Passed[]
}

/** 第二产 业增加值: the space that a line break has left inside a word. */
const TORN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu

/** 均 and 都, but for 人均 and its kin. */
const EACH = /(?<![人年日月平户亩地])[均都]/

/** 高新技术企业和科技型企业实现翻番 says it of both, and so does 均; a number said of both at once is nobody's own. */
function namesOf({ mention, name, rule }: Reading, lexicon: Lexicon): readonly string[] {
  const isOfAll = mention.quantity.is_spelled && mention.quantity.measure === 'growth'
  const isOfEach = rule === 'name_before' && EACH.test(mention.before)
  const names = isOfAll ? coordinatedIn(name, lexicon) : isOfEach ? namesOfEach(name, lexicon) : []
  return names.length > 1 ? names : [name.replace(TORN, '')]
}

/** A period if its days are known. */
const placed = (named: NamedPeriod | null): Period | null => (named !== null && isRead(named) ? named : null)

/** What a statement of prose rests on. */
interface Said {
  reading: Reading
  sentence: Passage
  /** Index of the paragraph. */
  paragraph: number
  named: NamedFor
}

const isPromised = ({ cues, name, mention }: Reading, is_registered: boolean, lexicon: Lexicon): boolean => {
  const { before, quantity } = mention
  return isCommitment(cues, quantity, { before, name, is_registered, is_state: isMeasuredInTime(name, lexicon) })
}

/** 是2020年的1.9倍 says how things stand at the end of a period. */
const isMultipleOf = (base: string | null, { unit }: Quantity): boolean =>
  base !== null && unit?.dimension === 'multiple'

/** The figure in the unit it is printed in, or is meant in where 元 is left out. */
function figureOf({ mention: { quantity }, name }: Reading, bounds: Bounds, printed: string, lexicon: Lexicon) {
  const sum = isBareMoney(quantity, name, lexicon) ? bareMoney(bounds, quantity.factor, printed) : null
  return sum ?? { value: bounds.value, value_high: bounds.value_high, unit: quantity.unit?.unit ?? null }
}

/** A base of comparison stays one in any column, and what is still to come was not reached, whatever a column says. */
function isUnder(
  ruled: Status,
  { cues, period, today }: { cues: Cues; period: Period | null; today: string | null },
): boolean {
  if (cues.status === 'baseline') return false
  return ruled !== 'achieved' || period === null || stageOf(period, today) !== 'ahead'
}

/** What the column of a cell says, if there is one that does; else what the words and the levels above them say. */
function statusOf({ reading, sentence, named }: Said, is_registered: boolean, context: Context, lexicon: Lexicon) {
  const { cues, mention } = reading
  const { ruled, today } = context
  const period = placed(named.period)
  if (ruled !== null && isUnder(ruled.value, { cues, period, today })) return ruled
  return decidedStatus(cues, {
    before: mention.before,
    isCommitment: isPromised(reading, is_registered, lexicon),
    standing: context.status(sentence.text),
    period,
    when: context,
  })
}

function statementOf({ reading, sentence, paragraph, named }: Said, context: Context, lexicon: Lexicon): Statement {
  const { quantity, base } = reading.mention
  const { name, cues } = reading
  const known = resolveIndicator(name, lexicon)
  const status = statusOf({ reading, sentence, paragraph, named }, known !== null, context, lexicon)
  const { value: measure, by } = measureOf(name, cues, quantity, known)
  const indicator = indicatorOfValue(name, { measure, dimension: quantity.unit?.dimension ?? null }, lexicon)
  const { period, standIn, origin, gap } = periodSaid(named, status.value, context)
  const bounds = boundsOf(quantity, cues, measure)
  const span = spanOf(sentence, quantity.start, quantity.end)
  const value_text = sentence.text.slice(quantity.start, quantity.end)
  const { value: amount, value_high, unit } = figureOf(reading, bounds, value_text, lexicon)
  return {
    indicator: name,
    indicator_id: indicator?.id ?? null,
    scope: cues.scope,
    measure,
    status: status.value,
    bindingness: cues.bindingness ?? 'plain',
    comparator: bounds.comparator,
    value: amount,
    value_high,
    unit,
    value_text,
    period_start: isMultipleOf(base, quantity) ? null : startOf(period, measure),
    period_end: period?.end ?? null,
    freq: period?.freq ?? null,
    period_text: period?.text ?? null,
    baseline_period: base,
    is_total: false,
    is_part: false,
    source_kind: 'prose',
    table: null,
    row: null,
    col: null,
    responsible: null,
    task: null,
    paragraph,
    first_line: span.line,
    span_start: span.start,
    span_end: span.end,
    quote: sentence.text.trim(),
    proof: null,
    rule: withStandIn(reading.rule, standIn),
    is_wedged: reading.rule === 'name_before' && /^\p{Script=Han}/u.test(reading.mention.behind),
    is_doubtful: quantity.is_doubtful,
    origins: proseOrigins({
      reading,
      known,
      measure: by,
      comparator: bounds.comparator,
      unit,
      printed: value_text,
      subject: context.subject,
      period: origin,
      status: originOf(status),
    }),
    gap,
  }
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

/** What is known while the sentences of a paragraph are read. */
interface Progress {
  /** Period that holds on from the sentences before. */
  carried: NamedPeriod | null
  isFirst: boolean
}

const SO_FAR = /[今本]年以来|年初以来/

/** 今年以来 below 2024年执行情况 is of 2024, also in a report that a portal published in the middle of 2025. */
function whenOf(sentence: string, context: Context): When {
  const above = context.isAnnual && SO_FAR.test(sentence) ? placed(context.above) : null
  const isReviewed = above !== null && above.freq === 'A' && context.today !== null && above.end < context.today
  return isReviewed ? { year: Number(above.end.slice(0, 4)), day: above.end } : context
}

/** What a number says of itself comes before the heading it stands under. */
const withScope = (cues: Cues, scope: string | null): Cues =>
  scope === null || cues.scope !== null ? cues : { ...cues, scope }

/** Reads the numbers of one sentence. */
function readSentence(
  sentence: Passage,
  { carried }: Progress,
  where: { paragraph: Paragraph; index: number },
  context: Context,
  lexicon: Lexicon,
): ProseReading & { last: NamedPeriod | null } {
  const { paragraph, index } = where
  const statements: Statement[] = []
  const passed: Passed[] = []
  // 全年 below 2024年工作回顾 is that year.
  const found = scan(sentence.text, whenOf(sentence.text, context), lexicon, placed(carried ?? context.above))
  found.periods = withoutFoundings(found.periods, found.sentence)
  if (context.years !== null) found.periods = found.periods.map((one) => settledYears(one, context.years))
  const pass = (rule: string, from: number, to: number): void => {
    const { start, end } = spanOf(sentence, from, to)
    passed.push({ rule, start, end })
  }
  for (const { rule, start, end } of found.passed) pass(rule, start, end)
  const periods = governing(found.periods, sentence.text)
  const { length } = sentence.text
  if (found.mentions.length === 0) return { statements, passed, last: periods.at(length, length) }
  const { heading, section_path } = paragraph
  const ruled = sentenceRule(sentence.text, paragraph.passage.text.slice(0, 12), [heading, ...section_path])
  const firm = firmAbove([heading, ...section_path.toReversed()])
  const excludedBy = oncePer(exclusionReader(lexicon))
  const readings = readingsOf(found, lexicon, (one) => excludedBy(one) !== null).map((one) =>
    context.subject === null ? one : ofSubject(one, context.subject, lexicon),
  )
  let last: Period | null = null
  for (const [i, reading] of readings.entries()) {
    const { quantity } = reading.mention
    const exclusion = excludedBy(reading) ?? (ruled === REQUIREMENT && isPromise(reading) ? null : ruled)
    if (exclusion !== null) {
      if (exclusion !== UNREAD) pass(exclusion, quantity.start, quantity.end)
      continue
    }
    const named = namedFor(reading, periodOf(reading, readings[i - 1], periods), found, carried)
    const period = placed(named.period)
    const isEarlier = isAside(reading) && last !== null && period !== null && period.end < last.end
    const cues = withScope(isEarlier ? { ...reading.cues, status: 'baseline' } : reading.cues, firm)
    if (!isEarlier) last = period
    for (const name of namesOf(reading, lexicon)) {
      const isAsRead = name === reading.name && cues === reading.cues
      const told = isAsRead ? reading : { ...reading, name, cues }
      statements.push(statementOf({ reading: told, sentence, paragraph: index, named }, context, lexicon))
    }
  }
  return { statements, passed, last: periods.at(length, length) }
}

/** All numbers of a paragraph. A period holds on over its sentences until the next is named; see holdsOn. */
export function readProse(paragraph: Paragraph, index: number, context: Context, lexicon: Lexicon): ProseReading {
  const statements: Statement[] = []
  const passed: Passed[] = []
  const progress: Progress = { carried: null, isFirst: true }
  const isStatedAbove = context.above !== null
  for (const sentence of sentencesOf(paragraph.passage)) {
    const read = readSentence(sentence, progress, { paragraph, index }, context, lexicon)
    for (const one of read.statements) statements.push(one)
    for (const one of read.passed) passed.push(one)
    const { isFirst } = progress
    const handover = { sentence: sentence.text, isFirst, isStatedAbove, today: context.today }
    if (read.last !== null && holdsOn(read.last, handover)) progress.carried = read.last
    // A heading is no sentence of its paragraph.
    progress.isFirst = isFirst && sentence.text.trim() === paragraph.heading
  }
  return { statements, passed }
}
