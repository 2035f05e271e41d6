import { COLUMN_ROLES, COLUMN_ROLES_IN_CHINESE, type ColumnRole } from '../../datasets/records/column-role.ts'
import type { Speech } from './speech.ts'

const isKnown = (role: string): role is ColumnRole => Object.hasOwn(COLUMN_ROLES, role)

/** What stands in a column of a role; the role itself where an older page reads a newer release. */
export function columnMeaning(role: string, { lang }: Speech): string {
  if (!isKnown(role)) return role
  return lang === 'zh' ? COLUMN_ROLES_IN_CHINESE[role] : COLUMN_ROLES[role]
}
