import type { Draft } from '../draft.ts'

type Columns = Draft['columns']

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((label, at) => label === other[at])

/** Width of a block of headers that is printed again beside itself, 镇街 | 新建 | 镇街 | 新建; null if none is. */
function panelWidth(columns: Columns): number | null {
  const [first] = columns
  for (let width = 2; width <= columns.length / 2; width++) {
    if (columns.length % width !== 0 || !isSame(first!, columns[width]!)) continue
    const labels = new Set(columns.slice(0, width).map((path) => path.join('\n')))
    if (labels.size === width && columns.every((path, col) => isSame(path, columns[col % width]!))) return width
  }
  return null
}

/** Cells of words for totals: row and column of each. */
const totalsIn = ({ rows, kinds: { words } }: Draft): { col: number }[] =>
  rows.flatMap((cells) => cells.flatMap((text, col) => (text !== '' && words.isTotal(text) ? [{ col }] : [])))

/**
 * A table of panels side by side as one of panels below each other, if its only total ends a panel after the first: it
 * adds up the rows of all. Null for any other table, and where nothing but the cells themselves says how wide it is: rows
 * read two by two look like panels as well.
 */
export function stackedPanels(draft: Draft): Draft | null {
  const width = draft.method === 'grid' ? panelWidth(draft.columns) : null
  if (width === null) return null
  const [total, other] = totalsIn(draft)
  if (total === undefined || other !== undefined || total.col < width) return null
  const starts = Array.from({ length: draft.columns.length / width }, (_, i) => i * width)
  const parts = starts.flatMap((from) =>
    draft.rows.map((cells, row) => ({ row, from, cells: cells.slice(from, from + width) })),
  )
  const filled = parts.filter(({ cells }) => cells.some((text) => text !== ''))
  return {
    ...draft,
    columns: draft.columns.slice(0, width),
    rows: filled.map(({ cells }) => cells),
    places: { at: (row, col) => draft.places.at(filled[row]!.row, filled[row]!.from + col) },
  }
}
