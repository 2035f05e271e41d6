import type { Line, Lines } from '../../text/lines.ts'
import type { KindReader } from '../cell-kind.ts'
import { evidenceBits } from '../header/evidence.ts'
import { ColumnModels } from '../layout/column-models.ts'
import { expectationOf } from '../layout/expectation.ts'
import { headerCellBits, insideLineBits, openingBits } from '../layout/header-price.ts'
import { cellBits, headingCells, type RowCells, rowBits } from '../layout/row-price.ts'
import { WEIGHTS } from '../layout/weights.ts'
import { piecesOf } from '../scan/separator.ts'
import { isFigureSort, SORT, sortOf } from '../scan/sort.ts'
import type { Table } from '../table.ts'
import { standsAbove } from '../title.ts'
import { OF_WHICH_HEADER } from '../wording.ts'
import { cueBits } from './cue-bits.ts'
import { barredBits, outsideLines, outsideTexts } from './outside-lines.ts'
import { lineAt, type Proposal, type ProposedTable, runOf } from './proposal.ts'

/** The nearest text above, bars aside. */
function textAbove(lines: Lines, from: number): string {
  for (let at = from - 1; at >= 0; at -= 1) {
    const text = piecesOf(lines.at(at)!).findLast((piece) => piece.text !== '')?.text
    if (text !== undefined) return text
  }
  return ''
}

const textsOn = (line: Line | undefined): string[] => (line ? piecesOf(line).map(({ text }) => text) : [])

/** Bits of a header that begins inside of its line, though other rows stand on lines of their own, or below a row of words. */
function insideBits({ columns, first_line, last_line }: Table, lines: Lines, from: number, kinds: KindReader): number {
  const texts = textsOn(lines.at(from))
  const at = texts.indexOf(columns[0]![0]!)
  // What stands before a table on its one line is none of it, and stays text.
  if (first_line === last_line)
    return texts.slice(0, Math.max(0, at)).reduce((sum, text) => sum + barredBits(text, kinds), 0)
  if (at > 0) return insideLineBits(texts[at - 1]!, kinds)
  const above = from > 0 ? outsideTexts(lines.at(from - 1)!, kinds) : []
  const areWords = above.length > 1 && !above.some((text) => kinds.isFigure(text) || standsAbove(text, kinds))
  if (!areWords) return 0
  // The name of a first column without one stands there.
  return columns[0]!.join('') === '' ? WEIGHTS.headerAbove : WEIGHTS.shortAbove
}

/** Bits of a total that stands right below a table without being part of it. */
function totalLeftBits(lines: Lines, to: number, { words }: KindReader): number {
  for (let at = to; at < lines.length; at += 1) {
    const text = piecesOf(lines.at(at)!).find((piece) => piece.text !== '')?.text
    if (text !== undefined) return words.isTotal(text) ? WEIGHTS.totalLeft : 0
  }
  return 0
}

/** Texts above a header that are asked whether it has them as well. */
const MOST_ABOVE = 12

/** Bits of a header whose words stand right above it as well: those are the upper part of it. */
function repeatBits(columns: readonly string[][], lines: Lines, from: number, kinds: KindReader): number {
  const names = new Set(columns.flat().filter((text) => text !== ''))
  let [seen, repeated] = [0, 0]
  for (let at = from - 1; at >= 0 && seen < MOST_ABOVE; at -= 1) {
    const texts = piecesOf(lines.at(at)!).flatMap(({ text }) => (text === '' ? [] : [text]))
    if (texts.some(kinds.isFigure)) break
    seen += texts.length
    repeated += texts.filter((text) => names.has(text)).length
  }
  return WEIGHTS.repeatedAbove * repeated
}

/** Bits of the header: its cells, each once. */
function headerBits(columns: readonly string[][], kinds: KindReader): number {
  const depth = Math.max(...columns.map((path) => path.length))
  let bits = 0
  for (let level = 0; level < depth; level += 1)
    for (const [col, path] of columns.entries()) {
      const text = path[level]
      const before = columns[col - 1]
      const isSame =
        before !== undefined && JSON.stringify(before.slice(0, level + 1)) === JSON.stringify(path.slice(0, level + 1))
      if (text !== undefined && !(isSame && path.length > level + 1))
        bits += headerCellBits(text, sortOf(text, kinds), before?.[level] ?? '', kinds)
    }
  bits += WEIGHTS.ofWhich * columns.filter((path) => OF_WHICH_HEADER.test(path.at(-1)!)).length
  if (columns[0]!.join('') === '' && kinds.words.opensHeader(columns[1]?.[0] ?? '')) bits += WEIGHTS.cornerBefore
  const flat = columns.map((path) => path.join('\n'))
  const same = flat.length - new Set(flat).size
  return bits + (same * 2 === flat.length ? 0 : WEIGHTS.sameName * same) + (depth > 1 ? WEIGHTS.highHeader : 0)
}

/** Models of columns that expect what the header says. */
function modelsOf(columns: readonly string[][], kinds: KindReader): ColumnModels {
  const models = new ColumnModels(columns.length)
  for (const [col, path] of columns.entries()) {
    const expected = expectationOf(path.at(-1) ?? '', kinds)
    if (expected && (col > 0 || expected.sort !== SORT.empty)) models.expect(col, expected.sort, expected.n_cells)
  }
  return models
}

