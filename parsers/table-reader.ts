import type { Reference } from '../datasets/reference/reference.ts'
import { oncePer } from './memory.ts'
import { bodyRegister } from './places/body-register.ts'
import { lexiconOf } from './statements/lexicon/lexicon.ts'
import { kindReader } from './tables/cell-kind.ts'
import { readTables } from './tables/read.ts'
import type { TableReading } from './tables/table.ts'
import { linesOf } from './text/lines.ts'

export type { Reference } from '../datasets/reference/reference.ts'
export type { Finding } from './finding.ts'
export type { Place, Places, Table, TableReading } from './tables/table.ts'

const kindsOf = oncePer((reference: Reference) => kindReader(lexiconOf(reference), bodyRegister(reference).isBody))

/**
 * Rebuilds the tables of a text whose structure is gone: one cell to a line, rows to a line, or any spelling between.
 * Pure, and linear in the number of lines. Each table says by `proof` how far its own printed totals vouch for it; lines
 * are numbered from 1. A text without a table gives an empty list.
 *
 * ```ts
 * import { readReference } from 'duibiao/reference'
 * import { tablesIn } from 'duibiao/tables'
 *
 * const cells = ['乡镇', '任务（户）', '投资（万元）', '甲镇', '40', '120', '乙镇', '25', '80', '丙镇', '35', '50', '合计', '100', '250']
 * const [table] = tablesIn(cells.join('\n'), readReference()).tables
 * console.log(table?.proof, table?.columns.join(' '), table?.rows.length)
 * // proven 乡镇 任务（户） 投资（万元） 4
 * ```
 */
export const tablesIn = (text: string, reference: Reference): TableReading =>
  readTables(linesOf(text), kindsOf(reference))
