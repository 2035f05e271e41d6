import type { Status } from '../../datasets/records/vocabulary.ts'
import type { Paragraph } from '../document/outline.ts'
import { type Passage, spanOf } from '../text/passage.ts'
import { sentencesOf } from '../text/sentence.ts'
import type { Period } from '../values/period.ts'
import { resolveIndicator } from './indicator.ts'
import type { Lexicon } from './lexicon.ts'
import { boundsOf, measureOf, periodAt, startOf, statusOf } from './meaning.ts'
import { type Reading, readingsOf } from './reading.ts'
import { scan } from './scan.ts'
import type { Statement } from './statement.ts'

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

/** A number is a statement where it has a unit and something it counts; an index has a bound instead of a unit. */
function isStatement({ mention, name, cues }: Reading, lexicon: Lexicon): boolean {
  if (name.length < 2) return false
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
    ...boundsOf(quantity, reading.cues, measure),
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
    is_wedged: reading.rule === 'name_before' && /^\p{Script=Han}/u.test(reading.mention.behind),
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
    for (const reading of readingsOf(found, lexicon).filter((one) => isStatement(one, lexicon))) {
      const period: Period | null = periodAt(found.periods, reading.mention.quantity.start) ?? carried
      const statement = statementOf(reading, sentence, period, context, lexicon)
      const baseline_period = baseline?.start?.slice(0, 4) ?? null
      statements.push({ ...PROSE, ...statement, baseline_period, paragraph: index })
    }
    carried = periodAt(found.periods, sentence.text.length) ?? carried
  }
  return statements
}
