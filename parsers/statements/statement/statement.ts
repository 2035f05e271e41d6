import type {
  Bindingness,
  Comparator,
  Frequency,
  Measure,
  Proof,
  Status,
} from '../../../datasets/records/vocabulary.ts'
import type { Gap } from './level.ts'
import type { Origins } from './origin.ts'

/** What stands in for a period that neither the sentence nor the header of a value names. */
export type StandIn =
  | 'passage_period'
  | 'section_period'
  | 'report_year'
  | 'title_period'
  | 'plan_period'
  | 'row_period'
  | 'column_period'
  | 'document_year'

/** A rule that says what stands in for the period: `table_cell+document_year`. */
export const withStandIn = (rule: string, standIn: StandIn | null): string =>
  standIn === null ? rule : `${rule}+${standIn}`

/** A numeric statement of a document before it is given its identity, area and responsible body. */
export interface Statement {
  indicator: string
  indicator_id: string | null
  /** The part of the area, or the single unit, that the value is about, as printed. */
  scope: string | null
  measure: Measure | null
  status: Status
  bindingness: Bindingness
  comparator: Comparator
  value: number
  value_high: number | null
  unit: string | null
  value_text: string
  period_start: string | null
  period_end: string | null
  freq: Frequency | null
  period_text: string | null
  baseline_period: string | null
  is_total: boolean
  /** True if the figure is the part of it that the body in `responsible` has, and not that of the whole area. */
  is_part: boolean
  source_kind: 'table' | 'prose'
  /** Ordinal (1-based) of the table, with body row and column (0-based). */
  table: number | null
  row: number | null
  col: number | null
  /** The body whose part the figure is; else who answers for it: a column of the row, or the note after the sentence. */
  responsible: string | null
  /** Index of the task it belongs to. */
  task: number | null
  /** Index of the paragraph the sentence stands in. */
  paragraph: number | null
  first_line: number
  span_start: number
  span_end: number
  quote: string
  proof: Proof | null
  /** Rule that read it; what stands in for its period follows after a plus sign. */
  rule: string
  /** True if words follow the number without a break although its name stands before it: see damage.ts. */
  is_wedged: boolean
  /** True if something inside or beside the number was not read: see damage.ts. */
  is_doubtful: boolean
  /** Which level gave period, status and unit. */
  origins: Origins
  /** Why there is no period; null if there is one. */
  gap: Gap | null
}
