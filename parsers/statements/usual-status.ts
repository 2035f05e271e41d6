import type { Status } from '../../datasets/records/vocabulary.ts'
import type { Genre } from '../../datasets/reference/genre.ts'
import type { Table } from '../tables/table.ts'

/** Words of a text that looks back, and of one that looks ahead. */
const LOOKS_BACK = /同比|环比|近年来|以来|去年|上半年|前三季度|比上年|较上年|累计|预计|已|比20\d{2}年(?:增长|下降)/
const LOOKS_AHEAD = /到20\d{2}年|力争|确保|争取|目标|计划|规划|将/
/** Captions and headers of tables that assign. */
const ASSIGNS = /目标|任务|计划|分解|指导|培育数|指标/

/**
 * Status of a number in a sentence that no cue speaks of: by the form of the document; where its title tells none, by
 * whether the paragraph only looks back. What tells nothing is taken for a plan, because plans are what is collected.
 */
export function usualInProse(genre: Genre | null, paragraph: string): Status {
  if (genre) return genre.default_status
  return LOOKS_BACK.test(paragraph) && !LOOKS_AHEAD.test(paragraph) ? 'achieved' : 'target'
}

/** The same for a table: where the document's form is unknown, only one whose words assign something sets targets. */
export function usualInTable(genre: Genre | null, { title, columns }: Table): Status {
  if (genre) return genre.default_status
  return ASSIGNS.test([title ?? '', ...columns.flat()].join(' ')) ? 'target' : 'achieved'
}
