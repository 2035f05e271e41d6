import type { Comparator, Measure, Proof, Status } from '../records/vocabulary.ts'

/**
 * A row of `explorer/statements.parquet` and `explorer/places.parquet`: what a document says of an area, an indicator and a period, one row per
 * statement (view compare), and, for the paths, the levels an area had (status achieved or baseline).
 */
export interface StatementRow {
  indicator_id: string
  /** The name as printed. */
  indicator: string
  measure: Measure | 'unknown'
  status: Status
  /** Its key: `2027`, `2024-H1`, `2024-Q1`, `2024-06`, `2023/2027`; null if none is stated. */
  period: string | null
  area_code: string | null
  area_name: string | null
  basis: 'printed total' | 'stated' | 'sum of parts' | 'parts only'
  /** Null if parts stand there that cannot be added. */
  value: number | null
  value_high: number | null
  /** The same in unit_canonical, by which statements are ranked; null if the unit is not known. */
  value_canonical: number | null
  value_high_canonical: number | null
  unit_canonical: string | null
  comparator: Comparator | null
  unit: string | null
  n_units: number
  proof: Proof | null
  source_kind: 'table' | 'prose'
  doc_id: string
  title: string | null
  doc_no: string | null
  /** Day of the document, ISO 8601; null if it has none. */
  stated_on: string | null
  target_id: string
  quote: string
}
