import type { Lines } from '../../text/lines.ts'
import { assembled } from '../assemble.ts'
import type { KindReader } from '../cell-kind.ts'
import type { ProposedTable } from '../choose/proposal.ts'
import { supportBits } from '../choose/support-bits.ts'
import type { Draft } from '../draft.ts'
import { chosenHeader, type HeaderReading } from '../header/choose.ts'
import { captionAbove } from '../layout/caption.ts'
import { headerReadings, labelColumns, linedReadings } from '../layout/span-header.ts'
import { WEIGHTS } from '../layout/weights.ts'
import { placesOf } from '../places.ts'
import { repeatedLabels, widened } from '../rows/merged-labels.ts'
import type { ClosedCell } from '../rows/stride.ts'
import { type LinedSpan, MOST_HEADERS, searchRows } from './row-search.ts'
import { type LinedRow, type RowSpelling, spelledRows } from './row-spelling.ts'
import { CELLS_PER_CLAUSE, isClause } from './row-stretches.ts'

const LOOSE = 'cells were left out or joined, and nothing but their kinds tells which'
const LEFT = 'the line above the header may be one more of its rows'
/** Longer texts above a header are no cells of it. */
const LONGEST_HEADER = 20
const EMPTY: ClosedCell = { text: '', place: null }

const filledIn = ({ pieces }: LinedRow): string[] => pieces.map(({ text }) => text).filter((text) => text !== '')

/** Readings of a header of one row that has a cell less than the table columns: one of its labels stands over two. */
function spreadLabels(cells: readonly string[], labels: number): HeaderReading[] {
  return Array.from({ length: Math.max(0, labels - 1) }, (_, col) => ({
    columns: [...cells.slice(0, col + 1), ...cells.slice(col)].map((text) => [text]),
    cost: 1,
    doubt: 'nothing states which header cell stands over two columns',
  }))
}

/** Readings of a header by its rows, which the text tells apart. */
function readingsOf(
  header: readonly LinedRow[],
  width: number,
  body: readonly ClosedCell[][],
  kinds: KindReader,
): HeaderReading[] {
  const labels = labelColumns(body, kinds)
  const rows = header.map(filledIn)
  const [first = []] = rows
  if (rows.length === 1) {
    const printed = header[0]!.pieces.map(({ text }) => text)
    const cells = printed.length === width ? printed : first
    const spread = cells.length === width - 1 ? spreadLabels(cells, labels) : []
    return [...headerReadings(cells, width, body, kinds), ...spread]
  }
  return linedReadings(rows, width, labels, kinds)
}

/** Where rows stand, and what is known of words. */
interface Setting {
  rows: readonly LinedRow[]
  lines: Lines
  /** The first line that a caption may have. */
  least: number
  kinds: KindReader
}

interface Above extends Pick<Setting, 'least' | 'kinds'> {
  width: number
}

/** Whether the row above a header may be one more of its rows, or as wide as the table the header of it all. */
const isHeaderAbove = (row: LinedRow | undefined, { width, least, kinds: { isFigure } }: Above): boolean =>
  row !== undefined &&
  filledIn(row).length > 1 &&
  ((row.from >= least && filledIn(row).length === width) ||
    !filledIn(row).some((text) => isFigure(text) || text.length > LONGEST_HEADER))

/** Figures that a line holds on average, and rows, where no line can be a single cell. */
const FEWEST_FIGURES = 2
const FEWEST_ROWS = 3

/** Whether rows hold so many figures that each of their lines must be one. */
function areRows(rows: readonly (readonly string[])[], { isFigure }: KindReader): boolean {
  const figures = rows.reduce((sum, row) => sum + row.filter(isFigure).length, 0)
  return rows.length >= FEWEST_ROWS && figures >= FEWEST_FIGURES * rows.length
}

/** Whether many cells are pieces of sentences. */
function areSentences(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flat()
  return cells.filter(isClause).length * CELLS_PER_CLAUSE > cells.length
}

/** The table that a span of rows amounts to; null if no header fits it. */
function tableOf(span: LinedSpan, { rows, lines, least, kinds }: Setting): ProposedTable | null {
  const header = rows.slice(span.from, span.body)
  const body = span.rows.map(({ cells }) => cells.map((cell): ClosedCell => cell ?? EMPTY))
  const texts = body.map((row) => row.map(({ text }) => text))
  if (areSentences(texts)) return null
  const head = chosenHeader(readingsOf(header, span.width, body, kinds), texts, kinds)
  if (!head) return null
  const cells = repeatedLabels(
    widened({ cells: texts, places: body.map((row) => row.map(({ place }) => place)) }, head.columns, kinds),
    kinds,
  )
  const isLoose = span.rows.some(({ n_loose }) => n_loose > 0)
  const [from, to] = [rows[span.from]!.from, rows[span.to - 1]!.to]
  const draft: Draft = {
    method: 'delimited',
    kinds,
    columns: head.columns,
    rows: cells.cells,
    places: placesOf(cells.places),
    caption: captionAbove(lines, from, least),
    doubts: [
      head.doubt,
      isLoose ? LOOSE : null,
      isHeaderAbove(rows[span.from - 1], { width: span.width, least, kinds }) ? LEFT : null,
    ].filter((doubt) => doubt !== null),
    first_line: lines.at(from)!.number,
    last_line: lines.at(to - 1)!.number,
  }
  const { support, ...read } = assembled(draft)
  const bonus = supportBits(support) - WEIGHTS.headerWords * head.cost - (isLoose ? WEIGHTS.loose : 0)
  return { ...read, bonus, areRows: areRows(texts, kinds) }
}

/** A span with each header that its body may have: rows right above it. */
function variants(span: LinedSpan, least: number): LinedSpan[] {
  const first = Math.max(least, span.body - MOST_HEADERS)
  return Array.from({ length: span.body - first }, (_, i) => ({ ...span, from: first + i }))
}

/** The tables of rows that stand on lines, under every spelling that those may be of. */
export function rowedTables(lines: Lines, kinds: KindReader): ProposedTable[] {
  const tablesOf = ([, rows]: [RowSpelling, LinedRow[]]): ProposedTable[] => {
    let [least, first] = [0, 0]
    return searchRows(lines, rows, kinds).flatMap((span) => {
      const setting = { rows, lines, least, kinds }
      const readings = variants(span, first).flatMap((one) => {
        if (rows[one.from]!.pieces.length < 2) return []
        return [tableOf(one, setting)]
      })
      ;[least, first] = [rows[span.to - 1]!.to, span.to]
      return readings.filter((each) => each !== null)
    })
  }
  return [...spelledRows(lines, kinds)].flatMap(tablesOf)
}
