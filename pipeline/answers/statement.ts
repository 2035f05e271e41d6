import type { Comparator, Proof } from '../../datasets/records/vocabulary.ts'

/** A row of the view compare_statements, with its document. */
export interface Statement {
  area_code: string | null
  area_name: string | null
  indicator: string
  measure: string | null
  period: string
  basis: 'printed total' | 'stated' | 'sum of parts' | 'parts only'
  value: number | null
  value_high: number | null
  comparator: Comparator | null
  unit: string | null
  n_units: number
  proof: Proof | null
  target_id: string
  doc_id: string
  doc_no: string | null
  title: string | null
  /** Day of the document, null where it has none. */
  stated_on: string | null
  first_line: number
  quote: string
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
