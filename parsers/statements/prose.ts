import type { Status } from '../../datasets/records/vocabulary.ts'
import type { Paragraph } from '../document/outline.ts'
import { type Passage, spanOf } from '../text/passage.ts'
import { sentencesOf } from '../text/sentence.ts'
import { isRead, type NamedPeriod, type Period, readPeriods } from '../values/period.ts'
import { coordinatedIn, namesOfEach } from './coordination.ts'
import { type Governing, governing } from './governing-period.ts'
import { indicatorOfValue, resolveIndicator } from './indicator.ts'
import type { Lexicon } from './lexicon.ts'
import { boundsOf, isGrant, isMeasuredInTime, measureOf, startOf, statusOf } from './meaning.ts'
import type { Reading } from './reading.ts'
import { isRequirement, REQUIREMENT, refusalOf, UNREAD } from './refusal.ts'
import { scan } from './scan.ts'
import { readingsOf } from './sentence-reading.ts'
import { type StandIn, type Statement, withStandIn } from './statement.ts'

/** What the document says to every sentence in it. */
export interface Context {
  /** Status of a value that no cue of its sentence speaks of. */
  usual: (sentence: string) => Status
  /** Year of the document, for 今年 and its kin. */
  year: number | null
  /** Day of the document: a period that ended before it is past. */
  day: string | null
  /** Period of targets that state none: the plan's, or that of a row. */
  horizon: Period | null
  /** Which of them it is. */
  stands_in: StandIn
}

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

/** 均 and 都, but for 人均 and its kin. */
const EACH = /(?<![人年日月平户亩地])[均都]/

/** 高新技术企业和科技型企业实现翻番 says it of both, and so does 均; a number said of both at once is nobody's own. */
function namesOf({ mention, name, rule }: Reading, lexicon: Lexicon): readonly string[] {
  const isOfAll = mention.quantity.is_spelled && mention.quantity.measure === 'growth'
  const isOfEach = rule === 'name_before' && EACH.test(mention.before)
  const names = isOfAll ? coordinatedIn(name, lexicon) : isOfEach ? namesOfEach(name, lexicon) : []
  return names.length > 1 ? names : [name]
}

/** A period if its days are known. */
const placed = (named: Period | NamedPeriod | null): Period | null => (named && 'end' in named ? named : null)

/** What a statement of prose rests on. */
interface Said {
  reading: Reading
  sentence: Passage
  /** Index of the paragraph. */
  paragraph: number
  /** What governs the number, also where it cannot be placed; null if no period is named. */
  named: Period | NamedPeriod | null
}

/**
 * Whether a period that governs a value is its own. 到2027年由25家增加到50家: the first number is not what is due by then.
 * 全年完成投资20亿元, in a report of January, is not of the year that has just begun.
 */
function isOf(period: Period, status: Status, day: string | null): boolean {
  if (status === 'baseline' && period.kind === 'by') return false
  const isAssumed = 'is_assumed' in period && period.is_assumed === true
  return !(isAssumed && status === 'achieved' && day !== null && period.end > day)
}

function statementOf({ reading, sentence, paragraph, named }: Said, context: Context, lexicon: Lexicon): Statement {
  const { quantity, before, base } = reading.mention
  const known = resolveIndicator(reading.name, lexicon)
  const { day } = context
  const is_registered = known !== null
  const period = placed(named)
  const status = statusOf(reading.cues, quantity, {
    before,
    name: reading.name,
    is_registered,
    is_state: isMeasuredInTime(reading.name, lexicon),
    usual: context.usual(sentence.text),
    period,
    day,
  })
  const measure = measureOf(reading.name, reading.cues, quantity, known)
  const value = { measure, dimension: quantity.unit?.dimension ?? null }
  const indicator = indicatorOfValue(reading.name, value, lexicon)
  const own = period && isOf(period, status, day) ? period : null
  // A year is printed and cannot be read: no other may take its place.
  const isBarred = named !== null && period === null
  const stated = own ?? (status === 'target' && !isBarred ? context.horizon : null)
  const bounds = boundsOf(quantity, reading.cues, measure)
  const span = spanOf(sentence, quantity.start, quantity.end)
  return {
    indicator: reading.name,
    indicator_id: indicator?.id ?? null,
    scope: reading.cues.scope,
    measure,
    status,
    bindingness: reading.cues.bindingness ?? 'plain',
    comparator: bounds.comparator,
    value: bounds.value,
    value_high: bounds.value_high,
    unit: quantity.unit?.unit ?? null,
    value_text: sentence.text.slice(quantity.start, quantity.end),
    period_start: startOf(stated, measure),
    period_end: stated?.end ?? null,
    freq: stated?.freq ?? null,
    period_text: stated?.text ?? null,
    baseline_period: base,
    is_total: false,
    source_kind: 'prose',
    table: null,
    row: null,
    col: null,
    responsible: null,
    paragraph,
    first_line: span.line,
    span_start: span.start,
    span_end: span.end,
    quote: sentence.text.trim(),
    proof: null,
    rule: withStandIn(reading.rule, own === null && stated !== null ? context.stands_in : null),
    is_wedged: reading.rule === 'name_before' && /^\p{Script=Han}/u.test(reading.mention.behind),
    is_doubtful: quantity.is_doubtful,
  }
}

