import type { LabelWords } from '../../values/label-words.ts'
import type { KindReader } from '../cell-kind.ts'
import { type CellRun, hasSpacer, isNumericAt } from '../scan/cell-run.ts'
import { standsAbove } from '../title.ts'
import { BARE_YEAR, isSectionLabel, isSectionNumber } from '../wording.ts'
import type { Block } from './block.ts'

/** What a column of a candidate shape is expected to hold: row numbers, figures, words, or now and then a remark. */
export type Slot = 'serial' | 'figure' | 'word' | 'remark'

/** A candidate for the shape of a body: its columns, and which cell would be the first of the first row. */
export interface Shape {
  slots: Slot[]
  from: number
}

const WIDEST = 40
const MOST_SHAPES = 32

const slotAt = (cells: CellRun, at: number): Slot => (isNumericAt(cells, at) ? 'figure' : 'word')

/** Cuts that a row could start at: serial numbers, wide gaps, or words after a figure. */
function cutsOf(cells: CellRun, gap: number, chain: readonly number[]): (readonly number[])[] {
  const wide: number[] = []
  const turns: number[] = []
  for (let at = 1; at < cells.texts.length; at += 1) {
    if (cells.gaps[at]! > gap || hasSpacer(cells, at)) wide.push(at)
    if (!isNumericAt(cells, at) && isNumericAt(cells, at - 1)) turns.push(at)
  }
  return [chain, wide, turns].filter((cuts) => cuts.length > 0)
}

/** A column of remarks is empty in most rows, so that the commonest sequence may lack it, or the first row have it. */
const withRemark = (slots: readonly Slot[], last: 'word' | 'remark'): Slot[][] => [
  [...slots, last],
  ...(last === 'remark' && slots.at(-1) === 'word' ? [[...slots.slice(0, -1), last]] : []),
]

/** A sequence of slots as one number: a bit for each, led by binary 10, or by 11 where a serial number comes first. */
function signature(cells: CellRun, from: number, to: number, numbered: boolean): number {
  let bits = numbered ? 3 : 2
  for (let at = from; at < to; at += 1) bits = bits * 2 + (isNumericAt(cells, at) && !(numbered && at === from) ? 1 : 0)
  return bits
}

function slotsBetween(cells: CellRun, from: number, to: number, numbered: boolean): Slot[] {
  const slots = Array.from({ length: to - from }, (_, i) => slotAt(cells, from + i))
  return numbered ? ['serial', ...slots.slice(1)] : slots
}

/** The commonest sequences of slots between cuts, each with the first place where it stands. */
function patternsOf(
  cells: CellRun,
  cuts: readonly number[],
  chain: readonly number[],
  last: 'word' | 'remark',
): Shape[] {
  const seen = new Map<number, { from: number; to: number; numbered: boolean; count: number }>()
  let next = 0
  for (const [i, from] of cuts.entries()) {
    const to = cuts[i + 1] ?? cells.texts.length
    while (next < chain.length && chain[next]! < from) next += 1
    if (to - from < 2 || to - from > WIDEST) continue
    const numbered = chain[next] === from
    const key = signature(cells, from, to, numbered)
    const known = seen.get(key)
    if (known) known.count += 1
    else seen.set(key, { from, to, numbered, count: 1 })
  }
  return [...seen.values()]
    .sort((a, b) => b.count - a.count || a.to - a.from - (b.to - b.from))
    .slice(0, 3)
    .flatMap(({ from, to, numbered }) => {
      const slots = slotsBetween(cells, from, to, numbered)
      return [slots, ...withRemark(slots, last)].map((each) => ({ slots: each, from }))
    })
}

/** A label over several numbered rows stands before their numbers, and looks like a last word of the row above. */
function outlined({ slots, from }: Shape, cells: CellRun, chain: readonly number[], words: LabelWords): Shape[] {
  const first = chain[0]!
  if (slots[0] !== 'serial' || first === 0 || isNumericAt(cells, first - 1)) return []
  const header = cells.texts.slice(0, first).findLastIndex(words.is.serial)
  if (header < 1 || !words.opensHeader(cells.texts[header - 1]!)) return []
  return [{ slots: ['word', ...slots], from }]
}

