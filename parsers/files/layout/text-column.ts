import type { TextItem } from './page.ts'

/** A page is set in two columns if so many lines stand in both. */
const FEWEST_LINES = 8
/** Where the gap between two columns may lie, as shares of the text's width, and how wide it is at least, in points. */
const [LEFTMOST, RIGHTMOST] = [0.35, 0.65]
const NARROWEST = 10
/** Share of its width that the lines of a column of prose fill on average. Columns of a table are emptier. */
const FILLED = 0.75

interface Extent {
  left: number
  right: number
}

const extentOf = (items: readonly TextItem[]): Extent => ({
  left: Math.min(...items.map(({ x }) => x)),
  right: Math.max(...items.map(({ x, width }) => x + width)),
})

/** The middle of the widest gap that no item crosses; null without one. */
function gutterOf(items: readonly TextItem[]): number | null {
  const { left, right } = extentOf(items)
  const sorted = items.toSorted((a, b) => a.x - b.x)
  let reached = left
  let best: { at: number; width: number } | null = null
  for (const { x, width } of sorted) {
    const at = (reached + x) / 2
    const isCentral = at > left + (right - left) * LEFTMOST && at < left + (right - left) * RIGHTMOST
    if (isCentral && x - reached >= NARROWEST && x - reached > (best?.width ?? 0)) best = { at, width: x - reached }
    reached = Math.max(reached, x + width)
  }
  return best?.at ?? null
}

/** How much of its column the lines of some items fill on average; 0 for too few lines. */
function fillOf(items: readonly TextItem[]): number {
  const { left, right } = extentOf(items)
  const lines = new Map<number, number>()
  for (const { y, width } of items) lines.set(Math.round(y), (lines.get(Math.round(y)) ?? 0) + width)
  if (lines.size < FEWEST_LINES) return 0
  return [...lines.values()].reduce((sum, width) => sum + width, 0) / lines.size / (right - left)
}

/** Items in the order of reading: of a page of two columns the left one first. */
export function textColumns(items: readonly TextItem[]): TextItem[][] {
  const gutter = items.length > 0 ? gutterOf(items) : null
  if (gutter === null) return [[...items]]
  const columns = [items.filter(({ x }) => x < gutter), items.filter(({ x }) => x >= gutter)]
  return columns.every((column) => fillOf(column) >= FILLED) ? columns : [[...items]]
}
