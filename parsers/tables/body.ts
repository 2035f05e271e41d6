import type { Candidate } from './candidate.ts'
import { type Cell, joined, spanning } from './cells.ts'
import { continuesAbove, doubtsOf, hasHoles } from './doubt.ts'
import type { Draft } from './draft.ts'
import type { Slot } from './shape.ts'
import type { Place } from './table.ts'
import { opensAppendix } from './title.ts'
import { placedByTotals } from './vacancy.ts'

const LINES_ABOVE = 5
const HOLES = 'a figure left no line, and nothing tells from which column'

interface Slotted {
  text: string
  place: Place | null
}

/** Columns whose cells may be merged over several rows. */
const REPEATING: ReadonlySet<Slot> = new Set(['serial', 'word'])

/** One cell from its pieces. Whole names listed in one cell are parted by a semicolon, torn words by nothing. */
function merged(pieces: readonly Cell[]): Slotted {
  const [first] = pieces
  if (!first) return { text: '', place: null }
  const names = pieces.every(({ kind }) => kind === 'name')
  const text = pieces.slice(1).reduce((whole, { text }) => joined(whole, text, names ? '；' : ''), first.text)
  return { text, place: spanning(first.place, pieces.at(-1)!.place) }
}

/** Body rows with merged cells repeated: a word column that is empty in a continued row belongs to the row above. */
function rowsOf({ body, alignment }: Candidate): Slotted[][] {
  const rows: Slotted[][] = []
  for (const indices of alignment.rows) {
    const above = rows.at(-1)
    const row = indices.map((each) => merged(each.map((at) => body.cells[at]!)))
    const fill = (cell: Slotted, col: number) =>
      cell.text === '' && REPEATING.has(body.slots[col]!) ? above![col]! : cell
    rows.push(above && continuesAbove(indices, body) ? row.map(fill) : row)
  }
  return rows
}

/** Title and notes directly above the header, from the nearest line that opens an appendix. */
function captionOf({ block, headerFrom }: Candidate): string[] {
  const above = block.cells.slice(Math.max(0, headerFrom - LINES_ABOVE), headerFrom).map(({ text }) => text)
  return above.slice(Math.max(0, above.findLastIndex(opensAppendix)))
}

/** The table that a reading of a block amounts to, before totals are held against it. */
export function draftOf(candidate: Candidate): Draft {
  const { block, bodyFrom, headerFrom, header, alignment } = candidate
  const rows = rowsOf(candidate)
  const draft: Draft = {
    method: 'flattened',
    columns: header.columns,
    rows: rows.map((row) => row.map(({ text }) => text)),
    places: rows.map((row) => row.map(({ place }) => place)),
    caption: captionOf(candidate),
    doubts: doubtsOf(candidate),
    first_line: block.cells[headerFrom]!.place.first_line,
    last_line: block.cells[bodyFrom + alignment.end - 1]!.place.last_line,
  }
  if (!hasHoles(candidate)) return draft
  const figures = candidate.body.slots.flatMap((slot, col) => (slot === 'figure' ? [col] : []))
  return placedByTotals(draft, figures) ?? { ...draft, doubts: [...draft.doubts, HOLES] }
}
