import type { CellKind } from '../cell-kind.ts'
import type { Header, TreeMemo } from '../header/header-rows.ts'
import { type FoundHeader, headersAbove } from '../header/header-search.ts'
import { type Cell, cellsBetween, hasSpacer, isNumericAt, kindAt, lastFigure } from '../scan/cell-run.ts'
import { align, roomFor } from './align.ts'
import { type Alignment, filledRows, isFilled } from './alignment.ts'
import type { Block } from './block.ts'
import { unlikeness } from './likeness.ts'
import type { Body, GapSense } from './price.ts'
import { sectionNumbers, serialChain } from './serial.ts'
import { type Shape, shapesOf } from './shape.ts'
import { withoutTextBelow } from './text-below.ts'
import { TRAIT, traitsOf, withSerials } from './trait.ts'

/** One complete reading of a block: header, body, and what it leaves unexplained. */
export interface Candidate {
  block: Block
  body: Body
  alignment: Alignment
  header: Header
  /** Cell index of the first header cell and of the first body cell. */
  headerFrom: number
  bodyFrom: number
  cost: number
}

/** Cells above a body among which its header stands, with those that the search for it looks at. */
const ABOVE = 80
/** Readings of a block of at least so many cells are tried on its beginning first. */
const LONG = 4096
const PROBE = 128
const ROWS_OF_TAIL = 2
/** Two cells that count 1, 2 may be figures; more are the numbers of rows. */
const CERTAIN_CHAIN = 4
/** Readings this much dearer than the cheapest are not worth finishing, whatever their totals. */
const MARGIN = 3.5
/** A first column of labels that spans more rows than this each is dearer by so much. */
const FEWEST_FILLED = 3.5
const HOLLOW = 2
/** A column without any cell. */
const VACANT = 1.5
/** A row below the label of a total, as if that reached down into it. */
const REACHING = 1

const WORDS: readonly CellKind[] = ['name', 'time', 'sentence']

/** The kind that three in five cells of a word column are, where it is a telling one. */
function accentOf({ cells }: Body, { first, width, height }: Alignment, col: number): CellKind | null {
  const counts = new Map<CellKind, number>()
  let filled = 0
  for (let row = 0; row < height; row += 1) {
    const at = first[row * width + col]!
    if (at < 0) continue
    const kind = kindAt(cells, at)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    filled += 1
  }
  const telling = WORDS.find((kind) => (counts.get(kind) ?? 0) * 5 >= filled * 3)
  return filled > 1 ? (telling ?? null) : null
}

/** The last cells that a line of blanks, or more blank lines than usual, set off; -1 where none is. */
function lastSetOff({ cells, gap }: Block): { spaced: number; counted: number } {
  let [spaced, counted] = [-1, -1]
  for (let at = 0; at < cells.texts.length; at += 1) {
    if (hasSpacer(cells, at)) spaced = at
    if (cells.gaps[at]! > gap) counted = at
  }
  return { spaced, counted }
}

function sensesOf({ setOff }: Ground, from: number): GapSense[] {
  const counted = setOff.counted > from
  return [
    ...(counted || setOff.spaced > from ? ['row' as const] : []),
    ...(counted ? ['empty' as const] : []),
    'nothing',
  ]
}

/** Whether a chain numbers rows for sure. One that begins right after a figure, and has no header, may be of ranks. */
function isCertain({ cells, kinds }: Block, chain: readonly number[]): boolean {
  const [first] = chain
  if (first === undefined || chain.length < CERTAIN_CHAIN) return false
  return first === 0 || !isNumericAt(cells, first - 1) || cells.texts.slice(0, first).some(kinds.words.is.serial)
}

/** What every reading of a block shares. */
interface Ground {
  block: Block
  chain: readonly number[]
  plain: Uint8Array
  /** Traits with the chain marked as serial numbers. */
  numbered: Uint8Array
  lastFigure: number
  setOff: ReturnType<typeof lastSetOff>
  /** Room for aligning, used by one reading after the other. */
  room: Uint8Array
}

function bodyOf(
  { block, chain, plain, numbered, lastFigure: last }: Ground,
  { slots, from }: Shape,
  sense: GapSense,
): Body {
  return {
    cells: block.cells,
    traits: slots.includes('serial') || isCertain(block, chain) ? numbered : plain,
    from,
    to: Math.min(block.cells.texts.length, last + 1 + ROWS_OF_TAIL * slots.length),
    slots,
    sense,
    gap: block.gap,
    accents: slots.map(() => null),
  }
}

/** Aligns twice: the first pass tells what kind of words each column holds, and the second a torn cell by that. */
function aligned(plain: Body, room: Uint8Array, limit: number): { body: Body; alignment: Alignment } | null {
  const first = align(plain, room, limit)
  if (!first) return null
  const accents = plain.slots.map((slot, col) => (slot === 'word' ? accentOf(plain, first, col) : null))
  if (accents.every((accent) => accent === null)) return { body: plain, alignment: withoutTextBelow(first, plain) }
  const body = { ...plain, accents }
  const alignment = align(body, room, limit)
  return alignment && { body, alignment: withoutTextBelow(alignment, body) }
}