/**
 * Rows cut at words after figures begin with the words that end the row above, where rows end with words: one, or so
 * many that the words before the first figure are a header as wide as the rows and the labels of the first row.
 */
function rotated({ slots, from }: Shape, cells: CellRun, kinds: KindReader): Shape[] {
  const labels = slots.findIndex((slot) => slot !== 'word')
  if (labels < 2 || slots.at(-1) !== 'figure') return []
  const first = cells.texts.findIndex((_, at) => isNumericAt(cells, at))
  const told = headerStarts(cells, first, kinds).map((start) => labels - (first - start - slots.length))
  return [...new Set([1, ...told])]
    .filter((moved) => moved > 0 && moved < labels)
    .map((moved) => ({ slots: [...slots.slice(moved), ...slots.slice(0, moved)], from }))
}

/** The word after the first figures, where all of these are years: they may end the header. */
function yearsEnd(cells: CellRun, first: number): number[] {
  let end = first
  while (end < cells.texts.length && BARE_YEAR.test(cells.texts[end]!)) end += 1
  return end > first + 1 && end < cells.texts.length && !isNumericAt(cells, end) ? [end] : []
}

/** Where the first row could start: at the first cut, before it (a total on top), or after a header of figures. */
function startsOf(
  { slots, from }: Shape,
  cells: CellRun,
  first: number,
  chain: readonly number[],
  words: LabelWords,
): number[] {
  if (slots[1] === 'serial') return [chain[0]! - 1]
  const serial = slots[0] === 'serial'
  const lead = Math.max(1, slots.indexOf('figure'))
  const start = serial ? chain[0]! : first < from ? first - lead : from
  // The row on top may be a section's, whose number stands before its label.
  const label = isSectionNumber(cells.texts[first - 2] ?? '') ? first - 2 : first - 1
  const onTop = serial && first < start ? [label] : []
  const below = words.opensHeader(cells.texts[start] ?? '') ? [start + slots.length] : []
  const underSection = isSectionLabel(cells.texts[start - 1] ?? '') ? [start - 1] : []
  const underNumber = isSectionNumber(cells.texts[start - 2] ?? '') ? [start - 2] : []
  const underYears = slots[0] === 'word' ? yearsEnd(cells, first) : []
  return [start, ...onTop, ...below, ...underSection, ...underNumber, ...underYears].filter(
    (at) => at >= 0 && at < cells.texts.length,
  )
}

/** Cells that tell what the columns of a body hold. */
const SAMPLE = 4_096

/** The commonest kind of slot at every place of a row of the given width. */
function slotsAtStride(cells: CellRun, from: number, width: number): Slot[] {
  return Array.from({ length: width }, (_, col) => {
    let balance = 0
    for (let at = from + col; at < Math.min(cells.texts.length, from + SAMPLE); at += width)
      balance += isNumericAt(cells, at) ? 1 : -1
    return balance > 0 ? 'figure' : 'word'
  })
}

const MOST_LABELS = 3

/** Where the header of a body may begin: after the last line that stands above tables, or at a word that opens headers. */
function headerStarts(cells: CellRun, first: number, kinds: KindReader): number[] {
  const above = cells.texts.slice(0, first)
  const opener = above.findLastIndex((text) => standsAbove(text, kinds)) + 1
  const named = above.flatMap((text, at) => (at > opener && kinds.words.opensHeader(text) ? [at] : []))
  return [opener, ...named.slice(-2)]
}

/** Shapes as wide as the words before the first figure suggest, for bodies in which no word tells where a row begins. */
function headerLedShapes(cells: CellRun, first: number, kinds: KindReader): Shape[] {
  return headerStarts(cells, first, kinds).flatMap((start) =>
    Array.from({ length: MOST_LABELS + 1 }, (_, labels) => first - labels)
      .filter((from) => from - start > 1 && from - start <= WIDEST)
      .map((from) => ({ from, slots: slotsAtStride(cells, from, from - start) })),
  )
}

