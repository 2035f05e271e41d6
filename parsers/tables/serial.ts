import type { Cell } from './cells.ts'
import { isNumeric } from './number.ts'
import { TOTAL_LABEL } from './wording.ts'

const MOST_STARTS = 4
/** How many row lengths ahead a serial number may stand behind its place: torn and merged cells lengthen a row. */
const LONGEST_ROW = 3

/** Whether a cell could number a row: the number itself, with words behind it that are no total's label. */
function numbers(cells: readonly Cell[], at: number, value: number): boolean {
  const next = cells[at + 1]
  return (
    cells[at]!.text === String(value) && next !== undefined && !isNumeric(next.kind) && !TOTAL_LABEL.test(next.text)
  )
}

/** The chain from a start that takes every number as soon as it comes. */
function greedyChain(cells: readonly Cell[], start: number): number[] {
  const chain = [start]
  for (let at = start + 1; at < cells.length; at += 1) if (numbers(cells, at, chain.length + 1)) chain.push(at)
  return chain
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

/**
 * The chain from a start that takes the candidate nearest to where the next row should begin, so that a figure that
 * happens to be the next number does not pass for it. A number that its layout sets off, or that stands before the
 * same kind of words as the first, is preferred.
 */
function steadyChain(cells: readonly Cell[], start: number, length: number): number[] {
  const setOff = (at: number) => cells[at]!.spacer || cells[at]!.gap > (cells[at + 1]?.gap ?? 0)
  const cued = setOff(start) ? 1 : 0
  const chain = [start]
  for (;;) {
    const from = chain.at(-1)!
    let best: { at: number; cost: number } | null = null
    for (let at = from + 1; at < cells.length && (!best || at <= from + LONGEST_ROW * length); at += 1) {
      if (!numbers(cells, at, chain.length + 1)) continue
      const likeFirst = cells[at + 1]!.kind === cells[start + 1]!.kind
      const cost = Math.abs(at - from - length) + (setOff(at) ? 0 : cued * length) + (likeFirst ? 0 : 1)
      if (!best || cost < best.cost) best = { at, cost }
    }
    if (!best) return chain
    chain.push(best.at)
  }
}

/** Positions of the longest chain of cells that count 1, 2, 3 … with words behind them: the serial numbers of rows. */
export function serialChain(cells: readonly Cell[]): number[] {
  const starts = cells.flatMap((_, at) => (numbers(cells, at, 1) ? [at] : [])).slice(0, MOST_STARTS)
  const chains = starts.map((start) => greedyChain(cells, start))
  const longest = chains.reduce<number[]>((best, chain) => (chain.length > best.length ? chain : best), [])
  if (longest.length < 2) return []
  const length = middle(longest.slice(1).map((at, i) => at - longest[i]!))
  const steady = steadyChain(cells, longest[0]!, length)
  return steady.length >= longest.length ? steady : longest
}