/** Whether no row has a cell in a column; after the last row's figures the last column may have caught the text below. */
function isVacant(alignment: Alignment, col: number): boolean {
  const { width, height } = alignment
  const rows = col === width - 1 && height > 2 ? height - 1 : height
  for (let row = 0; row < rows; row += 1) if (isFilled(alignment, row, col)) return false
  return true
}

/** Cost of a column without any cell, unless remarks may have been left out of all rows. */
const vacancy = (alignment: Alignment, { slots }: Body): number =>
  slots.some((slot, col) => slot !== 'remark' && isVacant(alignment, col)) ? VACANT : 0

/** Cost of a first column of words in which hardly any row has one: it was cut off another column. */
function hollowness(alignment: Alignment, { slots, sense }: Body): number {
  if (slots[0] !== 'word' || sense === 'empty' || alignment.height < 3) return 0
  const filled = filledRows(alignment, alignment.height, 0)
  return filled * FEWEST_FILLED >= alignment.height ? 0 : HOLLOW
}

/** Cost of rows that take over the label of a total from the row above: no total stands over the rows below it. */
function reachingTotals(alignment: Alignment, { traits }: Body): number {
  let [cost, isTotal] = [0, false]
  for (let row = 0; row < alignment.height; row += 1) {
    const first = alignment.first[row * alignment.width]!
    if (first >= 0) isTotal = (traits[first]! & TRAIT.total) > 0
    else if (isTotal) cost += REACHING
  }
  return cost
}

/** A body about to be laid out, with the headers that it may have and its place among bodies of equal cost. */
interface Trial {
  body: Body
  found: FoundHeader[]
  order: number
}

/** Cells above a body, with what was found of headers among them. */
interface Above {
  top: number
  cells: Cell[]
  memo: TreeMemo
}

function aboveOf({ cells }: Block, from: number): Above {
  const top = Math.max(0, from - ABOVE)
  return { top, cells: cellsBetween(cells, top, from + 1), memo: new Map() }
}

function headersOver(block: Block, { from, slots }: Shape, aboves: Map<number, Above>): FoundHeader[] {
  const above = aboves.get(from) ?? aboveOf(block, from)
  aboves.set(from, above)
  const found = headersAbove(above.cells, from - above.top, slots, block.kinds, above.memo)
  return found.map((each) => ({ ...each, from: each.from + above.top }))
}

const headerCost = ({ found }: Pick<Trial, 'found'>): number => found[0]!.header.cost

/** All bodies that have a header, those with the likeliest header first. */
function trialsOf(ground: Ground, shapes: readonly Shape[]): Trial[] {
  const aboves = new Map<number, Above>()
  return shapes
    .map((shape) => ({ shape, found: headersOver(ground.block, shape, aboves) }))
    .filter(({ found }) => found.length > 0)
    .sort((one, other) => headerCost(one) - headerCost(other))
    .flatMap(({ shape, found }) =>
      sensesOf(ground, shape.from).map((sense) => ({ body: bodyOf(ground, shape, sense), found })),
    )
    .map((trial, order) => ({ ...trial, order }))
}

/**
 * The order to try readings in. One that explains the beginning of a long block goes first: its cost is the limit at
 * which the others are given up. Which readings remain in the end does not depend on the order.
 */
function byPromise(trials: readonly Trial[], { block, room }: Ground): readonly Trial[] {
  if (block.cells.texts.length < LONG) return trials
  return trials
    .map((trial) => {
      const { body } = trial
      const probe = align({ ...body, to: Math.min(body.to, body.from + PROBE) }, room)
      return { trial, cost: headerCost(trial) + (probe?.cost ?? Number.POSITIVE_INFINITY) }
    })
    .sort((a, b) => a.cost - b.cost)
    .map(({ trial }) => trial)
}

/** Every reading of a block that has a header, cheapest first. The number of readings is bounded. */
export function candidatesOf(block: Block): Candidate[] {
  const { words } = block.kinds
  const chain = serialChain(block.cells, words)
  const shapes = shapesOf(block, chain)
  if (shapes.length === 0) return []
  const plain = traitsOf(block.cells, words)
  const numbered = withSerials(plain, [...chain, ...sectionNumbers(block.cells)])
  const widest = Math.max(...shapes.map(({ slots }) => slots.length))
  const room = roomFor(block.cells.texts.length, widest)
  const setOff = lastSetOff(block)
  const ground: Ground = { block, chain, plain, numbered, lastFigure: lastFigure(block.cells), setOff, room }
  const candidates: (Candidate & { order: number })[] = []
  let best = Number.POSITIVE_INFINITY
  for (const trial of byPromise(trialsOf(ground, shapes), ground)) {
    const { body, found, order } = trial
    if (headerCost(trial) > best + MARGIN) continue
    const reading = aligned(body, room, best + MARGIN - headerCost(trial))
    if (!reading) continue
    const { alignment } = reading
    const bodyCost =
      alignment.cost + hollowness(alignment, body) + vacancy(alignment, body) + reachingTotals(alignment, body)
    best = Math.min(best, bodyCost + headerCost(trial))
    for (const { header, from: headerFrom } of found) {
      const cost = bodyCost + header.cost + unlikeness(header.columns, block.cells, reading.alignment, words)
      candidates.push({ block, ...reading, header, headerFrom, bodyFrom: body.from, cost, order })
    }
  }
  return candidates.filter(({ cost }) => cost <= best + MARGIN).sort((a, b) => a.cost - b.cost || a.order - b.order)
}
