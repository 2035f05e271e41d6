import type { KindReader } from '../cell-kind.ts'
import type { Place } from '../table.ts'
import { BARE_YEAR } from '../wording.ts'

/** A cell closed by a separator: its text may be empty, and then it has no place. */
export interface ClosedCell {
  text: string
  place: Place | null
}

export interface Stride {
  width: number
  /** Cells before the first whole row. */
  offset: number
}

const WIDEST = 40

type Sort = 'figure' | 'name' | 'time' | 'sentence' | 'text' | 'empty'
const WORDS: readonly Sort[] = ['name', 'time', 'sentence', 'text']
/** Words of two sorts agree so far. */
const WORDS_AGREE = 0.7

function sortOf({ text }: ClosedCell, { bareKindOf }: KindReader): Sort {
  if (text === '') return 'empty'
  const kind = bareKindOf(text)
  return kind === 'number' || kind === 'figure' || kind === 'blank' ? 'figure' : kind
}

const isWord = (sort: Sort | undefined): boolean => sort !== undefined && sort !== 'figure' && sort !== 'empty'
const agreement = (sort: Sort | undefined, common: Sort): number =>
  sort === common ? 1 : isWord(sort) && isWord(common) ? WORDS_AGREE : 0

/** The commonest sort of a column, and how many of its cells agree with it. */
function commonSort(counts: Readonly<Record<Sort, number>>): { sort: Sort; agreeing: number } {
  const words = WORDS.reduce((sum, sort) => sum + counts[sort], 0)
  if (counts.figure > words) return { sort: 'figure', agreeing: counts.figure }
  const sort = WORDS.reduce((best, next) => (counts[next] > counts[best] ? next : best), 'text' as Sort)
  return { sort, agreeing: counts[sort] + WORDS_AGREE * (words - counts[sort]) }
}

/** How many cells of a row agree with their columns when the row may have been moved left by its padding. */
function movedAgreement(row: readonly Sort[], common: readonly Sort[]): number {
  const filled = row.findLastIndex((sort) => sort !== 'empty') + 1
  const padding = row.length - filled
  const agrees = (at: number, col: number) => agreement(row[at], common[col]!)
  let behind = 0
  for (let at = 0; at < filled; at += 1) behind += agrees(at, at + padding)
  let [best, before] = [behind, 0]
  for (let at = 0; at < filled; at += 1) {
    before += agrees(at, at)
    behind -= agrees(at, at + padding)
    best = Math.max(best, before + behind)
  }
  return best + padding / 2
}

const FEWEST_WHOLE = 2
const WHOLE_SHARE = 3

/** Where the row begins that holds the first figure: the rows above it are the header. */
function topOf(sorts: readonly Sort[], width: number, offset: number): number {
  const figure = Math.max(offset, sorts.indexOf('figure'))
  return offset + Math.floor((figure - offset) / width) * width
}

/**
 * How well a column's other cells foretell each cell: the share of cells of their column's commonest sort, one cell a
 * column taken off, because a column of few cells always agrees with itself. Empty cells count half. Rows with padding
 * at their end may have been moved left below merged cells, and are checked against the columns of the others.
 */
function purity(sorts: readonly Sort[], width: number, offset: number): number {
  const isPadded = (from: number) => (sorts[from + width - 1] ?? 'empty') === 'empty'
  // The header foretells nothing.
  const top = topOf(sorts, width, offset)
  const starts = Array.from({ length: Math.ceil((sorts.length - top) / width) }, (_, i) => top + i * width)
  const open = starts.filter((from) => !isPadded(from))
  const whole = open.length >= FEWEST_WHOLE && open.length * WHOLE_SHARE >= starts.length ? open : starts
  let agreeing = 0
  const common = Array.from({ length: width }, (_, col): Sort => {
    const counts = { figure: 0, name: 0, time: 0, sentence: 0, text: 0, empty: 0 }
    for (const from of whole) {
      const sort = sorts[from + col]
      if (sort) counts[sort] += 1
    }
    const best = commonSort(counts)
    agreeing += Math.max(0, best.agreeing - 1) + counts.empty / 2
    return best.sort
  })
  if (whole === open) {
    for (const from of starts) if (isPadded(from)) agreeing += movedAgreement(sorts.slice(from, from + width), common)
  }
  return agreeing / Math.max(1, sorts.length - top - width)
}

