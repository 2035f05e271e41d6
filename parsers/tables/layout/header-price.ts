import type { KindReader } from '../cell-kind.ts'
import { isFigureSort, SORTS, type Sort } from '../scan/sort.ts'
import { CUE, type Stream } from '../scan/stream.ts'
import { standsAbove } from '../title.ts'
import { neverOpens, PERIOD_FIGURE, PERIOD_LINE, SECTION_LABEL, SECTION_NUMBER, TITLE_ENDING } from '../wording.ts'
import { type Expectation, expectationOf } from './expectation.ts'
import { WEIGHTS } from './weights.ts'

/** Shorter words are no title. */
const SHORTEST_TITLE = 5
/** Cells of one name further apart than this stand in no header together. */
const REACH = 80
/** A line inside a table that cannot be part of its cells: such a table is none. */
const UNJOINABLE = 1e6

/** What the cells of a stream cost as cells of a header. */
export interface HeaderPrices {
  /** Bits of the cells from one index to another (exclusive); the first one's torn lines are outside. */
  between(from: number, to: number): number
  /** Bits of a cell being the first of a header. */
  opening(at: number): number
  /** How many of the cells from one index to another (exclusive) are empty. */
  emptyBetween(from: number, to: number): number
  /** Bits of a header that begins at a cell standing below a short word. */
  shortAbove(at: number): number
  /** Whether a cell holds a word that opens headers. */
  opens(at: number): boolean
  /** Bits of a header whose first column, before a cell, has no name. */
  cornerBits(at: number): number
  /** Index of the next cell of the same text; the length of the stream where none is near. */
  nextSame(at: number): number
  /** What a cell lets expect below it, if it is one of a header. */
  expected(at: number): Expectation | null
}

type Weight = keyof typeof WEIGHTS.header

/** The weight of each sort in a header: figures of all forms head no column, a single character does as seldom as a phrase. */
const WEIGHT_OF: Readonly<Record<Exclude<Sort, 'empty'>, Weight>> = {
  number: 'figure',
  decimal: 'figure',
  year: 'figure',
  figure: 'figure',
  percent: 'figure',
  dash: 'figure',
  mark: 'phrase',
  name: 'text',
  time: 'text',
  text: 'text',
  phrase: 'phrase',
  sentence: 'sentence',
  head: 'head',
  chapter: 'phrase',
  section: 'phrase',
  item: 'phrase',
  subitem: 'phrase',
  point: 'phrase',
}
const BY_CODE = SORTS.map((sort) => (sort === 'empty' ? null : WEIGHT_OF[sort]))

/** Bits of a cell of a header by its sort alone; an empty one stands for the span of another. */
function sortBits(sort: number): number {
  const weight = BY_CODE[sort] ?? null
  return weight === null ? 0 : WEIGHTS.header[weight]
}

/** Bits of a cell as one of a header. */
export function headerCellBits(text: string, sort: number, before: string, kinds: KindReader): number {
  const isTitle =
    (text.length > SHORTEST_TITLE && TITLE_ENDING.test(text)) || SECTION_LABEL.test(text) || SECTION_NUMBER.test(text)
  if (/[:：]$/.test(text)) return sortBits(sort) + WEIGHTS.colon
  if (standsAbove(text, kinds)) return sortBits(sort) + WEIGHTS.noteInside
  if (isTitle) return sortBits(sort) + WEIGHTS.titleInside
  if (!isFigureSort(sort) || !PERIOD_FIGURE.test(text)) return sortBits(sort)
  const isTold = text.length > 2 || Number(before) + 1 === Number(text) || kinds.words.opensHeader(before)
  return isTold ? 0 : WEIGHTS.month
}

/** Words too few for a title, right above a header: more likely one of its cells. */
const isShortAbove = (text: string, kinds: KindReader): boolean =>
  text !== '' &&
  (text.length < SHORTEST_TITLE || kinds.words.endsInTotal(text) || kinds.unitLabels.measured(text) !== null) &&
  !standsAbove(text, kinds) &&
  !PERIOD_LINE.test(text)

