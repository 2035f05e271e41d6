import { type Alignment, align } from './align.ts'
import type { Block } from './block.ts'
import type { Header } from './header.ts'
import { type FoundHeader, headerAbove } from './header-search.ts'
import { type CellKind, isNumeric } from './number.ts'
import type { Body, GapSense } from './price.ts'
import { serialChain } from './serial.ts'
import { type Shape, shapesOf } from './shape.ts'

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

const ROWS_OF_TAIL = 2
/** Two cells that count 1, 2 may be figures; more are the numbers of rows. */
const CERTAIN_CHAIN = 4
/** Readings this much dearer than the cheapest are not worth finishing, whatever their totals. */
const MARGIN = 4

const WORDS: ReadonlySet<CellKind> = new Set(['name', 'time', 'sentence'])

/** The kind that three in five cells of a word column are, where it is a telling one. */
function accentsOf({ cells, slots }: Body, { rows }: Alignment): (CellKind | null)[] {
  return slots.map((slot, col) => {
    if (slot !== 'word') return null
    const kinds = rows.flatMap((row) => row[col]!.slice(0, 1).map((at) => cells[at]!.kind))
    const telling = [...WORDS].find((kind) => kinds.filter((each) => each === kind).length * 5 >= kinds.length * 3)
    return kinds.length > 1 ? (telling ?? null) : null
  })
}

function sensesOf(block: Block, from: number): GapSense[] {
  const body = block.cells.slice(from + 1)
  const wide = body.some(({ gap, spacer }) => spacer || gap > block.gap)
  const counted = body.some(({ gap }) => gap > block.gap)
  return [...(wide ? ['row' as const] : []), ...(counted ? ['empty' as const] : []), 'nothing']
}

function bodyOf(block: Block, { slots, from }: Shape, sense: GapSense, chain: readonly number[]): Body {
  const last = block.cells.findLastIndex(({ kind }) => isNumeric(kind))
  const counted = slots[0] === 'serial' || chain.length >= CERTAIN_CHAIN ? chain : []
  return {
    cells: block.cells.slice(from, last + 1 + ROWS_OF_TAIL * slots.length),
    slots,
    serials: new Set(counted.map((at) => at - from)),
    sense,
    gap: block.gap,
    accents: slots.map(() => null),
  }
}

/** Aligns twice: the first pass tells what kind of words each column holds, and the second a torn cell by that. */
function aligned(plain: Body, limit: number): { body: Body; alignment: Alignment } | null {
  const first = align(plain, limit)
  if (!first) return null
  const accents = accentsOf(plain, first)
  if (accents.every((accent) => accent === null)) return { body: plain, alignment: first }
  const body = { ...plain, accents }
  const alignment = align(body, limit)
  return alignment && { body, alignment }
}

interface Start {
  shape: Shape
  found: FoundHeader
}

/** Every reading of a block that has a header, cheapest first. The number of readings is bounded. */
export function candidatesOf(block: Block): Candidate[] {
  const chain = serialChain(block.cells)
  const starts: Start[] = shapesOf(block.cells, block.gap, chain)
    .map((shape) => ({ shape, found: headerAbove(block.cells, shape.from, shape.slots) }))
    .filter((start): start is Start => start.found !== null)
    .sort((a, b) => a.found.header.cost - b.found.header.cost)
  const candidates: Candidate[] = []
  let best = Number.POSITIVE_INFINITY
  for (const { shape, found } of starts) {
    for (const sense of sensesOf(block, shape.from)) {
      const reading = aligned(bodyOf(block, shape, sense, chain), best + MARGIN - found.header.cost)
      if (!reading) continue
      const cost = reading.alignment.cost + found.header.cost
      best = Math.min(best, cost)
      candidates.push({ block, ...reading, header: found.header, headerFrom: found.from, bodyFrom: shape.from, cost })
    }
  }
  return candidates.filter(({ cost }) => cost <= best + MARGIN).sort((a, b) => a.cost - b.cost)
}
