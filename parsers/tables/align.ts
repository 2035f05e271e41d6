import { isNumeric } from './number.ts'
import { type Body, ending, joining, layout, missingAtEnd, placing, skipping, starting } from './price.ts'

/** Rows of an aligned body: for each column the indices of the cells that make it, several where a cell was torn. */
export interface Alignment {
  rows: number[][][]
  cost: number
  /** Index behind the last cell that belongs to the body. */
  end: number
}

const START = -1
/** States this much dearer than the cheapest one at the same cell are not followed: they never catch up. */
const BEAM = 12

/** How a cell follows the one before it. */
type Step = 0 | 1 | 2
const SAME_ROW = 0
const NEW_ROW = 1
const JOIN = 2

interface Lattice {
  cost: Float64Array
  /** Column of the cell before, and the step taken from there. */
  from: Int32Array
  step: Uint8Array
}

function cheaper(lattice: Lattice, state: number, cost: number, from: number, step: Step): void {
  if (cost >= lattice.cost[state]!) return
  lattice.cost[state] = cost
  lattice.from[state] = from
  lattice.step[state] = step
}

const columns = (body: Body): number[] => body.slots.map((_, col) => col)

/** Everything that can follow a cell: a later column, a new row, or more of the same cell. */
function follow(body: Body, lattice: Lattice, at: number, least: number): void {
  const width = body.slots.length
  const places = columns(body).map((col) => placing(body, at, col))
  const starts = columns(body).map((col) => starting(body, at, col))
  for (let before = 0; before < width; before += 1) {
    const base = lattice.cost[(at - 1) * width + before]!
    if (base > least + BEAM) continue
    const end = ending(body, at - 1, before)
    for (let col = 0; col < width; col += 1) {
      const here = base + places[col]!
      if (col > before) {
        const cost = layout(body, at, false, col - before - 1, skipping(body, before + 1, col))
        cheaper(lattice, at * width + col, here + cost, before, SAME_ROW)
      }
      const { cost, empty } = starts[col]!
      cheaper(
        lattice,
        at * width + col,
        here + layout(body, at, true, width - 1 - before + empty, end + cost),
        before,
        NEW_ROW,
      )
    }
    cheaper(lattice, at * width + before, base + joining(body, at, before), before, JOIN)
  }
}

/** Cost of all ways to lay the cells out, cell by cell; null once even the cheapest exceeds the limit. */
function latticeOf(body: Body, limit: number): Lattice | null {
  const width = body.slots.length
  const size = body.cells.length * width
  const lattice = {
    cost: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    from: new Int32Array(size).fill(START),
    step: new Uint8Array(size).fill(NEW_ROW),
  }
  // The first row has no row above from which a merged label could come.
  for (const col of columns(body)) lattice.cost[col] = placing(body, 0, col) + 3 * starting(body, 0, col).cost
  const lastFigure = body.cells.findLastIndex(({ kind }) => isNumeric(kind))
  for (let at = 1; at < body.cells.length; at += 1) {
    const least = Math.min(...lattice.cost.subarray((at - 1) * width, at * width))
    if (least > limit && at <= lastFigure) return null
    follow(body, lattice, at, least)
  }
  return lattice
}

/** The cheapest state in which the body may end: at or behind the last figure, never with a row of words alone. */
function lastState(body: Body, lattice: Lattice): { at: number; col: number; cost: number } {
  const width = body.slots.length
  const lastFigure = body.cells.findLastIndex(({ kind }) => isNumeric(kind))
  let best = { at: lastFigure, col: width - 1, cost: Number.POSITIVE_INFINITY }
  for (let at = Math.max(0, lastFigure); at < body.cells.length; at += 1) {
    for (let col = 0; col < width; col += 1) {
      const cost = lattice.cost[at * width + col]! + missingAtEnd(body, col)
      if (cost < best.cost) best = { at, col, cost }
    }
  }
  return best
}

/**
 * Lays the cells of a body into rows at least cost, in time linear in the cells (and quadratic in the columns, of
 * which there are few). Torn cells are joined, vanished ones left as empty lists. Null where every way costs more
 * than `limit`.
 */
export function align(body: Body, limit = Number.POSITIVE_INFINITY): Alignment | null {
  const width = body.slots.length
  const lattice = latticeOf(body, limit)
  if (!lattice) return null
  const last = lastState(body, lattice)
  const rows: number[][][] = []
  let row: number[][] = Array.from({ length: width }, () => [])
  for (let at = last.at, col = last.col; at >= 0; at -= 1) {
    row[col]!.unshift(at)
    const state = at * width + col
    if (lattice.step[state] === NEW_ROW) {
      rows.push(row)
      row = Array.from({ length: width }, () => [])
    }
    col = lattice.from[state]!
  }
  return last.cost > limit ? null : { rows: rows.reverse(), cost: last.cost, end: last.at + 1 }
}
