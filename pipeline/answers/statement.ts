import type { StatementRow } from '../../datasets/explorer/statement.ts'
import type { Comparator, Proof } from '../../datasets/records/vocabulary.ts'

/** A row of the view compare, with its document. */
export interface Statement extends Omit<StatementRow, 'indicator_id' | 'status' | 'source_kind' | 'measure'> {
  measure: string | null
  first_line: number
}

const SIGNS: Record<Comparator, string> = { '>=': '≥', '>': '>', '=': '', '~': '≈', '<': '<', '<=': '≤', range: '' }

const BASES: Record<Statement['basis'], (units: number) => string[]> = {
  stated: () => [],
  'printed total': (units) => [units > 0 ? `printed total of ${units} units` : 'printed total'],
  'sum of parts': (units) => [`sum of ${units} units`],
  'parts only': () => ['not added'],
}

/** Proof states that a reader of a comparison must know of. */
const DOUBTFUL: ReadonlySet<Proof | null> = new Set<Proof | null>(['contradicted', 'unproven'])

/** The figure with its comparator sign and unit, `>120家` or `10–12%`, and in brackets what it rests on. */
export function statementText({ basis, value, value_high, comparator, unit, n_units, proof }: Statement): string {
  const upper = value_high === null ? '' : `–${value_high}`
  const figure = value === null ? `${n_units} units listed` : `${SIGNS[comparator ?? '=']}${value}${upper}${unit ?? ''}`
  const notes = [...BASES[basis](n_units), ...(DOUBTFUL.has(proof) ? [proof] : [])]
  return notes.length > 0 ? `${figure} (${notes.join(', ')})` : figure
}
