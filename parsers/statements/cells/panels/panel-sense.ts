import type { ColumnRole } from '../../../../datasets/records/column-role.ts'
import type { Table } from '../../../tables/table.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Passed } from '../../statement/passed.ts'
import { columnRoles, rolesOnSide } from '../columns/column-roles.ts'
import type { TableContext } from '../table-context.ts'
import { type TableSense, tableSense } from '../table-sense.ts'
import { formNumbers, formSense, rolesOfForm } from './form.ts'
import type { Panel } from './panel.ts'

/** What a panel means, and what its columns are for; those of a panel on its side are the printed ones. */
export interface PanelSense {
  sense: TableSense
  roles: ColumnRole[]
  /** Numbers that are no values, as the panel is laid out. */
  passed: readonly Passed[]
}

/** Reads what a panel of a table means, as it is laid out. */
export function panelSense(
  { table, layout }: Panel,
  whole: Table,
  place: { ordinal: number; firstTask: number },
  inTable: TableContext,
  lexicon: Lexicon,
): PanelSense {
  const sense = tableSense(table, place, inTable, lexicon)
  if (layout === 'form')
    return { sense: formSense(sense, lexicon), roles: rolesOfForm(table), passed: formNumbers(table, lexicon) }
  const roles = layout === 'turned' ? rolesOnSide(whole) : columnRoles(sense, inTable.day, lexicon)
  return { sense, roles, passed: [] }
}
