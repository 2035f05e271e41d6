import { isSectionLabel } from '../wording.ts'
import { type Alignment, filledRows, firstColumn, isFilled, lastCell, someRow } from './alignment.ts'
import type { Candidate } from './candidate.ts'
import { type Body, COST, emptyBetween, hasCue, joining } from './price.ts'
import { TRAIT } from './trait.ts'

/** What a body is and how it was laid out. */
interface Laid {
  body: Body
  alignment: Alignment
}

/** Whether a row continues merged cells of the row above: its leading label cells left no line at all. */
export function continuesAbove({ body, alignment }: Laid, row: number): boolean {
  if (isFilled(alignment, row, 0)) return false
  const col = firstColumn(alignment, row)
  if (body.sense === 'empty' && body.slots[body.slots[col] === 'serial' ? col + 1 : col] !== 'word') return false
  const start = alignment.first[row * alignment.width + col]!
  return (body.traits[start]! & TRAIT.total) === 0 && body.slots.slice(0, col).every((slot) => slot !== 'figure')
}

/**
 * Whether a numbered row lacks its first word, while the word column after has one: the label of several numbered rows
 * was merged.
 */
export function isMergedInside({ body, alignment }: Laid, row: number, col: number): boolean {
  if (body.sense === 'empty' || col !== 1 || body.slots[0] !== 'serial' || body.slots[2] !== 'word') return false
  return isFilled(alignment, row, 0) && !isFilled(alignment, row, 1) && isFilled(alignment, row, 2)
}

/**
 * Rows in which a figure vanished and nothing in the layout tells from which column. A row without a serial number and
 * without any figure is the heading of a section, and lacks nothing.
 */
export function hasHoles({ body, alignment }: Laid): boolean {
  if (body.sense === 'empty') return false
  const figures = body.slots.flatMap((slot, col) => (slot === 'figure' ? [col] : []))
  return someRow(alignment, 0, (row) => {
    let empty = 0
    for (const col of figures) if (!isFilled(alignment, row, col)) empty += 1
    const isHeading = empty === figures.length && (body.slots[0] !== 'serial' || !isFilled(alignment, row, 0))
    return empty > 0 && !isHeading
  })
}

/** Where blank lines stand for empty cells: whether some cell has more or fewer above it than empty cells. */
function isMiscounted({ body, alignment }: Candidate): boolean {
  if (body.sense !== 'empty') return false
  let before: { row: number; col: number } | null = null
  for (let slot = 0; slot < alignment.first.length; slot += 1) {
    const at = alignment.first[slot]!
    if (at < 0) continue
    const [row, col] = [Math.floor(slot / alignment.width), slot % alignment.width]
    const announced = Math.max(0, body.cells.gaps[at]! - body.gap)
    if (before && emptyBetween(body, at, before.col, col, before.row !== row) !== announced) return true
    before = { row, col }
  }
  return false
}

/** Rows that begin with a serial number or label taken over from the row above. */
const repeats = (candidate: Candidate): boolean =>
  someRow(candidate.alignment, 1, (row) => continuesAbove(candidate, row))

/** Where blank lines stand for empty cells, those after the last cell should tell of the ones missing there. */
function endsShort({ body, alignment }: Candidate): boolean {
  let last = alignment.width - 1
  while (last >= 0 && !isFilled(alignment, alignment.height - 1, last)) last -= 1
  const missing = body.slots.slice(last + 1).filter((slot) => slot !== 'remark').length
  const isLast = alignment.end >= body.to
  return body.sense === 'empty' && missing > 0 && (isLast || body.cells.gaps[alignment.end]! - body.gap < missing)
}

/**
 * A column other than remarks that less than a third of the rows fill. The last row does not count: what it holds at
 * its end may be the first line below the table.
 */
const hasEmptyColumn = ({ body, alignment }: Candidate): boolean =>
  alignment.height > 1 &&
  body.slots.some(
    (slot, col) => slot !== 'remark' && filledRows(alignment, alignment.height - 1, col) * 3 < alignment.height - 1,
  )

/** Lists of whole names in one cell and brackets torn off are recognised; any other seam is a guess. */
function hasGuessedJoin({ body, alignment }: Candidate): boolean {
  for (const [slot, first] of alignment.first.entries()) {
    if (first < 0) continue
    const last = lastCell(alignment, slot)
    for (let at = first + 1; at <= last; at += 1)
      if (joining(body, at, slot % alignment.width) >= COST.join) return true
  }
  return false
}

