import type { Draft } from '../draft.ts'
import { BodyPlaces, placeAt } from '../places.ts'
import { placedByTotals } from '../prove/vacancy.ts'
import { type CellRun, kindAt } from '../scan/cell-run.ts'
import { joined } from '../scan/cells.ts'
import { opensAppendix } from '../title.ts'
import { lastCell } from './alignment.ts'
import type { Candidate } from './candidate.ts'
import { continuesAbove, doubtsOf, hasHoles, isMergedInside } from './doubt.ts'
import type { Slot } from './shape.ts'

const LINES_ABOVE = 5
const HOLES = 'a figure left no line, and nothing tells from which column'

/** Columns whose cells may be merged over several rows. */
const REPEATING: ReadonlySet<Slot> = new Set(['serial', 'word'])

/** Text of one cell from its pieces. Whole names listed in one cell are parted by a semicolon, torn words by nothing. */
function mergedText(cells: CellRun, first: number, last: number): string {
  if (first === last) return cells.texts[first]!
  let names = true
  for (let at = first; at <= last; at += 1) names &&= kindAt(cells, at) === 'name'
  let text = cells.texts[first]!
  for (let at = first + 1; at <= last; at += 1) text = joined(text, cells.texts[at]!, names ? '；' : '')
  return text
}

/** Body rows with merged cells repeated: a word column that is empty in a continued row belongs to the row above. */
function rowsOf({ body, alignment }: Candidate): Pick<Draft, 'rows' | 'places'> {
  const { width, height, first } = alignment
  const rows: string[][] = Array(height)
  /** For each slot that repeats a merged cell, the slot which has that cell. */
  const originals = new Map<number, number>()
  for (let row = 0; row < height; row += 1) {
    const texts = Array<string>(width).fill('')
    const continues = row > 0 && continuesAbove({ body, alignment }, row)
    for (let col = 0; col < width; col += 1) {
      const slot = row * width + col
      if (first[slot]! >= 0) {
        texts[col] = mergedText(body.cells, first[slot]!, lastCell(alignment, slot))
      } else if (
        row > 0 &&
        REPEATING.has(body.slots[col]!) &&
        (continues || isMergedInside({ body, alignment }, row, col))
      ) {
        texts[col] = rows[row - 1]![col]!
        originals.set(slot, originals.get(slot - width) ?? slot - width)
      }
    }
    rows[row] = texts
  }
  return { rows, places: new BodyPlaces(body.cells.places, alignment, originals) }
}

/** Title and notes directly above the header, from the nearest line that opens an appendix. */
function captionOf({ block, headerFrom }: Candidate): string[] {
  const above = block.cells.texts.slice(Math.max(0, headerFrom - LINES_ABOVE), headerFrom)
  return above.slice(Math.max(0, above.findLastIndex(opensAppendix)))
}

/** The table that a reading of a block amounts to, before totals are checked against it. */
export function draftOf(candidate: Candidate): Draft {
  const { block, headerFrom, header, alignment } = candidate
  const draft: Draft = {
    method: 'flattened',
    kinds: block.kinds,
    columns: header.columns,
    ...rowsOf(candidate),
    caption: captionOf(candidate),
    doubts: doubtsOf(candidate),
    first_line: placeAt(block.cells.places, headerFrom).first_line,
    last_line: placeAt(block.cells.places, alignment.end - 1).last_line,
  }
  if (!hasHoles(candidate)) return draft
  const figures = candidate.body.slots.flatMap((slot, col) => (slot === 'figure' ? [col] : []))
  const { draft: placed, isSure } = placedByTotals(draft, figures) ?? { draft, isSure: false }
  return isSure ? placed : { ...placed, doubts: [...placed.doubts, HOLES] }
}