/** Rows below the header begin with a word, a year, or a number before a word, never with another bare figure. */
function beginnings(cells: readonly ClosedCell[], sorts: readonly Sort[], { width, offset }: Stride): number {
  let [good, rows] = [0, 0]
  for (let at = topOf(sorts, width, offset); at < sorts.length; at += width) {
    rows += 1
    const begin = sorts[at] === 'empty' && at + 1 < sorts.length ? at + 1 : at
    const [first, second] = [sorts[begin], sorts[begin + 1]]
    if (isWord(first) || BARE_YEAR.test(cells[at]!.text) || (first !== undefined && isWord(second))) good += 1
  }
  return rows === 0 ? 0 : good / rows
}

function common(left: number, right: number): number {
  return right === 0 ? left : common(right, left % right)
}

/**
 * The width of a body without any label: what its figures and the header cells above them are both multiples of. Years
 * are labels.
 */
function labelless(cells: readonly ClosedCell[], sorts: readonly Sort[]): Stride | null {
  const first = sorts.indexOf('figure')
  if (first < 2 || BARE_YEAR.test(cells[first]!.text) || sorts.slice(first).some(isWord)) return null
  const width = common(sorts.length - first, first)
  return width > 1 ? { width, offset: 0 } : null
}

/** The width of a header with a single row of figures below it. */
function singleRow(cells: readonly ClosedCell[], sorts: readonly Sort[], { words }: KindReader): Stride | null {
  const width = cells.length / 2
  if (!Number.isInteger(width) || width < 2 || !words.opensHeader(cells[0]!.text)) return null
  const [header, [label, ...figures]] = [sorts.slice(0, width), sorts.slice(width)]
  return header.every(isWord) && isWord(label) && figures.every((sort) => sort === 'figure')
    ? { width, offset: 0 }
    : null
}

/** Several header rows without an empty cell, none of which can stand over another: they are one row of a wider table. */
function isHighHeader(sorts: readonly Sort[], { width, offset }: Stride): boolean {
  const top = topOf(sorts, width, offset)
  return top - offset > width && sorts.slice(offset, top).every(isWord)
}

/** Every multiple of the true width is about as pure as the width itself: the narrowest that is nearly best wins. */
const NEARLY = 0.12
const NONE = { width: 1, offset: 0, score: 0 }
const POOREST = 1.4
const HIGH_HEADER = 0.15
const FEWEST_ROWS = 3

/**
 * Row width of a stream in which every cell, empty ones included, is closed by a separator. The cells before the last
 * whole row may be a ragged header, so rows are counted from the front or from the back. Null if no width explains
 * the stream.
 */
export function strideOf(cells: readonly ClosedCell[], kinds: KindReader): Stride | null {
  const sorts = cells.map((cell) => sortOf(cell, kinds))
  const told = singleRow(cells, sorts, kinds) ?? labelless(cells, sorts)
  if (told) return told
  const strides: (Stride & { score: number })[] = []
  for (let width = 2; width <= Math.min(WIDEST, cells.length / FEWEST_ROWS); width += 1) {
    for (const offset of new Set([0, cells.length % width])) {
      const ragged = offset === 0 && cells.length % width !== 0 ? 0.1 : 0
      const against = ragged + (isHighHeader(sorts, { width, offset }) ? HIGH_HEADER : 0)
      const score = purity(sorts, width, offset) + beginnings(cells, sorts, { width, offset }) - against
      strides.push({ width, offset, score })
    }
  }
  const best = strides.reduce((one, other) => (other.score > one.score ? other : one), strides[0] ?? NONE)
  const fit = strides.filter(({ score }) => score >= Math.max(POOREST, best.score - NEARLY))
  const width = fit[0]?.width
  const [chosen] = fit.filter((each) => each.width === width).sort((a, b) => b.score - a.score)
  return chosen ? { width: chosen.width, offset: chosen.offset } : null
}
