import { periodKey } from '../datasets/records/period.ts'
import type { TargetRecord } from '../datasets/records/target.ts'
import type { Reference } from '../datasets/reference/index.ts'
import { type PeriodGrammar, periodGrammar, periodsIn } from '../parsers/values/period.ts'
import { type CanonicalFigure, canonicalFigure } from './canonical.ts'

/** The registries that columns are worked out with. */
export type Measures = Pick<Reference, 'indicators' | 'units' | 'period_words'>

/** Columns of a target that follow from its others. */
export type DerivedColumns = CanonicalFigure & Pick<TargetRecord, 'period'>

/** A target before they are worked out. */
export type StatedTarget = Omit<TargetRecord, keyof DerivedColumns>

/** Looked up once for each of some thousand targets of a document. */
const registers = new WeakMap<Measures['indicators'], ReadonlyMap<string, Measures['indicators'][number]>>()

function indicatorNamed(id: string | null, indicators: Measures['indicators']) {
  const register = registers.get(indicators) ?? new Map(indicators.map((one) => [one.id, one]))
  registers.set(indicators, register)
  return id === null ? null : (register.get(id) ?? null)
}

const grammars = new WeakMap<Measures['period_words'], PeriodGrammar>()

function grammarOf(words: Measures['period_words']): PeriodGrammar {
  const grammar = grammars.get(words) ?? periodGrammar(words)
  grammars.set(words, grammar)
  return grammar
}

/**
 * A level has no first day, whether 到9月底 or 前三季度 was printed; but what was reached in nine months is not
 * September's. Within a year the printed words still tell the two apart.
 */
function printedStart(
  { period_start, period_end, freq, period_text }: StatedTarget,
  grammar: PeriodGrammar,
): string | null {
  if (period_start !== null || period_end === null || freq === 'A' || period_text === null) return period_start
  const year = period_end.slice(0, 4)
  const when = { year: Number(year), day: period_end }
  const printed = periodsIn(period_text, when, grammar).find(({ end }) => end === period_end)
  return printed?.start?.startsWith(year) ? printed.start : null
}

/** Works out the columns of a target that follow from its others: figure and unit in canonical form, key of the period. */
export const derivedColumns = (
  stated: StatedTarget,
  { indicators, units, period_words }: Measures,
): DerivedColumns => ({
  ...canonicalFigure(stated, indicatorNamed(stated.indicator_id, indicators), units),
  period: periodKey({ ...stated, period_start: printedStart(stated, grammarOf(period_words)) }),
})