/** What a regulation promises: a sum, or to be done within so many working days. */
const isPromise = ({ name, rule, mention: { quantity } }: Reading): boolean =>
  (isGrant(name, quantity) && !(rule === 'name_before' && quantity.unit?.dimension === 'percent')) ||
  quantity.unit?.unit.endsWith('工作日') === true

/** 180家（2020年为92家): what is said in a bracket of another period. */
const isAside = ({ rule, mention }: Reading): boolean => rule === 'name_carried' && mention.depth > 0 && mention.dated

function periodOf({ mention, place }: Reading, previous: Reading | undefined, periods: Governing): NamedPeriod | null {
  const { start } = mention.quantity
  const row = place ? periods.rowAt(start, place.of) : []
  return row[place?.nth ?? 0] ?? periods.at(start, previous?.mention.quantity.end ?? 0)
}

/** The period that the nearest heading with one names. */
function headingPeriod({ heading, section_path }: Paragraph, context: Context, lexicon: Lexicon): NamedPeriod | null {
  for (const title of [...section_path, heading].reverse()) {
    const named = title === null ? [] : readPeriods(title, context, lexicon.periods)
    const last = named.findLast(({ kind }) => kind !== 'baseline')
    if (last) return last
  }
  return null
}

/** All numbers of a paragraph. A period holds on over its sentences until the next is named. */
export function readProse(paragraph: Paragraph, index: number, context: Context, lexicon: Lexicon): ProseReading {
  const statements: Statement[] = []
  const passed: Passed[] = []
  // 全年 below 2024年工作回顾 is that year; a heading whose year cannot be read bars any other until a sentence names one.
  const above = headingPeriod(paragraph, context, lexicon)
  let carried: NamedPeriod | null = above && !isRead(above) && above.why === 'unread' ? above : null
  for (const sentence of sentencesOf(paragraph.passage)) {
    const found = scan(sentence.text, context, lexicon, placed(carried ?? above))
    const pass = (rule: string, from: number, to: number): void => {
      const { start, end } = spanOf(sentence, from, to)
      passed.push({ rule, start, end })
    }
    for (const { rule, start, end } of found.passed) pass(rule, start, end)
    const requires = isRequirement(sentence.text, paragraph.passage.text.slice(0, 12), [
      paragraph.heading,
      ...paragraph.section_path,
    ])
    const readings = readingsOf(found, lexicon, (one) => refusalOf(one, lexicon) !== null)
    const periods = governing(found.periods, sentence.text)
    let last: Period | null = null
    for (const [i, reading] of readings.entries()) {
      const { quantity } = reading.mention
      const refusal = refusalOf(reading, lexicon) ?? (requires && !isPromise(reading) ? REQUIREMENT : null)
      if (refusal !== null) {
        if (refusal !== UNREAD) pass(refusal, quantity.start, quantity.end)
        continue
      }
      const named = periodOf(reading, readings[i - 1], periods) ?? carried
      const period = placed(named)
      const isEarlier = isAside(reading) && last !== null && period !== null && period.end < last.end
      const cues = isEarlier ? { ...reading.cues, status: 'baseline' as const } : reading.cues
      if (!isEarlier) last = period
      for (const name of namesOf(reading, lexicon)) {
        const said = { reading: { ...reading, name, cues }, sentence, paragraph: index, named }
        statements.push(statementOf(said, context, lexicon))
      }
    }
    const { length } = sentence.text
    carried = periods.at(length, length) ?? carried
  }
  return { statements, passed }
}
