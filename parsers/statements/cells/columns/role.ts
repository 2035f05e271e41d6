import type { ColumnRole } from '../../../../datasets/records/column-role.ts'
import type { Status } from '../../../../datasets/records/vocabulary.ts'
import type { HeaderRole } from '../../../values/header-role.ts'

/** A role, and what tells it: a word of the header, or what the cells are. */
export interface ColumnUse {
  role: ColumnRole
  by: 'header' | 'cells'
  /** Words of the header that tell it, as printed; empty if the cells do. */
  words: string
}

/** The status of what stands in columns of a role; none for those of every other. */
const STATUSES: Readonly<Partial<Record<ColumnRole, Status>>> = {
  baseline: 'baseline',
  target: 'target',
  quota: 'target',
  actual: 'achieved',
  rate: 'achieved',
  progress: 'achieved',
  paid: 'achieved',
}

/** The status that a column gives its cells; null if its role says none, nor the word of a header. */
export const statusOfRole = (role: ColumnRole | HeaderRole['role']): Status | null =>
  STATUSES[role as ColumnRole] ?? null

const VALUES: ReadonlySet<ColumnRole> = new Set(['figure', ...(Object.keys(STATUSES) as ColumnRole[])])
/** True for columns whose cells are values. */
export const isOfValues = (role: ColumnRole | HeaderRole['role']): boolean => VALUES.has(role as ColumnRole)

const TOLD: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['label', 'group', 'note'])
/** True for columns whose cells may be sentences that state something. */
export const isOfSentences = (role: ColumnRole): boolean => TOLD.has(role) || VALUES.has(role)
/** True for columns that are read. In a register names and notes say nothing, and nowhere what a header calls a note: 地点. */
export const isReadIn = ({ role, by }: ColumnUse, isRegister: boolean): boolean =>
  isRegister ? VALUES.has(role) : isOfSentences(role) && !(role === 'note' && by === 'header')

const BODIES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['lead', 'responsible', 'support'])
/** True for columns of bodies that answer for the rows. */
export const isOfBodies = (role: ColumnRole): boolean => BODIES.has(role)

/** True for what a header says of what things and persons are: 规格, 学历. */
export const isTrait = (role: ColumnRole | HeaderRole['role']): role is 'trait' | 'personal' =>
  role === 'trait' || role === 'personal'