const breaksLayout = ({ body, alignment }: Candidate): boolean =>
  body.sense === 'row' &&
  someRow(alignment, 1, (row) => !hasCue(body, alignment.first[row * alignment.width + firstColumn(alignment, row)]!))

/** Labels stand first. Rows that begin with an empty cell suggest that the rows are cut at the wrong place. */
const beginsEmpty = (candidate: Candidate): boolean =>
  candidate.body.slots[0] !== 'serial' &&
  someRow(candidate.alignment, 0, (row) => !isFilled(candidate.alignment, row, 0) && !continuesAbove(candidate, row))

/** Words that follow without a break where most rows have no remark: a last remark, or the first line below the table. */
function endsOpen({ block, body, alignment: { end } }: Candidate): boolean {
  if (body.slots.at(-1) !== 'remark' || end >= body.to) return false
  return !hasCue(body, end) && !block.kinds.words.isNote(body.cells.texts[end]!)
}

/**
 * A last row without the word that ends the others: where no layout tells the rows apart, that word may as well begin
 * them.
 */
const endsWordless = ({ body, alignment }: Candidate): boolean =>
  body.sense !== 'empty' &&
  body.slots.at(-1) === 'word' &&
  !isFilled(alignment, alignment.height - 1, alignment.width - 1)

/** The first cells of a row's slots that have one. */
const cellsOfRow = ({ first, width }: Alignment, row: number): number[] =>
  [...first.subarray(row * width, (row + 1) * width)].filter((at) => at >= 0)

/** One of several columns of words side by side is empty in a row, and no blank line tells which. */
function hasLooseWords({ body, alignment }: Candidate): boolean {
  const { slots, sense, traits } = body
  if (sense === 'empty') return false
  const beside = slots.flatMap((slot, col) =>
    slot === 'word' && (slots[col - 1] === 'word' || slots[col + 1] === 'word') ? [col] : [],
  )
  const isTotal = (row: number) => cellsOfRow(alignment, row).some((at) => (traits[at]! & TRAIT.total) !== 0)
  return someRow(
    alignment,
    0,
    (row) =>
      beside.some((col) => !isFilled(alignment, row, col)) &&
      !isTotal(row) &&
      !continuesAbove({ body, alignment }, row),
  )
}

/** A row of one word that marks no section: a line that belongs to the page, or all that is left of a row. */
const holdsStray = ({ body, alignment }: Candidate): boolean =>
  someRow(alignment, 0, (row) => {
    const [only, ...others] = cellsOfRow(alignment, row)
    return only !== undefined && others.length === 0 && !isSectionLabel(body.cells.texts[only]!)
  })

/** Two columns of words without row numbers or layout: the last header cell may as well begin the first row. */
const beginsWordy = ({ body: { slots, sense } }: Candidate): boolean =>
  sense === 'nothing' && slots[0] === 'word' && slots[1] === 'word'

/** What each doubt says, and when it holds. A reading with any of them is a best guess. */
const DOUBTS: readonly { says: string; holds: (candidate: Candidate) => boolean }[] = [
  { says: 'blank lines and empty cells do not match', holds: (each) => isMiscounted(each) || endsShort(each) },
  { says: 'labels of merged cells were repeated, and nothing tells how far each reaches', holds: repeats },
  { says: 'rows begin with an empty cell', holds: beginsEmpty },
  { says: 'a column holds hardly any cell', holds: hasEmptyColumn },
  { says: 'cells were joined without a sign that they belong together', holds: hasGuessedJoin },
  { says: 'nothing tells a last remark from the first line below the table', holds: endsOpen },
  { says: 'the last row lacks the word that ends the others', holds: endsWordless },
  { says: 'one of several columns of words is empty, and nothing tells which', holds: hasLooseWords },
  { says: 'a row holds a single word that marks no section', holds: holdsStray },
  { says: 'several words begin each row, and nothing tells where the header ends', holds: beginsWordy },
  { says: 'some rows begin without the blank line that parts the others', holds: breaksLayout },
]

/** Why a reading may be wrong in ways that totals cannot show. Empty if nothing speaks against it. */
export const doubtsOf = (candidate: Candidate): string[] => [
  ...(candidate.header.doubt ? [candidate.header.doubt] : []),
  ...DOUBTS.filter(({ holds }) => holds(candidate)).map(({ says }) => says),
]
