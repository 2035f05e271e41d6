import type { LabelWords } from '../../values/label-words.ts'
import type { KindReader } from '../cell-kind.ts'
import type { Place } from '../table.ts'

interface Rows {
  cells: string[][]
  places: (Place | null)[][]
}

/** Whether a label is about all rows, so that it belongs to no group of them. */
const isOfAll = (text: string, words: LabelWords): boolean =>
  (words.isTotal(text) && !words.isSubtotal(text)) || words.beginsWithWhole(text)

/** How many cells of a row are left to the labels above: those before its first one, which is a label of its own. */
function leftOut(
  row: readonly string[],
  above: readonly string[] | undefined,
  { isFigure, words }: KindReader,
): number {
  const first = row.findIndex((text) => text !== '')
  if (first < 1 || above === undefined) return 0
  const filled = row.slice(first).filter((text) => text !== '')
  // A number of the row may stand between the merged label and its own.
  const label = filled.slice(0, 2).find((text) => !isFigure(text))
  if (label === undefined || isOfAll(label, words) || filled.length < 2) return 0
  const open = above.slice(0, first)
  return open.every((text) => text !== '' && !isOfAll(text, words)) && !isFigure(open.at(-1)!) ? first : 0
}

/**
 * Repeats labels that span several rows, of which the rows below have left their cells empty. Numbers of rows are
 * repeated only along with a label, and totals stand in no group.
 */
export function repeatedLabels({ cells, places }: Rows, kinds: KindReader): Rows {
  const filled: Rows = { cells: [], places: [] }
  for (const [at, row] of cells.entries()) {
    const [above, from] = [filled.cells.at(-1), filled.places.at(-1)]
    const n_merged = leftOut(row, above, kinds)
    filled.cells.push(row.map((text, col) => (col < n_merged ? above![col]! : text)))
    filled.places.push(places[at]!.map((place, col) => (col < n_merged ? from![col]! : place)))
  }
  return filled
}

/**
 * Where a header cell stands over several columns of labels, a label with nothing after it stands over them as well.
 * Not so the heading of a section, after which the whole row is empty.
 */
export function widened({ cells, places }: Rows, columns: readonly string[][], { standsForFigure }: KindReader): Rows {
  const same = columns.map((path, col) => col > 0 && JSON.stringify(path) === JSON.stringify(columns[col - 1]))
  if (!same.includes(true)) return { cells, places }
  const spread = <T>(row: readonly T[], texts: readonly string[], empty: T): T[] => {
    const isHeading = texts.filter((text) => text !== '').length < 2
    const out: T[] = []
    for (const [col, cell] of row.entries())
      out.push(same[col] && cell === empty && !isHeading && !standsForFigure(texts[col - 1]!) ? out[col - 1]! : cell)
    return out
  }
  return {
    cells: cells.map((row) => spread(row, row, '')),
    places: places.map((row, at) => spread(row, cells[at]!, null)),
  }
}
