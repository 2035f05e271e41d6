import type { Candidate } from './candidate.ts'
import { type Cell, joined, spanning } from './cells.ts'
import type { Draft } from './draft.ts'
import { type Body, COST, hasCue, joining } from './price.ts'
import type { Slot } from './shape.ts'
import type { Place } from './table.ts'
import { standsAbove } from './title.ts'
import { TOTAL_LABEL } from './wording.ts'

const LINES_ABOVE = 5

interface Slotted {
  text: string
  place: Place | null
}

/** Columns whose cells may be merged over several rows. */
const REPEATING: ReadonlySet<Slot> = new Set(['serial', 'word'])

const EMPTY: Slotted = { text: '', place: null }

/** One cell from its pieces. Whole names listed in one cell are parted by a semicolon, torn words by nothing. */
function merged(pieces: readonly Cell[]): Slotted {
  const [first] = pieces
  if (!first) return EMPTY
  const names = pieces.every(({ kind }) => kind === 'name')
  const text = pieces.slice(1).reduce((whole, { text }) => joined(whole, text, names ? '；' : ''), first.text)
  return { text, place: spanning(first.place, pieces.at(-1)!.place) }
}

/** Whether a row continues merged cells of the row above: its leading label cells left no line at all. */
function continues(row: readonly number[][], { slots, sense, cells }: Body): boolean {
  if (sense === 'empty' || row[0]!.length > 0) return false
  const first = row.findIndex((indices) => indices.length > 0)
  const start = cells[row[first]![0]!]!
  return !TOTAL_LABEL.test(start.text) && slots.slice(0, first).every((slot) => slot !== 'figure')
}

/** Body rows with merged cells repeated: a word column that is empty in a continued row belongs to the row above. */
function rowsOf({ body, alignment }: Candidate): Slotted[][] {
  const rows: Slotted[][] = []
  for (const indices of alignment.rows) {
    const above = rows.at(-1)
    const row = indices.map((each) => merged(each.map((at) => body.cells[at]!)))
    const repeats = above !== undefined && continues(indices, body)
    rows.push(
      repeats
        ? row.map((cell, col) => (cell.text === '' && REPEATING.has(body.slots[col]!) ? above[col]! : cell))
        : row,
    )
  }
  return rows
}

/** Rows in which a figure vanished and nothing in the layout tells from which column. */
function holes({ body, alignment }: Candidate): number {
  if (body.sense === 'empty') return 0
  const figures = body.slots.flatMap((slot, col) => (slot === 'figure' ? [col] : []))
  return alignment.rows.filter((row) => {
    const empty = figures.filter((col) => row[col]!.length === 0).length
    return empty > 0 && empty < figures.length
  }).length
}

/** Rows that begin with a label taken over from the row above; serial numbers beside them say how far it reaches. */
const repeated = ({ body, alignment }: Candidate): boolean =>
  body.slots[0] !== 'serial' && alignment.rows.some((row, i) => i > 0 && continues(row, body))

const isEmptyColumn = ({ body, alignment }: Candidate): boolean =>
  body.slots.some((slot, col) => slot !== 'remark' && alignment.rows.every((row) => row[col]!.length === 0))

/** Lists of whole names in one cell and brackets torn off are recognised; any other seam is a guess. */
const isGuessedJoin = ({ body, alignment }: Candidate): boolean =>
  alignment.rows.some((row) =>
    row.some((indices, col) => indices.slice(1).some((at) => joining(body, at, col) >= COST.join)),
  )

/** Empty cells that extra blank lines announce but the rows do not have, or the reverse. */
const broken = ({ body, alignment }: Candidate): boolean =>
  body.sense === 'row' && alignment.rows.some((row, i) => i > 0 && !hasCue(body, row.flat()[0]!))

function doubtsOf(candidate: Candidate): string[] {
  const lost = holes(candidate)
  return [
    ...(candidate.header.doubt ? [candidate.header.doubt] : []),
    ...(lost > 0 ? [`in ${lost} rows a figure left no line, and nothing tells from which column`] : []),
    ...(repeated(candidate)
      ? ['labels of cells merged over several rows were repeated, and nothing tells how far each reaches']
      : []),
    ...(isEmptyColumn(candidate) ? ['a column holds no cell at all'] : []),
    ...(isGuessedJoin(candidate) ? ['cells were joined without a sign that they belong together'] : []),
    ...(broken(candidate) ? ['some rows begin without the blank line that parts the others'] : []),
  ]
}

/** Title and notes directly above the header, up to the nearest line that opens an appendix. */
function captionOf({ block, headerFrom }: Candidate): string[] {
  const above = block.cells.slice(Math.max(0, headerFrom - LINES_ABOVE), headerFrom).map(({ text }) => text)
  const opener = above.findLastIndex((text) => standsAbove(text) && /^(?:附件|附表|表)/.test(text))
  return above.slice(Math.max(0, opener))
}

/** The table that a reading of a block amounts to, before totals are held against it. */
export function draftOf(candidate: Candidate): Draft {
  const { block, bodyFrom, headerFrom, header, alignment } = candidate
  const rows = rowsOf(candidate)
  return {
    method: 'flattened',
    columns: header.columns,
    rows: rows.map((row) => row.map(({ text }) => text)),
    places: rows.map((row) => row.map(({ place }) => place)),
    caption: captionOf(candidate),
    doubts: doubtsOf(candidate),
    first_line: block.cells[headerFrom]!.place.first_line,
    last_line: block.cells[bodyFrom + alignment.end - 1]!.place.last_line,
  }
}
