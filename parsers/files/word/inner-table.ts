import type { FileCell, FilePart } from '../content.ts'

/** What stands in a cell from the first table inside it on. */
export interface InnerParts {
  cell: FileCell
  parts: readonly FilePart[]
}

/** A form has a label and what stands beside it in a row; more cells are a row of figures or words. */
const MOST_CELLS_OF_FORM = 2
const FEWEST_IN_TABLE = 2

const isTable = (part: FilePart): boolean =>
  part.kind === 'grid' &&
  new Set(part.cells.map(({ row }) => row)).size >= FEWEST_IN_TABLE &&
  new Set(part.cells.map(({ col }) => col)).size >= FEWEST_IN_TABLE

/** Parts as the text of a cell; boxes inside it flow, a row a line. */
function flowing(parts: readonly FilePart[]): string {
  const lines = parts.flatMap((part) => {
    if (part.kind === 'text') return [part.text]
    const texts: string[] = []
    for (const { row, text } of part.cells) texts[row] = texts[row] === undefined ? text : `${texts[row]}\t${text}`
    return texts.filter((text) => text !== undefined)
  })
  return lines.join('\n')
}

/** The text of a cell up to the first table inside it, and what stands there from that table on. */
export function cellContent(parts: readonly FilePart[]): { text: string; inner: readonly FilePart[] } {
  const at = parts.findIndex(isTable)
  return at < 0 ? { text: flowing(parts), inner: [] } : { text: flowing(parts.slice(0, at)), inner: parts.slice(at) }
}

/** The same parts with places that begin with that of the cell around them. */
const within = ({ place }: FileCell, parts: readonly FilePart[]): FilePart[] =>
  parts.map((part) =>
    part.kind === 'text'
      ? { ...part, place }
      : { ...part, cells: part.cells.map((cell) => ({ ...cell, place: `${place}, ${cell.place}` })) },
  )

const reaches = ({ row, height }: FileCell, at: number): boolean => row <= at && at < row + height

/** The cells from one row to before another, as a table of their own. */
function cutOut(cells: readonly FileCell[], from: number, to: number): FilePart[] {
  const own = cells
    .filter(({ row }) => row >= from && row < to)
    .map((cell) => ({ ...cell, row: cell.row - from, height: Math.min(cell.height, to - cell.row) }))
  return own.length > 0 ? [{ kind: 'grid', cells: own }] : []
}

/**
 * A table of a text with those that stand in its cells. Forms print a label and beside it a whole section with tables of
 * its own: such a form is cut below the section, so that its table stands between what is before and after it. In rows of
 * more cells the text flows together, and tables come after the whole.
 */
export function withInnerTables(cells: FileCell[], found: readonly InnerParts[]): FilePart[] {
  const cuts = found.filter(
    ({ cell }) => cells.filter((other) => reaches(other, cell.row)).length <= MOST_CELLS_OF_FORM,
  )
  const after: FilePart[] = []
  for (const { cell, parts } of found.filter((one) => !cuts.includes(one))) {
    cell.text = [cell.text, ...parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))].join('\n')
    after.push(...within(cell, parts.filter(isTable)))
  }
  const bottom = cells.reduce((most, { row, height }) => Math.max(most, row + height), 0)
  const before = cuts.flatMap(({ cell, parts }, at) => {
    const from = at === 0 ? 0 : cuts[at - 1]!.cell.row + 1
    return [...cutOut(cells, from, cell.row + 1), ...within(cell, parts)]
  })
  return [...before, ...cutOut(cells, (cuts.at(-1)?.cell.row ?? -1) + 1, bottom), ...after]
}
