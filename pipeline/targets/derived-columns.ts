import { periodKey } from '../../datasets/records/period.ts'
import type { TargetRecord } from '../../datasets/records/target.ts'
import type { Reference } from '../../datasets/reference/index.ts'
import { oncePer } from '../../parsers/memory.ts'
import { type PeriodGrammar, periodGrammar, periodsIn } from '../../parsers/values/period.ts'
import { type CanonicalColumns, canonicalFigure } from './canonical.ts'

/** The registries that columns are worked out with. */
export type Measures = Pick<Reference, 'indicators' | 'units' | 'period_words'>

/** Columns of a target that follow from its others. */
export type DerivedColumns = CanonicalColumns & Pick<TargetRecord, 'period'>

/** A target before they are worked out. */
export type StatedTarget = Omit<TargetRecord, keyof DerivedColumns>

const registerOf = oncePer((indicators: Measures['indicators']) => new Map(indicators.map((one) => [one.id, one])))
const grammarOf = oncePer(periodGrammar)

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
  ...canonicalFigure(stated, registerOf(indicators).get(stated.indicator_id ?? '') ?? null, units),
  period: periodKey({ ...stated, period_start: printedStart(stated, grammarOf(period_words)) }),
})
