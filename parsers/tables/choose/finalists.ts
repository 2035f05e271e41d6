import type { Lines } from '../../text/lines.ts'
import { searchedTables } from '../layout/searched.ts'
import { tabsAsBars } from '../scan/tab-lines.ts'
import { spelledTables } from '../spelled.ts'
import type { Table, TableHints } from '../table.ts'
import type { ProposedTable } from './proposal.ts'
import { ITEMS, type Items, itemsOf } from './weigh.ts'

/** One of the best readings of the lines of a table: what it reads, what it saves against plain text, and by what. */
export interface Finalist {
  table: Table
  bits: number
  items: Items
}

const MOST = 5

const areSame = (one: Table, other: Table): boolean =>
  JSON.stringify([one.columns, one.rows]) === JSON.stringify([other.columns, other.rows])

const isOver = (table: Table, { first_line, last_line }: Table): boolean =>
  table.first_line <= last_line && first_line <= table.last_line

/**
 * The best readings of the lines of a table of bare text, that table's own among them, best first: what `readTables` chose from.
 * `lines` are those of the document that stand in no markup.
 */
export function finalistsOf(chosen: Table, lines: Lines, hints: TableHints): Finalist[] {
  const text = tabsAsBars(lines)
  const readings: ProposedTable[] = [...spelledTables(text, hints), ...searchedTables(text, hints)]
  const finalists = readings
    .filter(({ table }) => isOver(table, chosen))
    .map((reading): Finalist => {
      const items = itemsOf(reading, text, hints)
      return { table: reading.table, items, bits: ITEMS.reduce((sum, item) => sum + items[item], 0) }
    })
    .sort((a, b) => b.bits - a.bits)
  return finalists
    .filter(({ table }, at) => finalists.findIndex((other) => areSame(other.table, table)) === at)
    .slice(0, MOST)
}
