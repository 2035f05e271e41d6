import type { Status } from '../../../../datasets/records/vocabulary.ts'
import { type ColumnUse, statusOfRole } from './role.ts'

/** 指标值 alone is the value of anything, and an aim only among the levels of an indicator tree. */
const PLAIN = '指标值'
const LEVELED = /^[一二三四五]级/

/**
 * In the tables of a paper that looks back, as a yearbook does, 指标值 states no goal, unless another column says what was
 * reached: 指标值 | 实际完成值. `usual` is the status of values whose columns state none.
 */
export function withPlainValues(
  columns: readonly ColumnUse[],
  headers: readonly (readonly string[])[],
  usual: Status,
): readonly ColumnUse[] {
  const isPlain = ({ words }: ColumnUse, col: number): boolean => words === PLAIN && headers[col]!.at(-1) === PLAIN
  if (usual !== 'achieved' || !columns.some(isPlain)) return columns
  const isAimed =
    columns.some(({ role }) => statusOfRole(role) === 'achieved') ||
    headers.some((path) => path.some((label) => LEVELED.test(label)))
  return isAimed
    ? columns
    : columns.map((use, col) => (isPlain(use, col) ? { role: 'figure', by: 'cells', words: '' } : use))
}
