import type { FileCell, FilePart } from '../content.ts'
import { edgesNear } from '../edges.ts'
import { cellContent, type InnerParts, withInnerTables } from '../word/inner-table.ts'
import type { CellDefinition } from './properties.ts'

/** A row as the file has it: what stands in its cells, and their definition. */
export interface DefinedRow {
  contents: FilePart[][]
  cells: CellDefinition[]
}

/** Edges nearer than this are one, in twips (1/20 point): programs round, and no column is so narrow. */
const EDGE = 60

/** Cells of a row that are merged into the one before: of marked ones in a run, each with the first one's mark begins again. */
function mergedInto(cells: readonly CellDefinition[]): number[] {
  const owners: number[] = []
  for (const [at, { merge }] of cells.entries()) {
    const before = cells[at - 1]
    const leader = owners[at - 1]
    const goesOn = merge !== 0 && before !== undefined && before.merge !== 0 && merge !== cells[leader!]!.merge
    owners.push(goesOn ? leader! : at)
  }
  return owners
}

/**
 * A table whose rows have edges of their own, with those inside its cells: all edges of all rows are the columns, and a
 * cell spans those between its two.
 */
export function tableOfRows(rows: readonly DefinedRow[], name: string): FilePart[] {
  const edges = edgesNear(
    rows.flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right])),
    EDGE,
  )
  const columnAt = (place: number): number =>
    edges.reduce((best, edge, at) => (Math.abs(edge - place) < Math.abs(edges[best]! - place) ? at : best), 0)
  const found: FileCell[] = []
  const within: InnerParts[] = []
  let above = new Map<number, FileCell>()
  for (const [row, { cells, contents }] of rows.entries()) {
    const owners = mergedInto(cells)
    const below = new Map<number, FileCell>()
    for (const [at, { left, goes_on }] of cells.entries()) {
      if (owners[at] !== at) continue
      const { right } = cells[owners.lastIndexOf(at)]!
      const col = columnAt(left)
      const width = Math.max(1, columnAt(right) - col)
      const over = goes_on ? above.get(col) : undefined
      const isSame = over !== undefined && over.width === width
      const place = `${name}, row ${row + 1}, column ${col + 1}`
      const { text, inner } = cellContent(contents[at] ?? [])
      const cell = isSame ? over : { row, col, width, height: 1, text, is_header: false, place }
      if (isSame) cell.height += 1
      else found.push(cell)
      if (!isSame && inner.length > 0) within.push({ cell, parts: inner })
      below.set(col, cell)
    }
    above = below
  }
  return withInnerTables(found, within)
}
