import type { Status } from '../../../../datasets/records/vocabulary.ts'
import type { SensedColumn } from './flow.ts'
import { type ColumnUse, statusOfRole } from './role.ts'

/** 指标值 alone is the value of anything, and an aim only among the levels of an indicator tree. */
const PLAIN = '指标值'
const LEVELED = /^[一二三四五]级/

/** What tells whether plain values are aims. */
interface Around {
  columns: readonly ColumnUse[]
  headers: readonly (readonly string[])[]
  /** Status of values whose columns state none. */
  usual: Status
}

/**
 * In the tables of a paper that looks back, as a yearbook does, 指标值 states no goal; nor does it say that it was reached
 * where another column does: 指标值 | 实际完成值.
 */
export function withPlainValues<C extends SensedColumn & { col: number }>(
  values: readonly C[],
  { columns, headers, usual }: Around,
): readonly C[] {
  const isAimed =
    usual !== 'achieved' ||
    columns.some(({ role }) => statusOfRole(role) === 'achieved') ||
    headers.some((path) => path.some((label) => LEVELED.test(label)))
  if (isAimed) return values
  return values.map((column) =>
    columns[column.col]!.words === PLAIN && headers[column.col]!.at(-1) === PLAIN
      ? { ...column, sense: { ...column.sense, told: null } }
      : column,
  )
}
