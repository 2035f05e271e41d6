import type { Lines } from '../../text/lines.ts'
import { assembled } from '../assemble.ts'
import type { KindReader } from '../cell-kind.ts'
import type { Reading } from '../choose/proposal.ts'
import { supportBits } from '../choose/support-bits.ts'
import type { Draft } from '../draft.ts'
import { chosenHeader, type HeaderReading } from '../header/choose.ts'
import { rowedTrees } from '../header/header-tree.ts'
import { captionAbove } from '../layout/caption.ts'
import { asPrinted, headerReadings, labelColumns } from '../layout/span-header.ts'
import { WEIGHTS } from '../layout/weights.ts'
import { placesOf } from '../places.ts'
import { repeatedLabels, widened } from '../rows/merged-labels.ts'
import type { ClosedCell } from '../rows/stride.ts'
import { searchRows, type LinedSpan } from './row-search.ts'
import { type LinedRow, type RowSpelling, spelledRows } from './row-spelling.ts'

const LOOSE = 'cells were left out or joined, and nothing but their kinds tells which'
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
  const isWhole = rows.every(({ length }) => length === width)
  return [...rowedTrees(rows, width, labels, kinds.words), ...(isWhole ? [asPrinted(rows)] : [])]
}

/** The table that a span of rows amounts to; null where no header fits it. */
function tableOf(span: LinedSpan, rows: readonly LinedRow[], lines: Lines, least: number, kinds: KindReader) {
  const header = rows.slice(span.from, span.body)
  const body = span.rows.map(({ cells }) => cells.map((cell): ClosedCell => cell ?? EMPTY))
  const texts = body.map((row) => row.map(({ text }) => text))
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
    doubts: [head.doubt, isLoose ? LOOSE : null].filter((doubt) => doubt !== null),
    first_line: lines.at(from)!.number,
    last_line: lines.at(to - 1)!.number,
  }
  const { support, ...read } = assembled(draft)
  return { ...read, bonus: supportBits(support) - WEIGHTS.headerWords * head.cost - (isLoose ? WEIGHTS.loose : 0) }
}

/** The tables of rows that stand on lines, under every spelling that those may be of. */
export function rowedTables(lines: Lines, kinds: KindReader): Reading[] {
  const tablesOf = ([, rows]: [RowSpelling, LinedRow[]]): Reading[] => {
    let least = 0
    return searchRows(lines, rows, kinds).flatMap((span) => {
      const table = tableOf(span, rows, lines, least, kinds)
      least = rows[span.to - 1]!.to
      return table ? [table] : []
    })
  }
  return [...spelledRows(lines, kinds)].flatMap(tablesOf)
}