const MOST_STRETCHED = 4

/** Whether more blank lines than usual stand above some figure, as where an empty cell left one. */
const isSpread = (cells: CellRun, gap: number): boolean =>
  cells.gaps.some((blanks, at) => blanks > gap && isNumericAt(cells, at))

/** Rows as wide as the header, of which every one may lack figures: numbered ones, or such as blank lines tell of. */
function stretched({ slots, from }: Shape, { cells, gap, kinds }: Block, chain: readonly number[]): Shape[] {
  if (slots.at(-1) !== 'figure' || (slots[0] !== 'serial' && !isSpread(cells, gap))) return []
  const figure = cells.texts.findIndex((_, at) => isNumericAt(cells, at))
  const first = slots[0] === 'serial' ? chain[0]! : figure - slots.indexOf('figure')
  return headerStarts(cells, first, kinds)
    .map((start) => first - start - slots.length)
    .filter((more) => more > 0 && more <= MOST_STRETCHED)
    .map((more) => ({ slots: [...slots, ...Array<Slot>(more).fill('figure')], from }))
}

/** Shapes of a body of figures alone, after which no word stands: all in one row, or in a few rows. */
function labelless(cells: CellRun, first: number): Shape[] {
  let end = first
  while (end < cells.texts.length && isNumericAt(cells, end)) end += 1
  const isAlone = cells.texts.every((_, at) => at < end || !isNumericAt(cells, at))
  return [1, 2, 3]
    .map((rows) => (end - first) / rows)
    .filter((width) => isAlone && Number.isInteger(width) && width > 2 && width <= WIDEST)
    .map((width) => ({ from: first, slots: Array<Slot>(width).fill('figure') }))
}

const FEWEST_YEARS = 3

/** Figures alone in rows that begin with one year after the other. */
function yearly(cells: CellRun, first: number): Shape[] {
  const year = Number(cells.texts[first])
  if (!BARE_YEAR.test(cells.texts[first]!)) return []
  const width = cells.texts.slice(first + 1, first + 1 + WIDEST).indexOf(String(year + 1)) + 1
  const counts = Array.from({ length: FEWEST_YEARS }, (_, at) => cells.texts[first + at * width] === String(year + at))
  return width > 1 && counts.every(Boolean) ? [{ from: first, slots: Array<Slot>(width).fill('figure') }] : []
}

/** Shapes with those that other readings of the same cuts give. */
const withVariants = (shapes: readonly Shape[], block: Block, chain: readonly number[]): Shape[] =>
  shapes.flatMap((shape) => [
    shape,
    ...outlined(shape, block.cells, chain, block.kinds.words),
    ...rotated(shape, block.cells, block.kinds),
    ...stretched(shape, block, chain),
  ])

/** All shapes worth trying on a block, a bounded number of them. */
export function shapesOf(block: Block, chain: readonly number[]): Shape[] {
  const { cells, gap, kinds } = block
  const first = cells.texts.findIndex((_, at) => isNumericAt(cells, at))
  if (first < 0) return []
  const last = cells.texts.some(kinds.words.is.remark) ? 'remark' : 'word'
  const shapes = cutsOf(cells, gap, chain).flatMap((cuts) =>
    withVariants(patternsOf(cells, cuts, chain, last), block, chain).flatMap((shape) =>
      startsOf(shape, cells, first, chain, kinds.words).map((from) => ({ slots: shape.slots, from })),
    ),
  )
  const all = [...shapes, ...headerLedShapes(cells, first, kinds), ...labelless(cells, first), ...yearly(cells, first)]
  const distinct = new Map(all.map((shape) => [`${shape.from}:${shape.slots.join()}`, shape]))
  return [...distinct.values()].slice(0, MOST_SHAPES)
}
