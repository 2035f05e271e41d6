import type { Table } from '../../tables/table.ts'
import type { PlanNotes } from './plan-notes.ts'
import type { UsualStatus } from './table-status.ts'
import type { UnitsOfTables } from './units/unit-of-sums.ts'

/** What the document says to every table in it. */
export interface TableContext {
  /** The whole extracted text, which places refer to. */
  text: string
  /** Title and area of the document. */
  title: string | null
  area: string | null
  /** Status of values whose headers state none, and what says so. */
  usual: UsualStatus
  /** The only year that the text above the table names; null if it names none or several. */
  yearAbove: (table: Table) => number | null
  /** What the text says once for the tables of a plan. */
  planNotes: () => PlanNotes
  /** Line below the title that says of what year the table is: （2023年度）; empty if none does. */
  caption: string
  /** Units that the text gives what tables add up to. */
  unitOfSums: UnitsOfTables
  /** The single year the document or its title is about; null for plans over several. */
  year: number | null
  /** True if nothing but the day of the document tells the year. */
  isYearOfDay: boolean
  /** Day of the document; a year that ended before it is past. */
  day: string | null
  /** First and last day of a plan over several years. */
  plan: { start: string; end: string } | null
  /** True for the name of a body or place that can answer for a value. */
  isBody: (text: string) => boolean
}
