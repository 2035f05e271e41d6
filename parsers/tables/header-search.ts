import type { Cell } from './cell-run.ts'
import { type Header, headersOf, type TreeMemo } from './header.ts'
import { isNumeric } from './number.ts'
import type { Slot } from './shape.ts'
import { standsAbove, unitNote } from './title.ts'
import {
  FIRST_HEADER,
  LEAF_HEADER,
  NEVER_FIRST,
  PERIOD_LINE,
  REMARK_HEADER,
  SERIAL_HEADER,
  TITLE_ENDING,
} from './wording.ts'

/** A header and the index of its first cell. */
export interface FoundHeader {
  header: Header
  from: number
}

const COST = {
  figure: 0.4,
  sentence: 2,
  long: 1,
  title: 1.5,
  laterSerialHeader: 3,
  unusualFirst: 0.8,
  neverFirst: 3,
  noSerialHeader: 3,
  textAbove: 0.3,
  shortAbove: 1,
  headerLeftAbove: 3,
  headerLeftBehind: 3,
  misfit: 3,
} as const
const LONGEST_HEADER = 30
const SHORTEST_TITLE = 5
/** Header cells for each column: three rows in which every group stands over two columns have fewer. */
const MOST_PER_COLUMN = 1.75
/** Lines above a header in which a part of it could have been left behind. */
const ABOVE = 8
/** Headers whose costs differ by less than this fit equally well. */
const NEAR = 0.4
/** An opening that costs this much or more makes the header a guess. */
const DOUBTFUL = 3

function innerCost(cell: Cell): number {
  if (isNumeric(cell.kind)) return COST.figure
  if (cell.kind === 'sentence') return COST.sentence
  if (cell.text.length > LONGEST_HEADER) return COST.long
  return cell.text.length > SHORTEST_TITLE && TITLE_ENDING.test(cell.text) ? COST.title : 0
}

/** Header words that a reading leaves above its header, as if they were a title. */
function leavesHeaderAbove(cells: readonly Cell[], from: number): boolean {
  const above = cells.slice(Math.max(0, from - ABOVE), from)
  const opener = above.findLastIndex(({ text }) => standsAbove(text))
  return above.slice(opener + 1).some(({ text }) => FIRST_HEADER.test(text) || LEAF_HEADER.test(text))
}

/** Words too few for a title: more likely a header cell that the reading leaves out. */
const isTooShort = (text: string): boolean =>
  text.length < SHORTEST_TITLE && !standsAbove(text) && !PERIOD_LINE.test(text)

function openingCost(cells: readonly Cell[], from: number, slots: readonly Slot[]): number {
  const first = cells[from]!.text
  const above = cells[from - 1]
  // Names of places and bodies label rows; as headers they stand beside a first cell that says what they are.
  const never = NEVER_FIRST.test(first) || cells[from]!.kind === 'name'
  const unusual = never ? COST.neverFirst : COST.unusualFirst
  return (
    (FIRST_HEADER.test(first) ? 0 : unusual) +
    (slots[0] === 'serial' && !SERIAL_HEADER.test(first) ? COST.noSerialHeader : 0) +
    (above && !standsAbove(above.text) ? COST.textAbove : 0) +
    (above && isTooShort(above.text) ? COST.shortAbove : 0) +
    (leavesHeaderAbove(cells, from) ? COST.headerLeftAbove : 0)
  )
}

/** Where a title may stand in for a header cell that is gone, only a word that opens headers tells where this one does. */
function opensSurely(cells: readonly Cell[], from: number): boolean {
  const above = cells[from - 1]?.text ?? ''
  return unitNote(above) !== null || (FIRST_HEADER.test(cells[from]!.text) && (above === '' || !isTooShort(above)))
}

/** Rows begin with a figure though the header begins with no period: they may be cut at the wrong place. */
const beginsWithFigure = (cells: readonly Cell[], from: number, slots: readonly Slot[]): boolean =>
  slots[0] === 'figure' && !/[年月季日]|时间/.test(cells[from]!.text)

/** Remarks and figures stand in columns of their own. */
function misfits({ columns }: Header, slots: readonly Slot[]): number {
  const named = columns.map((path) => REMARK_HEADER.test(path.at(-1)!))
  return COST.misfit * slots.filter((slot, col) => (slot === 'remark') !== named[col] && slot !== 'word').length
}

/** Headers kept for one body: where the words leave a choice, its figures may decide. */
const MOST_HEADERS = 4
/** Headers this much dearer than the cheapest are not tried. */
const MARGIN = 2

/**
 * The headers that end right before the body, cheapest first; none where no words fit the columns. The first has a doubt
 * where another line may as well begin it. `memo` serves all searches that end before the same body.
 */
export function headersAbove(
  cells: readonly Cell[],
  bodyFrom: number,
  slots: readonly Slot[],
  memo: TreeMemo,
): FoundHeader[] {
  const width = slots.length
  const labels = Math.max(0, slots.indexOf('figure'))
  const found: FoundHeader[] = []
  const behind = LEAF_HEADER.test(cells[bodyFrom]?.text ?? '') ? COST.headerLeftBehind : 0
  let [inner, least] = [0, Number.POSITIVE_INFINITY]
  for (let from = bodyFrom - 1; from >= 0 && bodyFrom - from <= width * MOST_PER_COLUMN; from -= 1) {
    if (standsAbove(cells[from]!.text)) break
    const texts = cells.slice(from, bodyFrom).map(({ text }) => text)
    inner += innerCost(cells[from]!)
    if (inner + behind > least + MARGIN) break
    const opening = openingCost(cells, from, slots)
    const headers = inner + opening + behind > least + MARGIN ? [] : headersOf(texts, width, labels, memo)
    for (const header of headers) {
      const cost = header.cost + inner + opening + behind + misfits(header, slots)
      const isOdd =
        innerCost(cells[from]!) >= COST.long || !opensSurely(cells, from) || beginsWithFigure(cells, from, slots)
      const doubt =
        header.doubt ??
        (opening >= DOUBTFUL || isOdd ? 'the header seems to begin with other words than those taken for it' : null)
      found.push({ header: { ...header, cost, doubt }, from })
      least = Math.min(least, cost)
    }
    if (SERIAL_HEADER.test(cells[from]!.text)) inner += COST.laterSerialHeader
  }
  found.sort((a, b) => a.header.cost - b.header.cost)
  const [best] = found
  if (!best) return []
  const rival = found.find(({ from }) => from !== best.from)
  if (rival && rival.header.cost - best.header.cost < NEAR)
    best.header.doubt ??= 'the header may begin with another line, which fits nearly as well'
  return found.filter(({ header }) => header.cost <= best.header.cost + MARGIN).slice(0, MOST_HEADERS)
}
