import type { Status } from '../../datasets/records/vocabulary.ts'
import type { Paragraph } from '../document/outline.ts'
import { type Passage, spanOf } from '../text/passage.ts'
import { sentencesOf } from '../text/sentence.ts'
import type { Period } from '../values/period.ts'
import { coordinatedNames } from './coordination.ts'
import { resolveIndicator } from './indicator.ts'
import type { Lexicon } from './lexicon.ts'
import { comparatorOf, measureOf, periodAt, startOf, statusOf } from './meaning.ts'
import { type Mention, type Scan, scan } from './scan.ts'
import type { Statement } from './statement.ts'
import { type Cues, type Subject, subjectBefore, subjectBehind } from './subject.ts'

/** What the document says to every sentence in it. */
export interface Context {
  /** Status of a value that no cue speaks of. */
  usual: Status
  /** Year of the document, for 今年 and its kin. */
  year: number | null
  /** Day of the document: a period that ended before it is past. */
  day: string | null
  /** Period of targets that state none: the plan's. */
  horizon: Period | null
}

interface Reading extends Subject {
  mention: Mention
  rule: string
}

const PAIRED = '分别'

/** Cues of an enumeration's head hold for its members: 新培育数字化车间20个、智能工厂3个. */
const inherit = (cues: Cues, head: Cues): Cues => ({
  ...cues,
  measure: cues.measure ?? head.measure,
  status: cues.status ?? head.status,
  bindingness: cues.bindingness ?? head.bindingness,
})

/** 占工业总产值比例达到30% says what of: the quantity before it. */
const completed = (name: string, previous: Reading | undefined): string =>
  /^占/.test(name) && previous ? previous.name + name : name

function readMention(mention: Mention, previous: Reading | undefined, lexicon: Lexicon): Reading {
  const subject = subjectBefore(mention.before, lexicon)
  const cues = mention.joined && previous ? inherit(subject.cues, previous.cues) : subject.cues
  const behind = subjectBehind(mention.behind, lexicon)
  const reading = { mention, cues, is_open: subject.is_open }
  if (subject.name.length > 1 && !(subject.is_open && behind.length > 1)) {
    return { ...reading, name: completed(subject.name, previous), rule: 'name_before' }
  }
  if (behind.length <= 1 && cues.measure === 'growth' && previous) {
    return { ...reading, name: previous.name, rule: 'name_carried' }
  }
  return { ...reading, name: behind, rule: 'name_behind' }
}

/** How many mentions follow 分别 with nothing but joints between them. */
function pairedCount(mentions: readonly Mention[], from: number): number {
  let count = 1
  while (mentions[from + count]?.joined && /^[\s、和与及]*$/.test(mentions[from + count]!.before)) count++
  return count
}

function readPaired({ mentions, text }: Scan, from: number, lexicon: Lexicon): Reading[] | null {
  const first = mentions[from]!
  const at = first.before.indexOf(PAIRED)
  const count = at < 0 ? 0 : pairedCount(mentions, from)
  if (count < 2) return null
  const clauses = text.slice(0, text.lastIndexOf(PAIRED, first.quantity.start)).split(/[，,；;。：:]/)
  const names = coordinatedNames(
    clauses.map((clause) => clause.replaceAll('\u0000', '').slice(-120)),
    count,
    lexicon,
  )
  if (!names) return null
  const { cues } = subjectBefore(first.before.slice(at), lexicon)
  return names.map((name, i) => ({ mention: mentions[from + i]!, name, cues, is_open: false, rule: 'paired' }))
}

function readScan(found: Scan, lexicon: Lexicon): Reading[] {
  const readings: Reading[] = []
  while (readings.length < found.mentions.length) {
    const paired = readPaired(found, readings.length, lexicon)
    if (paired) readings.push(...paired)
    else readings.push(readMention(found.mentions[readings.length]!, readings.at(-1), lexicon))
  }
  return readings
}

/** A number is a statement where it has a unit and something it counts; an index has a bound instead of a unit. */
function isStatement({ mention, name, cues }: Reading, lexicon: Lexicon): boolean {
  if (name.length < 2 || /\d/.test(name)) return false
  if (mention.quantity.unit !== null) return true
  const bounded = mention.quantity.comparator !== null || cues.comparator !== null
  return bounded && resolveIndicator(name, lexicon) !== null
}

function statementOf(reading: Reading, sentence: Passage, period: Period | null, context: Context, lexicon: Lexicon) {
  const { quantity, before } = reading.mention
  const indicator = resolveIndicator(reading.name, lexicon)
  const { usual, day } = context
  const status = statusOf(reading.cues, quantity, { before, usual, period, day })
  const measure = measureOf(reading.name, reading.cues, quantity, indicator)
  const stated = period ?? (status === 'target' ? context.horizon : null)
  const span = spanOf(sentence, quantity.start, quantity.end)
  return {
    indicator: reading.name,
    indicator_id: indicator?.id ?? null,
    measure,
    status,
    bindingness: reading.cues.bindingness ?? 'plain',
    comparator: comparatorOf(quantity, reading.cues),
    value: quantity.value,
    value_high: quantity.value_high,
    unit: quantity.unit?.unit ?? null,
    value_text: sentence.text.slice(quantity.start, quantity.end),
    period_start: startOf(stated, measure),
    period_end: stated?.end ?? null,
    freq: stated?.freq ?? null,
    period_text: stated?.text ?? null,
    first_line: span.line,
    span_start: span.start,
    span_end: span.end,
    quote: sentence.text.trim(),
    rule: reading.rule,
  } as const
}

const PROSE = {
  is_total: false,
  source_kind: 'prose',
  table: null,
  row: null,
  col: null,
  responsible: null,
  proof: null,
} as const

/** All numeric statements of a paragraph. A period holds on over its sentences until the next is named. */
export function statementsIn(paragraph: Paragraph, index: number, context: Context, lexicon: Lexicon): Statement[] {
  const statements: Statement[] = []
  let carried: Period | null = null
  for (const sentence of sentencesOf(paragraph.passage)) {
    const found = scan(sentence.text, context.year, lexicon)
    const baseline = found.periods.find(({ kind }) => kind === 'baseline')
    for (const reading of readScan(found, lexicon).filter((one) => isStatement(one, lexicon))) {
      const period: Period | null = periodAt(found.periods, reading.mention.quantity.start) ?? carried
      const statement = statementOf(reading, sentence, period, context, lexicon)
      const baseline_period = baseline?.start?.slice(0, 4) ?? null
      statements.push({ ...PROSE, ...statement, baseline_period, paragraph: index })
    }
    carried = periodAt(found.periods, sentence.text.length) ?? carried
  }
  return statements
}
