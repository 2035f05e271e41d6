import { domOf } from '../../parsers/document/page/page-dom.ts'
import { textIn } from '../../parsers/document/page/page-flow.ts'
import { PageIndex } from '../../parsers/document/page/page-index.ts'
import type { FileContent } from '../../parsers/files/content.ts'
import { formGrid } from '../../parsers/tables/grid.ts'

/** A table as its rows of texts; a merged cell stands in each slot that it covers. */
export type Grid = string[][]

/** Blanks and breaks within a cell are how a program sets it, not what it says. */
const bare = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, '')

/** The tables of a file. */
export const gridsOfFile = ({ parts }: FileContent): Grid[] =>
  parts.flatMap((part) => {
    if (part.kind !== 'grid') return []
    const rows = Math.max(...part.cells.map(({ row, height }) => row + height))
    const grid: Grid = Array.from({ length: rows }, () => [])
    for (const { row, col, width, height, text } of part.cells)
      for (let y = row; y < row + height; y += 1) for (let x = col; x < col + width; x += 1) grid[y]![x] = text
    return [grid]
  })

/** A cell of a true table; only its first slot counts, so that repeating a merged cell or leaving it out is the same. */
export interface TrueCell {
  text: string
  counts: boolean
}

/** The tables of a page, by the standard for forming them. */
export const truthOf = (html: string): TrueCell[][][] =>
  new PageIndex(domOf(html)).select('table').map((table) => {
    const { cells } = formGrid(table, textIn)
    return cells.map((row, y) =>
      row.map((cell, x) => ({
        text: bare(cell?.text),
        counts: bare(cell?.text) !== '' && cell !== row[x - 1] && cell !== cells[y - 1]?.[x],
      })),
    )
  })

/** Rows ahead among which one is looked for: titles and notes stand between tables. */
const REACH = 8

/**
 * How many cells of the true tables a reader has: each row is looked for among those that come after the last one found, its
 * cells at the same places across.
 */
export function cellsRight(truth: readonly TrueCell[][][], found: readonly Grid[]): { right: number; all: number } {
  const rows = found.flat()
  let [right, all, from] = [0, 0, 0]
  for (const row of truth.flat()) {
    const score = (other: Grid[number]) =>
      row.filter(({ text, counts }, col) => counts && bare(other[col]) === text).length
    const ahead = rows.slice(from, from + REACH).map(score)
    const best = Math.max(0, ...ahead)
    if (best > 0) from += ahead.indexOf(best) + 1
    right += best
    all += row.filter(({ counts }) => counts).length
  }
  return { right, all }
}
