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

/** What a number of prose says, and when, by its own words and by the levels above. */
function factsOf(said: Said, context: Context, lexicon: Lexicon) {
  const { reading, sentence } = said
  const { quantity } = reading.mention
  const { name, cues } = reading
  const known = resolveIndicator(name, lexicon)
  const { value: measure, by } = measureOf(name, cues, quantity, known)
  const indicator = indicatorOfValue(name, { measure, dimension: quantity.unit?.dimension ?? null }, lexicon)
  const standing = standingOf(said, known !== null, context, lexicon)
  const bounds = boundsOf(quantity, cues, measure)
  const value_text = printedOf(reading, sentence)
  const figure = figureOf(reading, bounds, value_text, lexicon)
  return { known, measure, by, indicator, standing, bounds, value_text, figure }
}

/** The statement that a number of prose makes, as one literal: spreading into the middle of one is slow. */
export function statementOf(said: Said, context: Context, lexicon: Lexicon): Statement {
  const { reading, sentence, paragraph, isListSummed } = said
  const { quantity, base } = reading.mention
  const { name, cues } = reading
  const facts = factsOf(said, context, lexicon)
  const { known, measure, by, indicator, bounds, value_text, figure } = facts
  const { status, period, standIn, origin, gap } = facts.standing
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
      : startOf(period, isSummed(reading, period, isListSummed, lexicon) ? 'increment' : measure),
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
