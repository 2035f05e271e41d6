import { spanOf } from '../text/passage.ts'
import type { Quantity } from '../values/quantity.ts'
import type { Context } from './context/context.ts'
import { indicatorOfValue, resolveIndicator } from './lexicon/indicator.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { isSummed } from './periods/summed.ts'
import { proseOrigins } from './prose-origins.ts'
import { printedOf, type Said, standingOf } from './prose-standing.ts'
import { bareMoney, isBareMoney } from './sentence/bare-money.ts'
import { type Bounds, boundsOf, measureOf, startOf } from './sentence/meaning.ts'
import type { Reading } from './sentence/reading.ts'
import { originOf } from './statement/origin.ts'
import { type Statement, withStandIn } from './statement/statement.ts'

/** 是2020年的1.9倍 says how things stand at the end of a period. */
const isMultipleOf = (base: string | null, { unit }: Quantity): boolean =>
  base !== null && unit?.dimension === 'multiple'

/** The figure in the unit it is printed in, or is meant in where 元 is left out. */
function figureOf({ mention: { quantity }, name }: Reading, bounds: Bounds, printed: string, lexicon: Lexicon) {
  const sum = isBareMoney(quantity, name, lexicon) ? bareMoney(bounds, quantity.factor, printed) : null
  return sum ?? { value: bounds.value, value_high: bounds.value_high, unit: quantity.unit?.unit ?? null }
}

/** What a statement says of its place in tables and tasks before those are known. */
const IN_NO_TABLE = {
  is_total: false,
  is_part: false,
  source_kind: 'prose',
  table: null,
  row: null,
  col: null,
  responsible: null,
  task: null,
} as const

/** The statement that a number of prose makes. */
export function statementOf(said: Said, context: Context, lexicon: Lexicon): Statement {
  const { reading, sentence, paragraph, isListSummed } = said
  const { quantity, base } = reading.mention
  const { name, cues } = reading
  const known = resolveIndicator(name, lexicon)
  const { value: measure, by } = measureOf(name, cues, quantity, known)
  const indicator = indicatorOfValue(name, { measure, dimension: quantity.unit?.dimension ?? null }, lexicon)
  const { status, period, standIn, origin, gap } = standingOf(said, known !== null, context, lexicon)
  const bounds = boundsOf(quantity, cues, measure)
  const span = spanOf(sentence, quantity.start, quantity.end)
  const value_text = printedOf(reading, sentence)
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
    period_start: isMultipleOf(base, quantity)
      ? null
      : startOf(period, isSummed(reading, period, isListSummed) ? 'increment' : measure),
    period_end: period?.end ?? null,
    freq: period?.freq ?? null,
    period_text: period?.text ?? null,
    baseline_period: base,
    ...IN_NO_TABLE,
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
