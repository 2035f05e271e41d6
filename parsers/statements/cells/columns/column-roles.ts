import type { ColumnRole } from '../../../../datasets/records/column-role.ts'
import type { Status } from '../../../../datasets/records/vocabulary.ts'
import type { Table } from '../../../tables/table.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Ruling } from '../../statement/level.ts'
import type { TableSense, ValueColumn } from '../table-sense.ts'
import { statusInColumn } from './column-status.ts'
import { statusOfRole } from './role.ts'

/** What columns are for whose figures have a status; what is promised is to be reached as well. */
const BY_STATUS: Readonly<Record<Status, ColumnRole>> = {
  target: 'target',
  commitment: 'target',
  achieved: 'actual',
  baseline: 'baseline',
}

/** Roles that tell no more than the status of their figures, and not whose they are. */
const SETTLED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['figure', 'target', 'quota'])

/** True if rows or columns are places and bodies with a part of the figure each. */
const isShared = ({ table, labels }: TableSense, { sense }: ValueColumn): boolean => {
  const parts = labels.filter(({ body }, row) => body !== null && !table.total_rows.includes(row))
  return sense.body !== null || parts.length * 2 > labels.length - table.total_rows.length
}

/** True for figures of a time that the headers name and that was over when the paper was written: 2020年11月. */
const isOver = ({ sense: { period, is_filled_in } }: ValueColumn, day: string | null): boolean =>
  period !== null && !is_filled_in && day !== null && period.end < day

/** True for 累计 over what is aimed at: years to come, or what lies between years, tell more than the word. */
const isNotReached = ({ sense: { told } }: ValueColumn): boolean => told === null || told.status === 'target'

/** The role that the status of its figures gives a column; what is only assumed to be reached is told by nothing. */
const roleByStatus = ({ value, words }: Ruling<Status>, isTold: boolean): ColumnRole =>
  value === 'achieved' && words === '' && !isTold ? 'figure' : BY_STATUS[value]

/** Cells of a column that are looked at: they are of one kind from top to bottom. */
const SAMPLE = 8
const DIGIT = /[\d０-９]/

/** True if goals are told in sentences, which name what they count: 新建公园3个. */
function isInWords({ cells }: ValueColumn, { figures }: Lexicon): boolean {
  const sample = cells.filter((cell) => cell !== '').slice(0, SAMPLE)
  return sample.filter((cell) => DIGIT.test(cell) && figures.read(cell) === null).length * 2 > sample.length
}

/**
 * What the columns of a table are for, once it has been read: where a header says nothing of its figures, their status
 * does; a target that is dealt out to places or bodies is a quota; what stands before goals in words groups them.
 */
export function columnRoles(read: TableSense, day: string | null, lexicon: Lexicon): ColumnRole[] {
  const roles = read.columns.map(({ role }) => role)
  for (const column of read.values) {
    if (column.sense.told?.status === 'baseline' && roles[column.col] === 'actual') roles[column.col] = 'baseline'
    const isOverruled = statusOfRole(roles[column.col]!) === 'achieved' && isNotReached(column)
    if (!isOverruled && !SETTLED.has(roles[column.col]!)) continue
    const role = roleByStatus(statusInColumn(column.sense, read.usual, day), isOver(column, day))
    roles[column.col] = role === 'target' && isShared(read, column) ? 'quota' : role
  }
  const areInWords = read.values.length > 0 && read.values.every((column) => isInWords(column, lexicon))
  if (areInWords && roles.includes('target') && read.label >= 0) roles[read.label] = 'group'
  return roles
}

/** The roles of columns in a table that stands on its side: not they, but its rows are for something each. */
export const rolesOnSide = ({ columns }: Table): ColumnRole[] =>
  columns.map((_, col) => (col === 0 ? 'label' : 'figure'))
