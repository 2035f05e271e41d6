import type { Lexicon } from '../../lexicon/lexicon.ts'
import { saidOf } from './column-use.ts'
import { type ColumnUse, isOfValues, isTrait } from './role.ts'

/** One trait may stand in any table: 规格 beside what is to be built. */
const FEWEST_TRAITS = 2

/** What columns are for, and whether their table is a register. */
interface Registered {
  columns: readonly ColumnUse[]
  isRegister: boolean
}

const aside = (use: ColumnUse): ColumnUse => ({ ...use, role: 'remark' })

/**
 * A register says what there is, and sets no goals: of drugs with 规格 and 剂型, of persons with 性别 and 学历, of posts with
 * 学历要求 and 专业, of rivers with their water levels. Its figures count only where a header says what they are, 计划采购量,
 * and those of persons and posts never do.
 */
export function withoutRegister(
  columns: readonly ColumnUse[],
  headers: readonly (readonly string[])[],
  lexicon: Lexicon,
): Registered {
  const said = headers.flatMap((path) => saidOf(path, lexicon)?.role ?? [])
  if (said.filter(isTrait).length < FEWEST_TRAITS) return { columns, isRegister: false }
  const isOfPosts = said.filter((role) => role === 'personal').length >= FEWEST_TRAITS
  const isOfPersons = isOfPosts || columns.some(({ role }) => role === 'person')
  const isFact = ({ role }: ColumnUse): boolean => role === 'figure' || (isOfPersons && isOfValues(role))
  return { columns: columns.map((use) => (isFact(use) ? aside(use) : use)), isRegister: true }
}
