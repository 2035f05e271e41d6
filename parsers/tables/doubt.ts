import type { Candidate } from './candidate.ts'
import { type Body, COST, emptyBetween, hasCue, joining } from './price.ts'
import { NOTE, TOTAL_LABEL } from './wording.ts'

/** Whether a row continues merged cells of the row above: its leading label cells left no line at all. */
export function continuesAbove(row: readonly number[][], { slots, sense, cells }: Body): boolean {
  if (sense === 'empty' || row[0]!.length > 0) return false
  const first = row.findIndex((indices) => indices.length > 0)
  const start = cells[row[first]![0]!]!
  return !TOTAL_LABEL.test(start.text) && slots.slice(0, first).every((slot) => slot !== 'figure')
}

/**
 * Rows in which a figure vanished and nothing in the layout tells from which column. A row without a serial number and
 * without any figure is the heading of a section, and lacks nothing.
 */
export function hasHoles({ body, alignment }: Candidate): boolean {
  if (body.sense === 'empty') return false
  const figures = body.slots.flatMap((slot, col) => (slot === 'figure' ? [col] : []))
  return alignment.rows.some((row) => {
    const empty = figures.filter((col) => row[col]!.length === 0).length
    const isHeading = empty === figures.length && (body.slots[0] !== 'serial' || row[0]!.length === 0)
    return empty > 0 && !isHeading
  })
}

/** Where blank lines stand for empty cells: rows whose blank lines are more or fewer than their empty cells. */
function miscounted({ body, alignment }: Candidate): number {
  if (body.sense !== 'empty') return 0
  const spots = alignment.rows.flatMap((row, at) =>
    row.flatMap((cells, col) => cells.slice(0, 1).map((cell) => ({ at, col, cell }))),
  )
  return spots.filter(({ at, col, cell }, i) => {
    const before = spots[i - 1]
    if (!before) return false
    const empty = emptyBetween(body, cell, before.col, col, before.at !== at)
    return empty !== Math.max(0, body.cells[cell]!.gap - body.gap)
  }).length
}

/** Rows that begin with a serial number or label taken over from the row above. */
const repeats = ({ body, alignment }: Candidate): boolean =>
  alignment.rows.some((row, i) => i > 0 && continuesAbove(row, body))

/** Where blank lines stand for empty cells, those behind the last cell should tell of the ones missing there. */
function endsShort({ body, alignment }: Candidate): boolean {
  const last = alignment.rows.at(-1)!.findLastIndex((indices) => indices.length > 0)
  const missing = body.slots.slice(last + 1).filter((slot) => slot !== 'remark').length
  const next = body.cells[alignment.end]
  return body.sense === 'empty' && missing > 0 && (!next || next.gap - body.gap < missing)
}

/**
 * A column other than remarks that less than a third of the rows fill. The last row does not count: what it holds at
 * its end may be the first line below the table.
 */
const hasEmptyColumn = ({ body, alignment }: Candidate): boolean =>
  alignment.rows.length > 1 &&
  body.slots.some((slot, col) => {
    const rows = alignment.rows.slice(0, -1)
    return slot !== 'remark' && rows.filter((row) => row[col]!.length > 0).length * 3 < rows.length
  })

/** Lists of whole names in one cell and brackets torn off are recognised; any other seam is a guess. */
const hasGuessedJoin = ({ body, alignment }: Candidate): boolean =>
  alignment.rows.some((row) =>
    row.some((indices, col) => indices.slice(1).some((at) => joining(body, at, col) >= COST.join)),
  )

const breaksLayout = ({ body, alignment }: Candidate): boolean =>
  body.sense === 'row' && alignment.rows.some((row, i) => i > 0 && !hasCue(body, row.flat()[0]!))

/** Labels stand first. Rows that begin with an empty cell suggest that the rows are cut at the wrong place. */
const beginsEmpty = ({ body, alignment }: Candidate): boolean =>
  body.slots[0] !== 'serial' && alignment.rows.some((row) => row[0]!.length === 0 && !continuesAbove(row, body))

/** Words that follow without a break where most rows have no remark: a last remark, or the first line below the table. */
function endsOpen({ body, alignment }: Candidate): boolean {
  const next = body.cells[alignment.end]
  return body.slots.at(-1) === 'remark' && next !== undefined && !hasCue(body, alignment.end) && !NOTE.test(next.text)
}

/** What each doubt says, and when it holds. A reading with any of them is a best guess. */
const DOUBTS: readonly { says: string; holds: (candidate: Candidate) => boolean }[] = [
  { says: 'blank lines and empty cells do not match', holds: (each) => miscounted(each) > 0 || endsShort(each) },
  { says: 'labels of merged cells were repeated, and nothing tells how far each reaches', holds: repeats },
  { says: 'rows begin with an empty cell', holds: beginsEmpty },
  { says: 'a column holds hardly any cell', holds: hasEmptyColumn },
  { says: 'cells were joined without a sign that they belong together', holds: hasGuessedJoin },
  { says: 'nothing tells a last remark from the first line below the table', holds: endsOpen },
  { says: 'some rows begin without the blank line that parts the others', holds: breaksLayout },
]

/** Why a reading may be wrong in ways that totals cannot show. Empty where nothing speaks against it. */
export const doubtsOf = (candidate: Candidate): string[] => [
  ...(candidate.header.doubt ? [candidate.header.doubt] : []),
  ...DOUBTS.filter(({ holds }) => holds(candidate)).map(({ says }) => says),
]
