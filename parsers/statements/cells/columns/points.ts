import type { Table } from '../../../tables/table.ts'
import type { RowLabel } from '../rows/row-label.ts'
import type { UsualStatus } from '../table-status.ts'
import type { SensedColumn } from './flow.ts'

/** Too few cells tell nothing of what they are. */
const FEWEST = 3
const BARE = /^\d+(?:\.\d+)?$/
const POINTED = /\.\d/
const MARK = /^[01]$/
const MARKS = ['0', '1']
/** 户数, 面积: what counts or measures, though its unit is not printed. */
const NAMES_A_MEASURE = /[数量额积率比度长]$/

/** What a table says around a column. */
interface Around {
  table: Table
  usual: UsualStatus
  labels: readonly RowLabel[]
}

/** The cells of a column that are filled in, without totals. */
const filledIn = ({ cells }: SensedColumn, { total_rows }: Table): readonly string[] =>
  cells.filter((cell, row) => cell !== '' && !total_rows.includes(row))

/** True for a column of bare figures of which nothing says that they are goals, or of what. */
function isUnsaid(column: SensedColumn, { table }: Around): boolean {
  const { told, unit, registered, indicator } = column.sense
  if (told !== null || unit !== null || registered !== null || NAMES_A_MEASURE.test(indicator)) return false
  const cells = filledIn(column, table)
  return cells.length >= FEWEST && cells.every((cell) => BARE.test(cell))
}

/**
 * The columns of points or marks of places and bodies, which nobody has to reach: figures with fractions, or 1 and 0, that
 * nothing gives a unit, in a table of which no title says that it sets goals.
 */
export function pointColumns<C extends SensedColumn & { col: number }>(
  values: readonly C[],
  around: Around,
): ReadonlySet<number> {
  const { table, usual, labels } = around
  const isOpen = usual.value === 'target' && !usual.isSaid && table.unit === null
  if (!isOpen || labels.some(({ isIndicator, unit }) => isIndicator || unit !== null)) return new Set()
  const unsaid = values.filter((column) => isUnsaid(column, around))
  const pointed = unsaid.filter((column) => filledIn(column, table).some((cell) => POINTED.test(cell)))
  const marked = unsaid.filter((column) => filledIn(column, table).every((cell) => MARK.test(cell)))
  // 1 for what there is, 0 for what there is not: without one of them all have the same.
  const areMarks = MARKS.every((mark) => marked.some((column) => filledIn(column, table).includes(mark)))
  return new Set([...pointed, ...(areMarks ? marked : [])].map(({ col }) => col))
}
