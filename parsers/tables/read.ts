import type { Lines } from '../text/lines.ts'
import { chosen, guessed, settled } from './choose/choose.ts'
import type { Proposal, Reading } from './choose/proposal.ts'
import { weighed } from './choose/weigh.ts'
import { searchedTables } from './layout/searched.ts'
import { tabsAsBars } from './scan/tab-lines.ts'
import { outside, spelledTables } from './spelled.ts'
import type { TableHints, TableReading } from './table.ts'

/** Bits below which not even the reader of a single spelling is believed. */
const FEWEST = -8

/** Whether printed totals say of a reading that it is right, or that its source is wrong: of another shape they would say neither. */
const isToldByTotals = ({ table }: Reading): boolean => table.proof === 'proven' || table.proof === 'contradicted'

/** The best readings of some lines: those of single spellings and those of the search, weighed against each other. */
function bestReadings(lines: Lines, spelled: readonly Reading[], kinds: TableHints): Reading[] {
  const [first, last] = [lines.at(0)?.number ?? 0, lines.at(lines.length - 1)?.number ?? 0]
  const known = spelled.filter(({ table }) => table.first_line >= first && table.first_line <= last)
  const proposals = [...known, ...searchedTables(lines, kinds)].map((each) => weighed(each, lines, kinds))
  const best = chosen(proposals)
  const isFree = ({ from, to }: Proposal) => best.every((other) => other.to <= from || to <= other.from)
  // What a reader is sure of stays where nothing else explains its lines, though it saves little.
  const own = proposals.slice(0, known.length)
  const others = own.filter((each) => isFree(each) && each.bits > FEWEST)
  return [...best, ...others].map((each) => guessed(settled(each, proposals), own))
}

/**
 * Finds and rebuilds every table in the extracted text of a document. Linear in the number of lines. Findings carry
 * the ordinal of the table they are about.
 *
 * Lines become cells under every spelling that they may be of (`scan`). Readers of single spellings propose tables (`rows`,
 * `blocks`); what printed totals prove or contradict stands. In all other lines one search finds where tables begin, how wide they are and
 * where they end (`layout`), and every reading gets the header that its rows agree with best (`header`). All readings are
 * weighed by one measure, the bits they save against the same lines as text, and those that save most together are chosen
 * (`choose`). One that hardly beats another is called unproven. What arithmetic says of a table is told last (`prove`).
 */
export function readTables(text: Lines, hints: TableHints): TableReading {
  const lines = tabsAsBars(text)
  const spelled = spelledTables(lines, hints)
  const told = chosen(spelled.filter(isToldByTotals).map((each) => weighed(each, lines, hints)))
  const runs = told.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from)
  const open = spelled.filter((each) => !isToldByTotals(each))
  const others = outside(lines, runs).flatMap((part) => bestReadings(part, open, hints))
  const found = [...told, ...others].sort((a, b) => a.table.first_line - b.table.first_line)
  return {
    tables: found.map(({ table }) => table),
    findings: found.flatMap(({ findings }, at) => findings.map((finding) => ({ ...finding, table: at + 1 }))),
  }
}
