import type { KindReader } from '../cell-kind.ts'
import { ordinalLevel } from '../wording.ts'
import type { ClosedCell } from './stride.ts'

const FEWEST_FIGURES = 2
/** Columns of labels that an outline is spread over. */
const MOST_LABELS = 4

/** A row of labels and, after them, figures to its end. */
interface OutlineRow {
  labels: readonly ClosedCell[]
  figures: readonly ClosedCell[]
}

/** The row without the padding at its end; null if words stand after its figures, or no label before them. */
function outlineRow(row: readonly ClosedCell[], { isFigure }: KindReader): OutlineRow | null {
  const cells = row.slice(0, row.findLastIndex(({ text }) => text !== '') + 1)
  const labels = cells.findLastIndex(({ text }) => !isFigure(text)) + 1
  const isWhole = cells.slice(0, labels).every(({ text }) => text !== '' && !isFigure(text))
  return labels > 0 && isWhole ? { labels: cells.slice(0, labels), figures: cells.slice(labels) } : null
}

/** The column of labels in which an ordinal of each level stands, by where it first does; null if one has none. */
function columnsOf(rows: readonly OutlineRow[], width: number): Map<number, number> | null {
  const columns = new Map<number, number>()
  for (const { labels } of rows) {
    const [first] = labels
    const start = columns.get(ordinalLevel(first!.text)) ?? 0
    if (start + labels.length > width) return null
    for (const [at, { text }] of labels.entries()) {
      const level = ordinalLevel(text)
      if (level < 0) return null
      if (!columns.has(level)) columns.set(level, start + at)
    }
  }
  return columns
}

/** Header rows of which the first cell stands over all columns of labels, as the padding at the row's end leaves room for. */
function spreadHeader([first, ...others]: readonly ClosedCell[][], spread: number): ClosedCell[][] {
  if (!first) return []
  const filled = first.findLastIndex(({ text }) => text !== '') + 1
  if (filled + spread - 1 > first.length) return [first, ...others]
  const cells = [...Array<ClosedCell>(spread - 1).fill(first[0]!), ...first]
  return [cells.slice(0, first.length), ...others]
}

/**
 * Rows of an outline (一、, （一）, 1.) whose merged labels left no cell, so that each is short by as many cells as its
 * labels span, and filled up at its end: figures are put back under figures, labels into the column of their ordinal, and a
 * merged label into every column and row that it spans. Null if the rows are no such outline.
 */
export function outlineRows(rows: readonly ClosedCell[][], kinds: KindReader): ClosedCell[][] | null {
  const top = rows.findIndex((row) => row.some(({ text }) => kinds.isFigure(text)))
  if (top < 0) return null
  const width = rows[top]!.length
  const body = rows.slice(top).map((row) => outlineRow(row, kinds))
  const held = body.filter((row) => row !== null)
  const count = held[0]?.figures.length ?? 0
  const spread = width - count
  const isRagged = held.some(({ labels }) => labels.length !== held[0]!.labels.length)
  if (held.length < body.length || !isRagged || count < FEWEST_FIGURES || spread > MOST_LABELS) return null
  if (held.some(({ figures }) => figures.length !== count)) return null
  const columns = columnsOf(held, spread)
  if (!columns) return null
  const laid: ClosedCell[][] = []
  for (const { labels, figures } of held) {
    const from = columns.get(ordinalLevel(labels[0]!.text))!
    const above = laid.at(-1)?.slice(0, from) ?? []
    if (above.length < from) return null
    const last = labels.at(-1)!
    laid.push([...above, ...labels, ...Array<ClosedCell>(spread - from - labels.length).fill(last), ...figures])
  }
  return [...spreadHeader(rows.slice(0, top), spread), ...laid]
}
