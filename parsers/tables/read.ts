import type { Lines } from '../text/lines.ts'
import { chosen, guessed, settled } from './choose/choose.ts'
import { whole } from './choose/left-below.ts'
import { confirmed, isLong } from './choose/long-table.ts'
import { isNumberedList } from './choose/numbered-list.ts'
import { type Proposal, type ProposedTable, runOf } from './choose/proposal.ts'
import { weighed } from './choose/weigh.ts'
import { PlainSearch } from './layout/plain-search.ts'
import { searchedTables } from './layout/searched.ts'
import { mayHoldRows } from './rowed/row-stretches.ts'
import { isPiped } from './scan/separator.ts'
import { tabsAsBars } from './scan/tab-lines.ts'
import { outside, spelledTables } from './spelled.ts'
import type { Table, TableHints, TableReading } from './table.ts'

/** Bits below which not even the reader of a single spelling is believed. */
const FEWEST = -8

/** Whether printed totals say of a reading that it is right, or that its source is wrong: of another shape they would say neither. */
const isToldByTotals = ({ table: { proof }, findings }: ProposedTable): boolean =>
  proof === 'proven' ||
  proof === 'contradicted' ||
  (proof === 'consistent' && findings.some(({ kind }) => kind === 'total_rounded'))

/** Readings that stand whatever else explains their lines: those that totals tell of, and lines that surely are rows. */
function standing(spelled: readonly ProposedTable[], lines: Lines, kinds: TableHints): Proposal[] {
  const weigh = (each: ProposedTable) => weighed(each, lines, kinds)
  const told = chosen(spelled.filter(isToldByTotals).map(weigh))
  const rows = spelled.filter(({ areRows }) => areRows).map(weigh)
  const free = rows.filter(({ from, to }) => told.every((other) => other.to <= from || to <= other.from))
  return [...told, ...chosen(free).map((each) => settled(each, free))].sort((a, b) => a.from - b.from)
}

/** Readings that begin in some lines. */
function within(readings: readonly ProposedTable[], lines: Lines): ProposedTable[] {
  const [first, last] = [lines.at(0)?.number ?? 0, lines.at(lines.length - 1)?.number ?? 0]
  return readings.filter(({ table }) => table.first_line >= first && table.first_line <= last)
}

const isUndoubted = ({ proof }: Table): boolean => proof === 'proven' || proof === 'consistent'

const hasBars = (lines: Lines): boolean => {
  for (let at = 0; at < lines.length; at += 1) if (isPiped(lines.at(at)!)) return true
  return false
}

/**
 * The tables of lines that each hold one cell, where all of them are as plain as can be: rows filled up to the width below a header
 * that nothing rivals, and no other figures. Null if there is more to explain.
 */
function plainReadings(lines: Lines, plain: PlainSearch, kinds: TableHints): Proposal[] | null {
  if (!plain.mayBeRegular || hasBars(lines) || mayHoldRows(lines, kinds) || !plain.found.isPlain) return null
  const readings = plain.tables()
  if (readings.length < plain.found.spans.length) return null
  const proposals = readings.map((each) => weighed(each, lines, kinds))
  const areSure = proposals.every(({ table, bits }) => bits > 0 && isUndoubted(table))
  return areSure ? proposals : null
}

/** The best readings of some lines: those of single spellings and those of the search, weighed against each other. */
function bestReadings(
  lines: Lines,
  spelled: readonly ProposedTable[],
  kinds: TableHints,
  plain = () => new PlainSearch(lines, kinds),
): ProposedTable[] {
  const known = within(spelled, lines)
  const sampled = (sample: Lines) => bestReadings(sample, spelledTables(sample, kinds), kinds)
  const long = known.filter(isLong).flatMap((each) => confirmed(each, lines, sampled) ?? [])
  if (long.length === 1) {
    const [run] = long.map(({ table }) => runOf(table, lines))
    return [...long, ...outside(lines, [run!]).flatMap((part) => bestReadings(part, known, kinds))]
  }
  const proposals = [...known, ...searchedTables(lines, kinds, plain())].map((each) => weighed(each, lines, kinds))
  const best = chosen(proposals)
  const isFree = ({ from, to }: Proposal) => best.every((other) => other.to <= from || to <= other.from)
  // What a reader is sure of stays where nothing else explains its lines, though it saves little; a better one of its lines does.
  const own = proposals.slice(0, known.length)
  const kept = own.filter((each) => isFree(each) && each.bits > FEWEST)
  const isOver = (one: Proposal) => kept.some(({ from, to }) => one.from < to && from < one.to)
  const others = chosen(
    proposals.filter((each) => isFree(each) && isOver(each)),
    FEWEST,
  )
  return [...best, ...others].map((each) => guessed(settled(each, proposals), own))
}

/** The readings of lines about which there is something to decide. */
function doubtfulReadings(lines: Lines, plain: PlainSearch, hints: TableHints): ProposedTable[] {
  const spelled = spelledTables(lines, hints)
  const told = standing(spelled, lines, hints)
  const open = spelled.filter((each) => !isToldByTotals(each) && !each.areRows)
  const others = outside(lines, told).flatMap((part) =>
    bestReadings(part, open, hints, part === lines ? () => plain : undefined),
  )
  return [...told, ...others].sort((a, b) => a.table.first_line - b.table.first_line)
}

/**
 * Finds and rebuilds every table in the extracted text of a document. Linear in the number of lines. Findings carry
 * the ordinal of the table they are about.
 *
 * Paragraphs with a heading here and there hold no table, and are left out of every search (`layout/table-stretches.ts`). Where all
 * figures of a text stand in rows filled up below headers that nothing rivals, the search alone reads them (`layout/regularity.ts`).
 *
 * Else lines become cells under every spelling that they may be of (`scan`). Readers of single spellings propose tables (`rows`,
 * `blocks`), and a search over lines those whose rows stand on one (`rowed`); what printed totals prove or contradict stands, and so
 * do lines of many figures. In all other lines one search finds where tables begin, how wide they are and
 * where they end (`layout`), and every reading gets the header that its rows agree with best (`header`). All readings are
 * weighed by one measure, the bits they save against the same lines as text, and those that save most together are chosen
 * (`choose`). One that hardly beats another is called unproven. What arithmetic says of a table is told last (`prove`).
 */
export function readTables(text: Lines, hints: TableHints): TableReading {
  const lines = tabsAsBars(text)
  const plain = new PlainSearch(lines, hints)
  const readings = plainReadings(lines, plain, hints) ?? doubtfulReadings(lines, plain, hints)
  const found = readings.filter(({ table }) => !isNumberedList(table)).map((each) => whole(each, lines, hints))
  return {
    tables: found.map(({ table }) => table),
    findings: found.flatMap(({ findings }, at) => findings.map((finding) => ({ ...finding, table: at + 1 }))),
  }
}
