import type { TableMethod } from '../../../datasets/records/vocabulary.ts'
import type { Lines } from '../../text/lines.ts'
import { assembled } from '../assemble.ts'
import type { KindReader } from '../cell-kind.ts'
import type { ProposedTable } from '../choose/proposal.ts'
import { supportBits } from '../choose/support-bits.ts'
import type { Draft } from '../draft.ts'
import { chosenHeader } from '../header/choose.ts'
import { placesOf } from '../places.ts'
import { repeatedLabels, widened } from '../rows/merged-labels.ts'
import type { ClosedCell } from '../rows/stride.ts'
import type { Stream } from '../scan/stream.ts'
import { captionAbove } from './caption.ts'
import type { TableSpan } from './span.ts'
import { headerReadings, labelColumns, linedReadings, rowsOfHeader } from './span-header.ts'
import { bodyRows, headerCells } from './span-rows.ts'
import { WEIGHTS } from './weights.ts'

const UNNAMED = 'a column has no header'
const LOOSE = 'cells were left out or joined, and nothing but their kinds tells which'

/** How many columns have neither name nor cells. */
const vacancies = (columns: readonly string[][], rows: readonly string[][]): number =>
  columns.filter((path, col) => path.join('') === '' && rows.every((row) => row[col] === '')).length

/** Bodies whose columns nothing fills at all, the header aside, are padding. */
function withoutPadding(columns: string[][], rows: ClosedCell[][]): { columns: string[][]; rows: ClosedCell[][] } {
  const kept = columns.flatMap((path, col) =>
    path.join('') === '' && rows.every((row) => row[col]!.text === '') ? [] : [col],
  )
  if (kept.length === columns.length) return { columns, rows }
  return { columns: kept.map((col) => columns[col]!), rows: rows.map((row) => kept.map((col) => row[col]!)) }
}

/** Whether some cells of a span left no line, or take several. */
function isLoose({ rows, body, to }: TableSpan, { mayVanish }: Stream): boolean {
  if (!mayVanish) return false
  const n_cells = rows.reduce((sum, row) => sum + row.filter((at) => at >= 0).length, 0)
  return n_cells < to - body || rows.some((row) => row.includes(-1))
}

/** Of the cells of a column of figures at least so many are figures; of those of a table without one at most so many are sentences. */
const FEW = 1 / 4

/** Paragraphs below each other, every other one a heading: no column of figures, and sentences among the cells. */
function isProse(rows: readonly (readonly string[])[], { isFigure, bareKindOf }: KindReader): boolean {
  const filled = (cells: readonly string[]) => cells.filter((text) => text !== '')
  const isOften = (cells: readonly string[], holds: (text: string) => boolean) =>
    cells.filter(holds).length > cells.length * FEW
  const columns = (rows[0] ?? []).map((_, col) => filled(rows.map((row) => row[col]!)))
  return (
    !columns.some((cells) => isOften(cells, isFigure)) &&
    isOften(columns.flat(), (text) => bareKindOf(text) === 'sentence')
  )
}

/** [ 发文字号 ]: how portals print what they say of a page, with its value beside or below it. */
const PAGE_LABEL = /^[[【]\s?[一-鿿]{2,8}\s?[\]】]$/

/** Whether many cells are labels of a page. */
const areLabels = (texts: readonly string[]): boolean =>
  texts.filter((text) => PAGE_LABEL.test(text)).length > texts.length * FEW

/** What a span's stream says of the table besides its cells. */
export interface Setting {
  stream: Stream
  lines: Lines
  kinds: KindReader
  method: TableMethod
  /** Columns that are empty from top to bottom are padding. */
  dropsEmpty: boolean
}

/** The body of a span under a header, labels that span several rows or columns repeated. */
function laidBody(columns: readonly string[][], rows: readonly ClosedCell[][], kinds: KindReader) {
  const cells = rows.map((row) => row.map(({ text }) => text))
  const places = rows.map((row) => row.map(({ place }) => place))
  return repeatedLabels(widened({ cells, places }, columns, kinds), kinds)
}

/** Bits that a span says for its table besides what its cells cost. */
function bonusOf(span: TableSpan, { columns, rows }: Pick<Draft, 'columns' | 'rows'>, stream: Stream): number {
  // Where the table before it is as wide, a column that is empty here was not made up.
  const vacant = span.isSameWidth ? WEIGHTS.vacant * vacancies(columns, rows) : 0
  return vacant - span.sibling - (isLoose(span, stream) ? WEIGHTS.loose : 0)
}

/** The table that a span of a stream amounts to; null if no header fits it. `least` is the first line it may have. */
export function spanTable(span: TableSpan, least: number, setting: Setting): ProposedTable | null {
  const { stream, lines, kinds, method, dropsEmpty } = setting
  const [header, body] = [headerCells(stream, span), bodyRows(stream, span, kinds)]
  const texts = body.map((row) => row.map(({ text }) => text))
  if (isProse(texts, kinds) || areLabels([...header.map(({ text }) => text), ...texts.flat()])) return null
  const lined = rowsOfHeader(header)
  const readings = lined ? linedReadings(lined, span.width, labelColumns(body, kinds), kinds) : []
  if (readings.length === 0) {
    const printed = header.map(({ text }) => text)
    readings.push(...headerReadings(printed, span.width, body, kinds))
  }
  const head = chosenHeader(readings, texts, kinds)
  if (!head) return null
  const { columns, rows } = dropsEmpty ? withoutPadding(head.columns, body) : { columns: head.columns, rows: body }
  const { cells, places } = laidBody(columns, rows, kinds)
  const held = [...header, ...body.flat()].flatMap(({ place }) => (place ? [place] : []))
  const unnamed = columns.some((path) => path.join('') === '') ? UNNAMED : null
  const draft: Draft = {
    method,
    kinds,
    columns,
    rows: cells,
    places: placesOf(places),
    caption: captionAbove(lines, stream.lines[span.from]!, least),
    doubts: [head.doubt ?? unnamed, isLoose(span, stream) ? LOOSE : null].filter((doubt) => doubt !== null),
    first_line: held[0]!.first_line,
    last_line: held.at(-1)!.last_line,
  }
  const { support, ...read } = assembled(draft)
  const words = WEIGHTS.headerWords * head.cost
  return { ...read, bonus: supportBits(support) - words + bonusOf(span, draft, stream) }
}
