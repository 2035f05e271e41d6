import type { Status } from '../../../datasets/records/vocabulary.ts'
import type { Genre } from '../../../datasets/reference/genre.ts'
import type { Table } from '../../tables/table.ts'
import type { HeaderRoles } from '../../values/header-role.ts'
import { type Ruling, ruling } from '../context/level.ts'
import { statusOfRole } from './role.ts'

/** Captions and headers of tables that assign. */
const ASSIGNS = /目标|任务|计划|规划|分解|指导|培育数|考核/
/** 《政府工作报告》目标任务完成情况: the named paper set the goals. */
const NAMED = /《[^《》]*》/g

/** What a title says of figures: 目标任务分解表 sets them, 完成情况 and 进度 tell how far they are. */
function saidByTitle(title: string | null, headerRole: HeaderRoles): { status: Status; words: string } | null {
  if (title === null) return null
  const said = headerRole(title.replace(NAMED, ''))
  const status = said === null || said.role === 'place' ? null : statusOfRole(said.role)
  return status === null ? null : { status, words: said!.word }
}

/** What a document says of itself. */
interface Paper {
  title: string | null
  genre: Genre | null
}

/**
 * Status of a table's values without a cue: by its title, by the title of the document, by the form of the document; of
 * what is none of the forms, only a table whose words assign something sets targets.
 */
export function statusOfTable({ title, genre }: Paper, table: Table, headerRole: HeaderRoles): Ruling<Status> {
  const own = saidByTitle(table.title, headerRole)
  if (own) return ruling(own.status, 'table', own.words)
  const said = saidByTitle(title, headerRole)
  if (said && genre?.default_status !== 'target') return ruling(said.status, 'document', said.words)
  if (genre) return ruling(genre.default_status, 'document', genre.word)
  const assigns = ASSIGNS.exec([table.title ?? '', ...table.columns.flat()].join(' '))?.[0]
  return assigns === undefined ? ruling('achieved', 'table', '') : ruling('target', 'table', assigns)
}
