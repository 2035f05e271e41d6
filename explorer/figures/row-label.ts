import type { ColumnRole } from '../../datasets/records/column-role.ts'

/** What says what a row is about, the best first: its name, who has to deliver it, what it belongs to. */
const NAMING: readonly ColumnRole[] = ['label', 'responsible', 'lead', 'group', 'note', 'attribute']

/**
 * The column that names the rows of a table for a figure in column `col`: of several panels the one that the figure lies in;
 * where no role says so, the first that does not number the rows. -1 for a table without another column.
 */
export function labelColumn(roles: readonly ColumnRole[], col: number): number {
  for (const role of NAMING) {
    const before = roles.lastIndexOf(role, col)
    const found = before >= 0 ? before : roles.indexOf(role)
    if (found >= 0 && found !== col) return found
  }
  return roles.findIndex((role, at) => role !== 'serial' && at !== col)
}
