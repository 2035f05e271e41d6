import type { Bindingness, Comparator, Measure, Status } from '../../../../datasets/records/vocabulary.ts'
import type { NamedPeriod } from '../../../values/period.ts'

/** What a row says of every value in it. */
export interface RowLabel {
  /** What the row is about, as printed, without unit and bound. */
  name: string
  /** True if that is an indicator or a thing, and not a body. */
  isIndicator: boolean
  /** True for a row for the whole area among its parts: 全区, even where it is no sum of those printed. */
  isOfAll: boolean
  /** Place or body whose part the row is; null if the row is nobody's alone. */
  body: string | null
  /** Bound that the label puts on the figures of its row. */
  comparator: Comparator | null
  unit: string | null
  /** Measure that the name tells: 技改投资增速, 新增城镇就业. */
  measure: Measure | null
  bindingness: Bindingness
  /** True if a cell says how far the row binds. */
  binds: boolean
  /** Status that the label tells, with its word: rows 任务数 and 完成数 below areas. */
  told: { status: Status; words: string } | null
  /** True for a row that says when something is to be, and in no unit: a bare number in it is a day, as spreadsheets count them. */
  isDay: boolean
  /** When the row is due, or what period it is about, as one of its cells says. */
  period: NamedPeriod | null
  /** True if the row is for that period and nothing else: 2012年9月份 | 0.89. */
  isOfPeriod: boolean
}
