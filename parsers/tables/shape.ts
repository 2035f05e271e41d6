import type { Cell } from './cells.ts'
import { isNumeric } from './number.ts'
import { standsAbove } from './title.ts'
import { FIRST_HEADER, REMARK_HEADER } from './wording.ts'

/** What a column of a candidate shape is expected to hold: row numbers, figures, words, or now and then a remark. */
export type Slot = 'serial' | 'figure' | 'word' | 'remark'

/** A candidate for the shape of a body: its columns, and which cell would be the first of the first row. */
export interface Shape {
  slots: Slot[]
  from: number
}

const WIDEST = 40
const MOST_SHAPES = 32

const slotOf = (cell: Cell): Slot => (isNumeric(cell.kind) ? 'figure' : 'word')

/** Cuts that a row could start at: serial numbers, wide gaps, or words after a figure. */
function cutsOf(cells: readonly Cell[], gap: number, chain: readonly number[]): (readonly number[])[] {
  const wide = cells.flatMap((cell, at) => (at > 0 && (cell.gap > gap || cell.spacer) ? [at] : []))
  const turns = cells.flatMap((cell, at) =>
    slotOf(cell) === 'word' && at > 0 && slotOf(cells[at - 1]!) === 'figure' ? [at] : [],
  )
  return [chain, wide, turns].filter((cuts) => cuts.length > 0)
}

/** A column of remarks is empty in most rows, so that the commonest sequence may lack it, or the first row have it. */
const withRemark = (slots: readonly Slot[], last: 'word' | 'remark'): Slot[][] => [
  [...slots, last],
  ...(last === 'remark' && slots.at(-1) === 'word' ? [[...slots.slice(0, -1), last]] : []),
]

/** The commonest sequences of slots between cuts, each with the first place where it stands. */
function patternsOf(
  cells: readonly Cell[],
  cuts: readonly number[],
  chain: ReadonlySet<number>,
  last: 'word' | 'remark',
): Shape[] {
  const seen = new Map<string, Shape & { count: number }>()
  for (const [i, from] of cuts.entries()) {
    const to = cuts[i + 1] ?? cells.length
    if (to - from < 2 || to - from > WIDEST) continue
    const slots = cells.slice(from, to).map(slotOf)
    if (chain.has(from)) slots[0] = 'serial'
    const key = slots.join()
    const known = seen.get(key)
    if (known) known.count += 1
    else seen.set(key, { slots, from, count: 1 })
  }
  const common = [...seen.values()].sort((a, b) => b.count - a.count || a.slots.length - b.slots.length).slice(0, 3)
  return common.flatMap(({ slots, from }) => [slots, ...withRemark(slots, last)].map((each) => ({ slots: each, from })))
}

/** Where the first row could start: at the first cut, before it (a total on top), or behind a header of figures. */
function startsOf({ slots, from }: Shape, cells: readonly Cell[], first: number, chain: readonly number[]): number[] {
  const serial = slots[0] === 'serial'
  const lead = Math.max(1, slots.indexOf('figure'))
  const start = serial ? chain[0]! : first < from ? first - lead : from
  const onTop = serial && first < start ? [first - 1] : []
  const below = FIRST_HEADER.test(cells[start]?.text ?? '') ? [start + slots.length] : []
  return [start, ...onTop, ...below].filter((at) => at >= 0 && at < cells.length)
}

/** The commonest kind of slot at every place of a row of the given width. */
function slotsAtStride(cells: readonly Cell[], from: number, width: number): Slot[] {
  return Array.from({ length: width }, (_, col) => {
    let balance = 0
    for (let at = from + col; at < cells.length; at += width) balance += slotOf(cells[at]!) === 'figure' ? 1 : -1
    return balance > 0 ? 'figure' : 'word'
  })
}

const MOST_LABELS = 3

/** Shapes as wide as the words before the first figure suggest, for bodies in which no word tells where a row begins. */
function headerLedShapes(cells: readonly Cell[], first: number): Shape[] {
  const above = cells.slice(0, first)
  const opener = above.findLastIndex(({ text }) => standsAbove(text)) + 1
  const named = above.flatMap(({ text }, at) => (at > opener && FIRST_HEADER.test(text) ? [at] : []))
  return [opener, ...named.slice(-2)].flatMap((start) =>
    Array.from({ length: MOST_LABELS + 1 }, (_, labels) => first - labels)
      .filter((from) => from - start > 1 && from - start <= WIDEST)
      .map((from) => ({ from, slots: slotsAtStride(cells, from, from - start) })),
  )
}

/** All shapes worth trying on a block, a bounded number of them. */
export function shapesOf(cells: readonly Cell[], gap: number, chain: readonly number[]): Shape[] {
  const first = cells.findIndex((cell) => slotOf(cell) === 'figure')
  if (first < 0) return []
  const serials = new Set(chain)
  const last = cells.some(({ text }) => REMARK_HEADER.test(text)) ? 'remark' : 'word'
  const shapes = cutsOf(cells, gap, chain).flatMap((cuts) =>
    patternsOf(cells, cuts, serials, last).flatMap((shape) =>
      startsOf(shape, cells, first, chain).map((from) => ({ slots: shape.slots, from })),
    ),
  )
  const all = [...shapes, ...headerLedShapes(cells, first)]
  const distinct = new Map(all.map((shape) => [`${shape.from}:${shape.slots.join()}`, shape]))
  return [...distinct.values()].slice(0, MOST_SHAPES)
}
