import type { Table } from '../../tables/table.ts'

/** Lines between tables that stand beside each other. */
const FEW_LINES = 1

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((label, at) => label === other[at])

/** True for a table under the headers of the one before it, with nothing printed between them. */
const goesOn = (table: Table, before: Table): boolean =>
  table.title === null &&
  table.above.length === 0 &&
  table.first_line - before.last_line <= FEW_LINES &&
  table.columns.length === before.columns.length &&
  table.columns.every((path, col) => isSame(path, before.columns[col]!))

/** Tables that stand beside each other, 镇街 | 任务数 and 园区 | 任务数, have one title and one unit above them. */
export function withSharedTitle(table: Table, before: Table | undefined): Table {
  if (before === undefined || !goesOn(table, before)) return table
  return { ...table, title: before.title, above: before.above, unit: table.unit ?? before.unit }
}
