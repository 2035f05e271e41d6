import type { Table } from '../../../tables/table.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { saidOf } from './column-use.ts'
import { type ColumnUse, isOfValues, isTrait } from './role.ts'

/** One trait may stand in any table: 规格 beside what is to be built. */
const FEWEST_TRAITS = 2

/** 急需紧缺人才引进计划表 says whom to win over; 公开招聘计划 fills posts that are there. */
const OF_TALENTS = /(?:人才|博士|专家|引才)[^，。]{0,8}(?:计划|任务|目标|分解)/

/** What columns are for, and whether their table is a register. */
interface Registered {
  columns: readonly ColumnUse[]
  isRegister: boolean
}

const aside = (use: ColumnUse): ColumnUse => ({ ...use, role: 'remark' })

/**
 * A register says what there is, and sets no goals: of drugs with 规格 and 剂型, of persons with 性别 and 学历, of posts with
 * 学历要求 and 专业, of rivers with their water levels. Its figures count only where a header says what they are, 计划采购量,
 * and those of persons and posts never do, except where a plan says how many talents to win over.
 */
export function withoutRegister(
  columns: readonly ColumnUse[],
  { columns: headers, title }: Pick<Table, 'columns' | 'title'>,
  lexicon: Lexicon,
): Registered {
  const said = headers.flatMap((path) => saidOf(path, lexicon)?.role ?? [])
  if (said.filter(isTrait).length < FEWEST_TRAITS) return { columns, isRegister: false }
  if (OF_TALENTS.test(title ?? '')) return { columns, isRegister: true }
  const isOfPosts = said.filter((role) => role === 'personal').length >= FEWEST_TRAITS
  const isOfPersons = isOfPosts || columns.some(({ role }) => role === 'person')
  const isFact = ({ role }: ColumnUse): boolean => role === 'figure' || (isOfPersons && isOfValues(role))
  return { columns: columns.map((use) => (isFact(use) ? aside(use) : use)), isRegister: true }
}
