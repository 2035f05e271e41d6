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

/** 招生 and 招聘 in a title are what the paper is about; over a column they say who is to come. */
const TAKES_IN = /^招/

/** What a title says of figures: 目标任务分解表 sets them, 完成情况 and 进度 tell how far they are. */
function saidByTitle(title: string | null, headerRole: HeaderRoles): { status: Status; words: string } | null {
  if (title === null) return null
  const said = headerRole(title.replace(NAMED, ''))
  const status = said === null || TAKES_IN.test(said.word) ? null : statusOfRole(said.role)
  return status === null ? null : { status, words: said!.word }
}

/** The status of values whose headers state none. */
export interface UsualStatus extends Ruling<Status> {
  /** True if words of a title tell it, and not the form of the document alone. */
  isSaid: boolean
  /**
   * There where no word of the table aims at anything: `unfinished` if the document may carry any table, and a title that
   * names a year that is not over tells that it aims; `ahead` if it tells of what there is, and only a year named for what
   * is to come makes it aim; `never` for lists of what is there.
   */
  aims?: 'unfinished' | 'ahead' | 'never'
}

/** What a document says of itself. */
export interface Paper {
  title: string | null
  genre: Genre | null
}

/** Forms that set goals by what they are; a notice or a letter carries tables of any kind: prices, water levels, staff. */
const SETS_GOALS: ReadonlySet<string> = new Set(['scheme', 'plan', 'programme', 'key_points', 'list', 'budget'])

/** 物资储备清单 lists what there is, 任务清单 what is to be done. */
const BARE_LIST = '清单'

/** What is published as a list is there already: 龙头企业名单, 收费目录清单. */
const LISTS = /名单|名录|目录/

/** Columns that only tables of what is to be done have. */
const OF_TASKS: ReadonlySet<string> = new Set(['target', 'quota', 'lead', 'responsible', 'support'])

/** The word of a table that assigns something, or bounds it; undefined if none does. */
const assigningWord = (texts: readonly string[], labels: readonly string[], lexicon: Lexicon): string | undefined =>
  ASSIGNS.exec([...texts, ...labels].join(' '))?.[0] ?? labels.find((label) => lexicon.labelBounds(label) !== null)

/** True for a document that may carry any table, with one of which no word says that it sets goals. */
function isMereCarrier({ title, genre }: Paper, table: Table, lexicon: Lexicon): boolean {
  if (genre?.default_status !== 'target') return false
  if (SETS_GOALS.has(genre.genre) && genre.word !== BARE_LIST) return false
  const labels = table.columns.flat()
  const assigns = assigningWord([table.title ?? '', title ?? ''], labels, lexicon)
  return assigns === undefined && !labels.some((label) => OF_TASKS.has(lexicon.headerRole(label)?.role ?? ''))
}

/**
 * Status of a table's values without a cue: by its title, by the title of the document, by the form of the document; of
 * what is none of the forms, or carries tables of any kind, only a table whose words assign something, or bounds it,
 * sets targets.
 */
export function statusOfTable({ title, genre }: Paper, table: Table, lexicon: Lexicon): UsualStatus {
  const own = saidByTitle(table.title, lexicon.headerRole)
  if (own) return { ...ruling(own.status, 'table', own.words), isSaid: true }
  const said = saidByTitle(title, lexicon.headerRole)
  if (said && genre?.default_status !== 'target')
    return { ...ruling(said.status, 'document', said.words), isSaid: true }
  if (genre && !said && isMereCarrier({ title, genre }, table, lexicon))
    return {
      ...ruling('achieved', 'table', ''),
      isSaid: false,
      aims: LISTS.test((table.title ?? '') + (title ?? '')) ? 'never' : 'unfinished',
    }
  if (genre) return { ...ruling(genre.default_status, 'document', genre.word), isSaid: false, aims: 'ahead' }
  const assigns = assigningWord([table.title ?? ''], table.columns.flat(), lexicon)
  return {
    ...(assigns === undefined ? ruling('achieved', 'table', '') : ruling('target', 'table', assigns)),
    isSaid: false,
  }
}

/** What is known when a table is asked whether it can tell what was reached. */
interface Stage {
  /** When what it plans would be due. */
  planned: Period | null
  /** True if a title names that, and not the day of the document alone. */
  isNamed: boolean
  day: string | null
  /** True if a column or a date says that it reports. */
  reports: boolean
  /** True if a column says how far each row binds: 约束性, 预期性. */
  binds: boolean
}

/**
 * What binds is a goal, and nothing was reached in a year that has hardly begun: a list of works published in January sets
 * goals. So does the table of a notice for a year that its title names and that is not over.
 */
export function settledStatus(usual: UsualStatus, { planned, isNamed, day, reports, binds }: Stage): UsualStatus {
  if (usual.value !== 'achieved' || usual.isSaid) return usual
  if (binds) return { ...ruling('target', 'table', ''), isSaid: false }
  const { aims } = usual
  if (reports || planned === null || aims === 'never' || (aims && !isNamed)) return usual
  const isUnfinished = aims === 'unfinished' && (day === null || day <= planned.end)
  if (!isUnfinished && lookOfPeriod(planned, day) !== 'ahead') return usual
  return { ...ruling('target', 'table', planned.text), isSaid: false }
}
