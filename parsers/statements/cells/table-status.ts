import type { Status } from '../../../datasets/records/vocabulary.ts'
import type { Genre } from '../../../datasets/reference/genre.ts'
import type { Table } from '../../tables/table.ts'
import type { HeaderRoles } from '../../values/header-role.ts'
import type { Period } from '../../values/period.ts'
import { lookOfPeriod } from '../context/frame.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Ruling, ruling } from '../statement/level.ts'
import { statusOfRole } from './columns/role.ts'

/** Captions and headers of tables that assign. */
const ASSIGNS = /目标|任务|计划|规划|分解|指导|培育数|考核/
/** 《政府工作报告》目标任务完成情况: the named paper set the goals. */
const NAMED = /《[^《》]*》/g

/** What a title says of figures: 目标任务分解表 sets them, 完成情况 and 进度 tell how far they are. */
function saidByTitle(title: string | null, headerRole: HeaderRoles): { status: Status; words: string } | null {
  if (title === null) return null
  const said = headerRole(title.replace(NAMED, ''))
  const status = said === null ? null : statusOfRole(said.role)
  return status === null ? null : { status, words: said!.word }
}

/** The status of values whose headers state none. */
export interface UsualStatus extends Ruling<Status> {
  /** True if words of a title tell it, and not the form of the document alone. */
  isSaid: boolean
}

/** What a document says of itself. */
export interface Paper {
  title: string | null
  genre: Genre | null
}

/**
 * Status of a table's values without a cue: by its title, by the title of the document, by the form of the document; of
 * what is none of the forms, only a table whose words assign something, or bounds it, sets targets.
 */
export function statusOfTable({ title, genre }: Paper, table: Table, lexicon: Lexicon): UsualStatus {
  const own = saidByTitle(table.title, lexicon.headerRole)
  if (own) return { ...ruling(own.status, 'table', own.words), isSaid: true }
  const said = saidByTitle(title, lexicon.headerRole)
  if (said && genre?.default_status !== 'target')
    return { ...ruling(said.status, 'document', said.words), isSaid: true }
  if (genre) return { ...ruling(genre.default_status, 'document', genre.word), isSaid: false }
  const labels = table.columns.flat()
  const assigns =
    ASSIGNS.exec([table.title ?? '', ...labels].join(' '))?.[0] ??
    labels.find((label) => lexicon.labelBounds(label) !== null)
  return {
    ...(assigns === undefined ? ruling('achieved', 'table', '') : ruling('target', 'table', assigns)),
    isSaid: false,
  }
}

/** What is known when a table is asked whether it can tell what was reached. */
interface Stage {
  /** When what it plans would be due. */
  planned: Period | null
  day: string | null
  /** True if a column or a date says that it reports. */
  reports: boolean
  /** True if a column says how far each row binds: 约束性, 预期性. */
  binds: boolean
}

/**
 * What binds is a goal, and nothing was reached in a year that has hardly begun: a list of works published in January sets
 * goals.
 */
export function settledStatus(usual: UsualStatus, { planned, day, reports, binds }: Stage): UsualStatus {
  if (usual.value !== 'achieved' || usual.isSaid) return usual
  if (binds) return { ...ruling('target', 'table', ''), isSaid: false }
  const isAhead = planned !== null && lookOfPeriod(planned, day) === 'ahead'
  if (reports || !isAhead) return usual
  return { ...ruling('target', 'table', planned.text), isSaid: false }
}
