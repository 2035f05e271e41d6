import { isNumeric, kindOf } from './number.ts'
import type { Place } from './table.ts'

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
const nobody = () => false

type Sort = 'figure' | 'word' | 'empty'
const sortOf = ({ text }: ClosedCell): Sort =>
  text === '' ? 'empty' : isNumeric(kindOf(text, nobody)) ? 'figure' : 'word'

/**
 * How well a column's other cells foretell each cell: the share of cells of their column's commonest sort, one cell a
 * column taken off, because a column of few cells always agrees with itself. Empty cells count half.
 */
function purity(sorts: readonly Sort[], width: number, offset: number): number {
  let agreeing = 0
  for (let col = 0; col < width; col += 1) {
    const counts = { figure: 0, word: 0, empty: 0 }
    for (let at = offset + col; at < sorts.length; at += width) counts[sorts[at]!] += 1
    agreeing += Math.max(0, Math.max(counts.figure, counts.word) - 1) + counts.empty / 2
  }
  return agreeing / Math.max(1, sorts.length - offset - width)
}

/** Rows begin with a word (or with a number before a word), never with a bare figure. */
function beginnings(sorts: readonly Sort[], width: number, offset: number): number {
  let [good, rows] = [0, 0]
  for (let at = offset; at < sorts.length; at += width) {
    rows += 1
    const [first, second] = [sorts[at], sorts[at + 1]]
    if (first === 'word' || (first !== undefined && second === 'word')) good += 1
  }
  return rows === 0 ? 0 : good / rows
}

/**
 * Every multiple of the true width is about as pure as the width itself, and purer where a header of two rows takes no
 * part: the narrowest that is nearly best wins, and a divisor of the best width may be twice as far behind it.
 */
const NEARLY = 0.12
const NONE = { width: 1, offset: 0, score: 0 }
const POOREST = 1.4
const FEWEST_ROWS = 3

/**
 * Row width of a stream in which every cell, empty ones included, is closed by a separator. The cells before the last
 * whole row may be a ragged header, so rows are counted from the front or from the back. Null where no width explains
 * the stream.
 */
export function strideOf(cells: readonly ClosedCell[]): Stride | null {
  const sorts = cells.map(sortOf)
  const strides: (Stride & { score: number })[] = []
  for (let width = 2; width <= Math.min(WIDEST, cells.length / FEWEST_ROWS); width += 1) {
    for (const offset of new Set([0, cells.length % width])) {
      const ragged = offset === 0 && cells.length % width !== 0 ? 0.1 : 0
      strides.push({ width, offset, score: purity(sorts, width, offset) + beginnings(sorts, width, offset) - ragged })
    }
  }
  const best = strides.reduce((one, other) => (other.score > one.score ? other : one), strides[0] ?? NONE)
  const slack = (width: number) => (best.width % width === 0 ? 2 * NEARLY : NEARLY)
  const fit = strides.filter(({ width, score }) => score >= Math.max(POOREST, best.score - slack(width)))
  const width = fit[0]?.width
  const [chosen] = fit.filter((each) => each.width === width).sort((a, b) => b.score - a.score)
  return chosen ? { width: chosen.width, offset: chosen.offset } : null
}
