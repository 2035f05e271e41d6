import { inSharedUnit, isOfOtherSize, type SharedUnit } from '../../datasets/explorer/shared-unit.ts'
import type { StatementRow } from '../../datasets/explorer/statement.ts'
import type { Comparator, Proof } from '../../datasets/records/vocabulary.ts'

/** A row of the view compare, with its document. */
export interface ComparedStatement extends Omit<StatementRow, 'status' | 'source_kind' | 'measure'> {
  measure: string | null
  period_end: string | null
  first_line: number
  /** Bodies that answer for a figure of the whole area, those that lead apart; none if its task names none. */
  lead_units: string[] | null
  responsible_units: string[] | null
}

const SIGNS: Record<Comparator, string> = { '>=': '≥', '>': '>', '=': '', '~': '≈', '<': '<', '<=': '≤', range: '' }

const BASES: Record<ComparedStatement['basis'], (units: number) => string[]> = {
  stated: () => [],
  'printed total': (units) => [units > 0 ? `printed total of ${units} units` : 'printed total'],
  'sum of parts': (units) => [`sum of ${units} units`],
  'parts only': () => ['not added'],
}

/** Proof states that a reader of a comparison must know of. */
const DOUBTFUL: ReadonlySet<Proof | null> = new Set<Proof | null>(['contradicted', 'unproven'])

const rangeText = (value: number, high: number | null, unit: string | null): string =>
  `${value}${high === null ? '' : `–${high}`}${unit ?? ''}`

/** `= 8亿元` for 80000万元 beside 25亿元. */
function inOneUnit(statement: ComparedStatement, shared: SharedUnit | null): string[] {
  const { value_canonical: value, value_high_canonical: high } = statement
  if (shared === null || value === null || !isOfOtherSize(statement, shared)) return []
  const upper = high === null ? null : inSharedUnit(high, shared)
  return [`= ${rangeText(inSharedUnit(value, shared), upper, shared.unit)}`]
}

/** Who answers for a statement, those that lead first; null if nobody does for the whole of it. */
export function answeringText({ lead_units, responsible_units }: ComparedStatement): string | null {
  const lead = lead_units?.length ? [`${lead_units.join('、')} (lead)`] : []
  const others = responsible_units?.length ? [responsible_units.join('、')] : []
  return lead.length + others.length === 0 ? null : [...lead, ...others].join(', ')
}

/**
 * The figure with its comparator sign and unit, `>120家` or `10–12%`, and in brackets the same in the unit that it shares
 * with others, where it prints one of another size, and what it rests on.
 */
export function statementText(statement: ComparedStatement, shared: SharedUnit | null = null): string {
  const { basis, value, value_high, comparator, unit, n_units, proof } = statement
  const figure =
    value === null ? `${n_units} units listed` : `${SIGNS[comparator ?? '=']}${rangeText(value, value_high, unit)}`
  const notes = [...inOneUnit(statement, shared), ...BASES[basis](n_units), ...(DOUBTFUL.has(proof) ? [proof] : [])]
  return notes.length > 0 ? `${figure} (${notes.join(', ')})` : figure
}
