import { isNumericAt } from '../scan/cell-run.ts'
import type { Alignment } from './alignment.ts'
import { type Body, cueing, emptyAhead, hasCue, hollow, joining, leaving } from './price.ts'
import { endRow, type Tariff, tariffOf } from './tariff.ts'
import { isNumericTrait, N_PLACED, TRAIT } from './trait.ts'

/** States this much dearer than the cheapest one at the same cell are not followed: they never catch up. */
const BEAM = 12
/** Cost of a body that ends with the number of a row. */
const LONELY = 4

/** How a cell follows the one before it, in the two highest bits of a step; the others hold that one's column. */
const SAME_ROW = 0
const NEW_ROW = 64
const JOIN = 128
const COLUMN = 63

/** The lattice of all ways to lay cells out, of which only the costs of two cells are kept, and the way to each. */
interface Lattice {
  body: Body
  tariff: Tariff
  /** Cost of each column for the cell before, and for this one. */
  before: Float64Array
  here: Float64Array
  /** By cell, then column: the cheapest step to this state. */
  steps: Uint8Array
}

interface End {
  at: number
  col: number
  cost: number
}

/** What the layout asks of the cell at hand: surcharges where it says so by a cue, else the empty cells it announces. */
interface Cue {
  goesOn: number
  begins: number
  /** Empty cells announced; -1 where blank lines do not stand for empty cells. */
  announced: number
}

function cueOf(body: Body, at: number): Cue {
  if (body.sense === 'empty') return { goesOn: 0, begins: 0, announced: Math.max(0, body.cells.gaps[at]! - body.gap) }
  const cue = hasCue(body, at)
  return { goesOn: cueing(body, cue, false), begins: cueing(body, cue, true), announced: -1 }
}

/** Steps from one column of the cell before to every column of this one: a later column, or a new row. */
function follow(lattice: Lattice, at: number, from: number, { goesOn, begins, announced }: Cue): void {
  const { body, tariff, here, steps } = lattice
  const { width, place, skip, start } = tariff
  const trait = body.traits[at]!
  const base = lattice.before[from]!
  const end = tariff.end[endRow(body.traits[at - 1]!) * width + from]!
  const [placed, started] = [(trait % N_PLACED) * width, (trait & TRAIT.total) > 0 ? width : 0]
  const state = (at - body.from) * width
  for (let col = 0; col < width; col += 1) {
    const stands = base + place[placed + col]!
    if (col > from) {
      const cost = stands + (announced < 0 ? skip[from * width + col]! + goesOn : hollow(announced, col - from - 1))
      if (cost < here[col]!) {
        here[col] = cost
        steps[state + col] = SAME_ROW + from
      }
    }
    const opens =
      announced < 0
        ? end + start[started + col]! + begins
        : hollow(announced, width - 1 - from + emptyAhead(body, trait, col))
    if (stands + opens < here[col]!) {
      here[col] = stands + opens
      steps[state + col] = NEW_ROW + from
    }
  }
  if (isNumericTrait(trait) || (trait & TRAIT.total) > 0) return
  const cost = base + joining(body, at, from)
  if (cost >= here[from]!) return
  here[from] = cost
  steps[state + from] = JOIN + from
}

function leastOf(costs: Float64Array): number {
  let least = Number.POSITIVE_INFINITY
  for (let col = 0; col < costs.length; col += 1) if (costs[col]! < least) least = costs[col]!
  return least
}

/** Moves the lattice on by one cell. */
function advance(lattice: Lattice, at: number, least: number): void {
  const cue = cueOf(lattice.body, at)
  const { before, here } = lattice
  here.fill(Number.POSITIVE_INFINITY)
  for (let from = 0; from < before.length; from += 1) if (before[from]! <= least + BEAM) follow(lattice, at, from, cue)
}

/** The better of an end and the cheapest one at a cell. */
function betterEnd({ body, tariff, before }: Lattice, at: number, best: End): End {
  const left = body.accents.at(-1) === 'name' ? leaving(body, at) : 0
  const { cells, gap } = body
  const told = at + 1 >= cells.texts.length || cells.gaps[at + 1]! > gap ? tariff.width : 0
  let better = best
  for (let col = 0; col < before.length; col += 1) {
    const cost = before[col]! + tariff.last[told + col]! + left + (body.slots[col] === 'serial' ? LONELY : 0)
    if (cost < better.cost) better = { at, col, cost }
  }
  return better
}

/**
 * Fills the lattice cell by cell. The cheapest state in which the body may end: at or after the last figure, never
 * with a row of words alone; null once even the cheapest state exceeds the limit.
 */
function swept(lattice: Lattice, limit: number): End | null {
  const { body, tariff } = lattice
  const { from, to, traits } = body
  let lastFigure = to - 1
  while (lastFigure >= from && !isNumericAt(body.cells, lastFigure)) lastFigure -= 1
  let best: End = { at: lastFigure, col: tariff.width - 1, cost: Number.POSITIVE_INFINITY }
  // The first row has no row above from which a merged label could come.
  const first = traits[from]!
  const started = (first & TRAIT.total) > 0 ? tariff.width : 0
  for (let col = 0; col < tariff.width; col += 1)
    lattice.before[col] = tariff.place[(first % N_PLACED) * tariff.width + col]! + 3 * tariff.start[started + col]!
  for (let at = from; at < to; at += 1) {
    if (at > from) {
      const least = leastOf(lattice.before)
      if (least > limit && at <= lastFigure) return null
      advance(lattice, at, least)
      ;[lattice.before, lattice.here] = [lattice.here, lattice.before]
    }
    if (at >= lastFigure) best = betterEnd(lattice, at, best)
  }
  return best
}

/** The way back from the end as rows. Steps not taken are forgotten: the first of each cell's becomes the one taken. */
function tracedBack({ body, tariff, steps }: Lattice, { at: last, col: lastCol, cost }: End): Alignment {
  const { width } = tariff
  let height = 0
  for (let at = last, col = lastCol; at >= body.from; at -= 1) {
    const step = steps[(at - body.from) * width + col]!
    steps[(at - body.from) * width] = col + (step & ~COLUMN)
    if (at === body.from || (step & ~COLUMN) === NEW_ROW) height += 1
    col = step & COLUMN
  }
  const alignment: Alignment = {
    width,
    height,
    first: new Int32Array(height * width).fill(-1),
    cost,
    end: last + 1,
  }
  let row = -1
  for (let at = body.from; at <= last; at += 1) {
    const step = steps[(at - body.from) * width]!
    if (at === body.from || (step & ~COLUMN) === NEW_ROW) row += 1
    const slot = row * width + (step & COLUMN)
    if (alignment.first[slot]! < 0) alignment.first[slot] = at
  }
  return alignment
}

/** Room to align any body of so many cells in at most so many columns, used by one after the other. */
export const roomFor = (cells: number, columns: number): Uint8Array => new Uint8Array(cells * columns)

/**
 * Lays the cells of a body into rows at least cost, in time linear in the cells (and quadratic in the columns, of
 * which there are few, at most 63). Torn cells are joined, vanished ones left without a cell. Null if every way
 * costs more than `limit`. `room` is overwritten.
 */
export function align(body: Body, room: Uint8Array, limit = Number.POSITIVE_INFINITY): Alignment | null {
  const tariff = tariffOf(body)
  const [before, here] = [new Float64Array(tariff.width), new Float64Array(tariff.width)]
  const lattice: Lattice = { body, tariff, before, here, steps: room }
  const end = swept(lattice, limit)
  return end === null || end.cost > limit ? null : tracedBack(lattice, end)
}
