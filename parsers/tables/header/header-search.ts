import type { Slot } from '../blocks/shape.ts'
import { isNumeric, type KindReader } from '../cell-kind.ts'
import type { Cell } from '../scan/cell-run.ts'
import { standsAbove } from '../title.ts'
import { BRACKET_CELL, isSubHeader, neverOpens, PERIOD_FIGURE, PERIOD_LINE, TITLE_ENDING } from '../wording.ts'
import { type Header, headersOf, type TreeMemo } from './header-rows.ts'

/** A header and the index of its first cell. */
export interface FoundHeader {
  header: Header
  from: number
}

const COST = {
  figure: 1.2,
  period: 0.4,
  sentence: 2,
  long: 1,
  title: 1.5,
  laterSerialHeader: 3,
  laterFirstHeader: 1.2,
  unusualFirst: 0.8,
  neverFirst: 3,
  noSerialHeader: 3,
  textAbove: 0.3,
  shortAbove: 1,
  headerLeftAbove: 3,
  wordAbove: 0.4,
  headerLeftBehind: 3,
  misfit: 3,
  figureFirst: 2,
} as const
const LONGEST_HEADER = 30
const SHORTEST_TITLE = 5
/** Shorter header cells may end like a title: 收费标准. */
const LONGEST_TITLED = 10
/** Header cells for each column: three rows in which every group stands over two columns have fewer. */
const MOST_PER_COLUMN = 1.75
/** With a row of units as well, every column has two. */
const MOST_WITH_UNITS = 2
/** Lines above a header in which a part of it could have been left after. */
const ABOVE = 8
const LONGEST_WORD = 10
const MOST_WORDS = 12
/** Headers whose costs differ by less than this fit equally well. */
const NEAR = 0.4
/** An opening that costs this much or more makes the header a guess. */
const DOUBTFUL = 3

function innerCost(cell: Cell): number {
  if (isNumeric(cell.kind)) return PERIOD_FIGURE.test(cell.text) ? COST.period : COST.figure
  if (cell.kind === 'sentence') return COST.sentence
  if (cell.text.length > LONGEST_HEADER) return COST.long
  return cell.text.length > LONGEST_TITLED && TITLE_ENDING.test(cell.text) ? COST.title : 0
}

const isTitle = (text: string): boolean =>
  text.length > SHORTEST_TITLE && text.length <= LONGEST_TITLED && TITLE_ENDING.test(text)

/** Header words that a reading leaves above its header, as if they were a title. */
function leavesHeaderAbove(cells: readonly Cell[], from: number, kinds: KindReader): boolean {
  const { words } = kinds
  const above = cells.slice(Math.max(0, from - ABOVE), from)
  const opener = above.findLastIndex(({ text }) => standsAbove(text, kinds))
  return above.slice(opener + 1).some(({ text }) => words.opensHeader(text) || words.isLeafHeader(text))
}

/** Short words between the title and a header, which no title or note explains. */
function wordsAbove(cells: readonly Cell[], from: number, kinds: KindReader): number {
  let at = from - 1
  const isWord = ({ text, kind }: Cell) =>
    !isNumeric(kind) &&
    text.length <= LONGEST_WORD &&
    !standsAbove(text, kinds) &&
    !PERIOD_LINE.test(text) &&
    !TITLE_ENDING.test(text)
  while (at >= 0 && from - at <= MOST_WORDS && isWord(cells[at]!)) at -= 1
  return Math.max(0, from - at - 2)
}

/** A body that begins with a header word, as if it were the label of its first row. */
function leavesHeaderBehind(cells: readonly Cell[], bodyFrom: number, { words }: KindReader): boolean {
  const [above, first] = [cells[bodyFrom - 1]?.text ?? '', cells[bodyFrom]?.text ?? '']
  const areSubs = isSubHeader(first, words) && isSubHeader(above, words)
  return words.isLeafHeader(first) || (areSubs && !words.isTotalHeader(first))
}

/** Words too few for a title: more likely a header cell that the reading leaves out. */
const isTooShort = (text: string, kinds: KindReader): boolean =>
  (text.length < SHORTEST_TITLE || kinds.words.endsInTotal(text)) &&
  !standsAbove(text, kinds) &&
  !PERIOD_LINE.test(text)

function openingCost(
  cells: readonly Cell[],
  from: number,
  slots: readonly Slot[],
  isCorner: boolean,
  kinds: KindReader,
): number {
  const { words } = kinds
  const first = cells[from]!.text
  const above = cells[from - 1]
  // Names of places and bodies label rows; as headers they stand beside a first cell that says what they are.
  const never = neverOpens(first, words) || cells[from]!.kind === 'name'
  const unusual = never ? COST.neverFirst : COST.unusualFirst
  return (
    (isCorner || words.opensHeader(first) ? 0 : unusual) +
    (slots[0] === 'serial' && !words.is.serial(first) && !words.is.rank(first) ? COST.noSerialHeader : 0) +
    (isTitle(first) ? COST.title : 0) +
    (above && !standsAbove(above.text, kinds) ? COST.textAbove : 0) +
    (above && !isCorner && isTooShort(above.text, kinds) ? COST.shortAbove : 0) +
    (leavesHeaderAbove(cells, from, kinds) ? COST.headerLeftAbove : 0) +
    COST.wordAbove * wordsAbove(cells, from, kinds)
  )
}

