import type { Status } from '../../../datasets/records/vocabulary.ts'
import type { Genre } from '../../../datasets/reference/genre.ts'
import type { Table } from '../../tables/table.ts'
import { type Ruling, ruling } from '../context/level.ts'

/** Captions and headers of tables that assign. */
const ASSIGNS = /目标|任务|计划|规划|分解|指导|培育数|考核/

/**
 * Status of a table's values without a cue: by the form of the document; without one, only a table whose words assign
 * something sets targets.
 */
export function statusOfTable(genre: Genre | null, { title, columns }: Table): Ruling<Status> {
  if (genre) return ruling(genre.default_status, 'document', genre.word)
  const assigns = ASSIGNS.exec([title ?? '', ...columns.flat()].join(' '))?.[0]
  return assigns === undefined ? ruling('achieved', 'table', '') : ruling('target', 'table', assigns)
}