/** Bits of a header standing below a text, if that is a short word. */
function shortAboveBits(above: string, kinds: KindReader): number {
  if (kinds.words.opensHeader(above)) return WEIGHTS.headerAbove
  return isShortAbove(above, kinds) ? WEIGHTS.shortAbove : 0
}

/** Bits of a header whose first column has no name, before a cell that may begin headers or not. */
export function cornerBits(text: string, { words }: KindReader): number {
  if (words.opensHeader(text)) return WEIGHTS.corner + WEIGHTS.cornerBefore
  return neverOpens(text, words) ? -WEIGHTS.never : WEIGHTS.corner
}

/** Bits of a text being the first of a header below another. */
export function openingBits(text: string, above: string, kinds: KindReader): number {
  const { words } = kinds
  const left = shortAboveBits(above, kinds)
  if (words.opensHeader(text)) return left + WEIGHTS.opens
  return left + (neverOpens(text, words) || kinds.kindOf(text) === 'name' ? WEIGHTS.never : 0)
}

/** Bits of a header that begins inside a line that is a row, below cells of its own row; a note before it is none of them. */
export const insideLineBits = (before: string, kinds: KindReader): number =>
  before === '' || standsAbove(before, kinds) ? 0 : WEIGHTS.headerAbove

function nextSames({ texts, length }: Stream): Int32Array {
  const next = new Int32Array(length).fill(length)
  const last = new Map<string, number>()
  for (let at = 0; at < length; at += 1) {
    const text = texts[at]!
    if (text === '' || text.length > 20) continue
    const before = last.get(text)
    if (before !== undefined && at - before <= REACH) next[before] = at
    last.set(text, at)
  }
  return next
}

/** Answers to a question about cells, each asked once. */
function asked<T>(n_cells: number, find: (at: number) => T): (at: number) => T {
  const known = Array<T | undefined>(n_cells)
  return (at) => {
    known[at] ??= find(at)
    return known[at]
  }
}

/**
 * Prices all cells of a stream once; a stretch is a difference of two sums. Cells that no table may hold, says `mayHold`, are
 * priced by their sort alone.
 */
export function headerPrices(stream: Stream, mayHold: Uint8Array, kinds: KindReader): HeaderPrices {
  const n_cells = stream.length
  const [own, torn] = [new Float64Array(n_cells + 1), new Float64Array(n_cells + 1)]
  for (let at = 0; at < n_cells; at += 1) {
    const loose = stream.loose.get(at)
    const text = stream.texts[at]!
    const sort = stream.sorts[at]!
    own[at + 1] =
      own[at]! + (mayHold[at] === 0 ? sortBits(sort) : headerCellBits(text, sort, stream.texts[at - 1] ?? '', kinds))
    torn[at + 1] = torn[at]! + (loose && !loose.joined ? UNJOINABLE : 0)
  }
  const aboveOf = (at: number): string => (stream.loose.has(at) ? '' : (stream.texts[at - 1] ?? ''))
  const insideBits = (at: number): number =>
    stream.cues[at] === CUE.inside ? insideLineBits(stream.texts[at - 1] ?? '', kinds) : 0
  const opening = asked(n_cells, (at) => openingBits(stream.texts[at]!, aboveOf(at), kinds) + insideBits(at))
  const expected = asked(n_cells, (at) => expectationOf(stream.texts[at]!, kinds) ?? 'nothing')
  const empty = new Int32Array(n_cells + 1)
  for (let at = 0; at < n_cells; at += 1) empty[at + 1] = empty[at]! + (stream.texts[at] === '' ? 1 : 0)
  const same = nextSames(stream)
  return {
    between: (from, to) => own[to]! - own[from]! + torn[to]! - torn[from + 1]! + (stream.loose.get(from)?.outside ?? 0),
    opening,
    emptyBetween: (from, to) => empty[to]! - empty[from]!,
    shortAbove: (at) => shortAboveBits(aboveOf(at), kinds),
    cornerBits: (at) => cornerBits(stream.texts[at]!, kinds),
    opens: (at) => kinds.words.opensHeader(stream.texts[at]!),
    nextSame: (at) => same[at]!,
    expected: (at) => {
      const found = expected(at)
      return found === 'nothing' ? null : found
    },
  }
}
