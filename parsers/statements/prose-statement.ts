import type { Status } from '../../datasets/records/vocabulary.ts'
import { type Passage, spanOf } from '../text/passage.ts'
import { isRead, type NamedPeriod, type Period } from '../values/period.ts'
import type { Quantity } from '../values/quantity.ts'
import type { Context } from './context/context.ts'
import { stageOf } from './context/frame.ts'
import { decidedStatus, isAimOfPast } from './context/status.ts'
import type { Cues } from './lexicon/cues.ts'
import { indicatorOfValue, resolveIndicator } from './lexicon/indicator.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { type NamedFor, periodSaid } from './periods/stated-period.ts'
import { isSummed } from './periods/summed.ts'
import { proseOrigins } from './prose-origins.ts'
import { bareMoney, isBareMoney } from './sentence/bare-money.ts'
import { type Bounds, boundsOf, isCommitment, isMeasuredInTime, measureOf, startOf } from './sentence/meaning.ts'
import type { Reading } from './sentence/reading.ts'
import { type Ruling, ruling } from './statement/level.ts'
import { originOf } from './statement/origin.ts'
import { type Statement, withStandIn } from './statement/statement.ts'

/** A period if its days are known. */
export const placed = (named: NamedPeriod | null): Period | null => (named !== null && isRead(named) ? named : null)

/** What a statement of prose rests on. */
export interface Said {
  reading: Reading
  sentence: Passage
  /** Index of the paragraph. */
  paragraph: number
  named: NamedFor
  /** True if the value before it in a list is a sum over years. */
  isListSummed: boolean
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

const printedOf = ({ mention: { quantity } }: Reading, { text }: Passage): string =>
  text.slice(quantity.start, quantity.end)

/** What the column of a cell says, if there is one that does; else what the words and the levels above them say. */
function statusOf({ reading, sentence, named }: Said, is_registered: boolean, context: Context, lexicon: Lexicon) {
  const { cues, mention } = reading
  const said = printedOf(reading, sentence) + mention.behind.trim()
  if (cues.status === null && context.isGoal?.(said)) return ruling<Status>('target', 'section', said)
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

/** The status by which a period is looked for: what was aimed at beside what was done is of the time that is told of. */
function statusOfPeriod(status: Status, { mention: { before } }: Reading, standing: () => Ruling<Status>): Status {
  return status === 'target' && isAimOfPast({ before, standing: standing() }) ? 'achieved' : status
}

/** What a number of prose says, and when, by its own words and by the levels above. */
function factsOf(said: Said, context: Context, lexicon: Lexicon) {
  const { reading, sentence, named } = said
  const { quantity } = reading.mention
  const { name, cues } = reading
  const known = resolveIndicator(name, lexicon)
  const status = statusOf(said, known !== null, context, lexicon)
  const { value: measure, by } = measureOf(name, cues, quantity, known)
  const indicator = indicatorOfValue(name, { measure, dimension: quantity.unit?.dimension ?? null }, lexicon)
  const asked = statusOfPeriod(status.value, reading, () => context.status(sentence.text))
  const when = periodSaid(named, asked, context)
  const bounds = boundsOf(quantity, cues, measure)
  const value_text = printedOf(reading, sentence)
  const figure = figureOf(reading, bounds, value_text, lexicon)
  return { known, status, measure, by, indicator, when, bounds, value_text, figure }
}

/** The statement that a number of prose makes, as one literal: spreading into the middle of one is slow. */
export function statementOf(said: Said, context: Context, lexicon: Lexicon): Statement {
  const { reading, sentence, paragraph, isListSummed } = said
  const { quantity, base } = reading.mention
  const { name, cues } = reading
  const facts = factsOf(said, context, lexicon)
  const { known, status, measure, by, indicator, when, bounds, value_text, figure } = facts
  const { period, standIn, origin, gap } = when
  const span = spanOf(sentence, quantity.start, quantity.end)
  return {
    indicator: name,
    indicator_id: indicator?.id ?? null,
    scope: cues.scope,
    measure,
    status: status.value,
    bindingness: cues.bindingness ?? 'plain',
    comparator: bounds.comparator,
    value: figure.value,
    value_high: figure.value_high,
    unit: figure.unit,
    value_text,
    period_start: isMultipleOf(base, quantity)
      ? null
      : startOf(period, isSummed(reading, period, isListSummed) ? 'increment' : measure),
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
      unit: figure.unit,
      printed: value_text,
      subject: context.subject,
      period: origin,
      status: originOf(status),
    }),
    gap,
  }
}