/** Where a title may stand in for a header cell that is gone, only a word that opens headers tells where this one does. */
function opensSurely(cells: readonly Cell[], from: number, kinds: KindReader): boolean {
  const above = cells[from - 1]?.text ?? ''
  if (kinds.unitLabels.noted(above) !== null) return true
  return kinds.words.opensHeader(cells[from]!.text) && (above === '' || !isTooShort(above, kinds))
}

/** A word that opens headers, with none before it: what stands there is a title. */
const opensHeader = (cells: readonly Cell[], at: number, { words }: KindReader): boolean =>
  at > 0 &&
  words.opensHeader(cells[at]!.text) &&
  !words.mayStandInside(cells[at]!.text) &&
  !words.opensHeader(cells[at - 1]!.text)

/** Rows begin with a figure though the header begins with no period: they may be cut at the wrong place. */
const beginsWithFigure = (cells: readonly Cell[], from: number, slots: readonly Slot[]): boolean =>
  slots[0] === 'figure' &&
  slots.some((slot) => slot !== 'figure') &&
  !/^.{0,6}(?:[年月季日份度]|时间)$/.test(cells[from]!.text)

/** Remarks and figures stand in columns of their own. */
function misfits({ columns }: Header, slots: readonly Slot[], { words }: KindReader): number {
  const named = columns.map((path) => words.is.remark(path.at(-1)!))
  return COST.misfit * slots.filter((slot, col) => (slot === 'remark') !== named[col] && slot !== 'word').length
}

const endsWithUnits = (cells: readonly Cell[], end: number): boolean =>
  end > 1 && cells.slice(end - 2, end).every(({ text }) => BRACKET_CELL.test(text))

/** Headers kept for one body: where the words leave a choice, its figures may decide. */
const MOST_HEADERS = 4
/** Headers this much dearer than the cheapest are not tried. */
const MARGIN = 2
const CHEAPEST = 0.7

/**
 * The headers that end right before the body, cheapest first; none if no words fit the columns. The first has a doubt
 * where another line may as well begin it. `memo` serves all searches that end before the same body.
 */
export function headersAbove(
  cells: readonly Cell[],
  bodyFrom: number,
  slots: readonly Slot[],
  kinds: KindReader,
  memo: TreeMemo,
): FoundHeader[] {
  const width = slots.length
  const labels = Math.max(0, slots.indexOf('figure'))
  const found: FoundHeader[] = []
  const isLeft = leavesHeaderBehind(cells, bodyFrom, kinds)
  const behind = isLeft ? COST.headerLeftBehind : 0
  const most = width * (endsWithUnits(cells, bodyFrom) ? MOST_WITH_UNITS : MOST_PER_COLUMN)
  let [inner, least] = [0, Number.POSITIVE_INFINITY]
  for (let from = bodyFrom - 1; from >= 0 && bodyFrom - from <= most; from -= 1) {
    if (standsAbove(cells[from]!.text, kinds)) break
    const texts = cells.slice(from, bodyFrom).map(({ text }) => text)
    inner += innerCost(cells[from]!)
    if (inner + behind > least + MARGIN) break
    const figureFirst = beginsWithFigure(cells, from, slots) ? COST.figureFirst : 0
    // Groups at best make up for this much of what their first cell costs.
    const named = openingCost(cells, from, slots, false, kinds)
    const limit = least + MARGIN + CHEAPEST - (inner + behind + named + figureFirst)
    const isDear = texts.length > width && limit < 0
    for (const header of isDear ? [] : headersOf(texts, width, labels, kinds.words, limit, memo)) {
      const opening = header.columns[0]![0] === '' ? openingCost(cells, from, slots, true, kinds) : named
      const cost = header.cost + inner + opening + behind + misfits(header, slots, kinds) + figureFirst
      const isOdd =
        innerCost(cells[from]!) >= COST.long || !opensSurely(cells, from, kinds) || figureFirst > 0 || isLeft
      const doubt =
        header.doubt ??
        (opening >= DOUBTFUL || isOdd ? 'the header seems to begin with other words than those taken for it' : null)
      found.push({ header: { ...header, cost, doubt }, from })
      least = Math.min(least, cost)
    }
    if (kinds.words.is.serial(cells[from]!.text)) inner += COST.laterSerialHeader
    else if (opensHeader(cells, from, kinds)) inner += COST.laterFirstHeader
  }
  found.sort((a, b) => a.header.cost - b.header.cost)
  const [best] = found
  if (!best) return []
  const rival = found.find(({ from }) => from !== best.from)
  if (rival && rival.header.cost - best.header.cost < NEAR)
    best.header.doubt ??= 'the header may begin with another line, which fits nearly as well'
  return found.filter(({ header }) => header.cost <= best.header.cost + MARGIN).slice(0, MOST_HEADERS)
}