/** Bits of a body: its cells by the models of their columns, cells repeated from above, cells of several lines. */
function bodyBits({ columns, rows, places }: Table, kinds: KindReader): number {
  const width = columns.length
  const models = modelsOf(columns, kinds)
  const names = new Set(columns.flat().filter((text) => text !== ''))
  const heads = (text: string) => names.has(text)
  const texts = rows.flat()
  const cells = { texts, sorts: new Uint8Array(texts.length), cues: new Uint8Array(texts.length) }
  for (let at = 0; at < texts.length; at += 1) cells.sorts[at] = sortOf(texts[at]!, kinds)
  let [bits, above]: [number, RowCells | null] = [0, null]
  for (const [at, { length }] of rows.entries()) {
    const row = new Int32Array(length)
    for (let col = 0; col < length; col += 1) row[col] = at * width + col
    for (let col = 0; col < width; col += 1) {
      const place = places.at(at, col)
      if (place !== null && at > 0 && places.at(at - 1, col)?.start === place.start) {
        bits += WEIGHTS.merged
        row[col] = -1
        const isAlone = places.at(at, col + 1)?.start !== places.at(at - 1, col + 1)?.start
        if (isAlone && isFigureSort(cells.sorts[at * width + col]!)) bits += WEIGHTS.numberRepeated
      } else if (place && place.last_line > place.first_line)
        bits += WEIGHTS.likeSeam * (place.last_line - place.first_line)
    }
    if (row[0]! >= 0 && cells.texts[row[0]!] === '' && kinds.words.isTotal(cells.texts[row[0]! + 1] ?? '')) row[0] = -1
    const heading = headingCells(cells, row, at)
    let own = rowBits(cells, { row, above, heads, isTotal: kinds.words.isTotal })
    for (let col = 0; col < width; col += 1) if (row[col]! >= 0) own += cellBits(cells, row[col]!, col, models)
    const named =
      heading > 0 ? cellBits(cells, row[heading - 1]!, heading - 1, models) + WEIGHTS.section : Number.POSITIVE_INFINITY
    bits += Math.min(own, named)
    for (let col = 0; col < (heading > 0 ? 1 : width); col += 1)
      if (row[col]! >= 0) models.add(col, cells.sorts[row[col]!]!)
    above = row
  }
  return bits
}

/** Rows beyond which a body is weighed by its first ones alone. */
const LONG = 2_000
const SAMPLE = 500

/** A table with as many of its rows as it is weighed by, and how many times those stand for all of them. */
function sampleOf(table: Table): { part: Table; times: number } {
  if (table.rows.length <= LONG) return { part: table, times: 1 }
  const rows = table.rows.slice(0, SAMPLE)
  const last = table.columns.map((_, col) => table.places.at(SAMPLE - 1, col)?.last_line ?? table.first_line)
  return { part: { ...table, rows, last_line: Math.max(...last) }, times: table.rows.length / SAMPLE }
}

/** Where bits of a reading come from, in the order in which they are told. */
export const ITEMS = [
  'lines as text',
  'table',
  'header cells',
  'first header cell',
  'header words above',
  'body cells',
  'blank lines',
  'total left below',
  'rows against header',
  'doubt',
] as const

/** Bits of a reading by item: what its lines would cost as text is saved, everything else is its own cost, and lessens that. */
export type Items = Readonly<Record<(typeof ITEMS)[number], number>>

/** What a reading saves and costs, item by item. */
export function itemsOf(reading: ProposedTable, lines: Lines, kinds: KindReader): Items {
  const { table, bonus } = reading
  const { columns, rows } = table
  const { from, to } = runOf(table, lines)
  const { part, times } = sampleOf(table)
  const end = lineAt(lines, part.last_line + 1)
  return {
    'lines as text': times * outsideLines(lines, from, end, kinds),
    table: -WEIGHTS.table,
    'header cells': -headerBits(columns, kinds),
    'first header cell':
      -openingBits(columns[0]![0]!, textAbove(lines, from), kinds) - insideBits(table, lines, from, kinds),
    'header words above': -repeatBits(columns, lines, from, kinds),
    'body cells': -times * bodyBits(part, kinds),
    'blank lines': -times * cueBits(part, lines, from, end, (number) => lineAt(lines, number)),
    'total left below': -totalLeftBits(lines, to, kinds),
    'rows against header': -evidenceBits(columns, rows, kinds),
    doubt: bonus + (table.proof === 'consistent' ? WEIGHTS.consistent : 0),
  }
}

/**
 * A reading with the bits it saves against its lines as plain text: the measure by which readings of the same lines are
 * compared, whoever made them.
 */
export function weighed(reading: ProposedTable, lines: Lines, kinds: KindReader): Proposal {
  const items = itemsOf(reading, lines, kinds)
  const bits = ITEMS.reduce((sum, item) => sum + items[item], 0)
  return { ...reading, ...runOf(reading.table, lines), bits }
}
