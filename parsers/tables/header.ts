import { flat, type Header, headerTrees, type TreeMemo } from './header-tree.ts'
import { NEVER_FIRST, UNIT_CELL } from './wording.ts'

export type { Header, TreeMemo } from './header-tree.ts'

const COST = { unnamedColumn: 3, unnamedCorner: 1.2, wideLabel: 1, laterWideLabel: 0.25 } as const
const UNNAMED = 'a column has no header'
const WIDE = 'a header stands over several columns of labels, and nothing tells which'
/** Columns of labels that may stand under one header cell. */
const WIDEST_LABEL = 3

/** Header cells fewer than the columns: one of them stands over several columns of labels. */
function wideLabels(cells: readonly string[], width: number, labels: number): Header[] {
  const more = width - cells.length
  if (more >= WIDEST_LABEL || labels < more + 1) return []
  return Array.from({ length: labels - more }, (_, at) => ({
    columns: cells.flatMap((text, i) => Array.from({ length: i === at ? more + 1 : 1 }, () => [text])),
    cost: flat(cells).cost + COST.wideLabel * more + COST.laterWideLabel * at,
    doubt: WIDE,
  }))
}

/** A last header row of units, one for each of the last columns; null where the cells end otherwise. */
function overUnits(cells: readonly string[], width: number, labels: number): Header | null {
  const units = cells.length - width
  if (units < 2 || units > width || !cells.slice(width).every((text) => UNIT_CELL.test(text))) return null
  const names = cells.slice(0, width)
  return {
    columns: names.map((text, col) => (col < width - units ? [text] : [text, cells[col + units]!])),
    cost: flat(names).cost,
    doubt:
      units === width - labels ? null : 'units are fewer than the columns of figures, and nothing tells whose they are',
  }
}

/**
 * Readings of `cells` as the header of `width` columns, of which the first `labels` hold no figures, cheapest first;
 * those dearer than `limit` may be left out. None where the cells are too few or too many for any header of one to three
 * rows. `memo` serves all headers that end at the same cell.
 */
export function headersOf(
  cells: readonly string[],
  width: number,
  labels: number,
  limit = Number.POSITIVE_INFINITY,
  memo: TreeMemo = new Map(),
): Header[] {
  if (cells.length === width) return [flat(cells)]
  const measured = overUnits(cells, width, labels)
  if (measured) return [measured]
  if (cells.length > width) return headerTrees(cells, width, labels, limit, memo)
  const wide = wideLabels(cells, width, labels)
  if (cells.length < width - 1 || width < 3) return wide
  const corner = NEVER_FIRST.test(cells[0]!) ? COST.unnamedCorner : COST.unnamedColumn
  const unnamed = {
    columns: [[''], ...cells.map((text) => [text])],
    cost: flat(cells).cost + corner,
    doubt: UNNAMED,
  }
  return [...wide, unnamed].sort((a, b) => a.cost - b.cost)
}
