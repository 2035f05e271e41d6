import type { FileCell } from '../content.ts'

/** The texts of a row, with those that reach down into it, and whether the row above holds anything. */
interface SheetRow {
  row: number
  texts: string[]
  is_after_gap: boolean
}

const FIGURE = /^[-+−]?[\d,]+(?:\.\d+)?%?$/

function rowsOf(cells: readonly FileCell[]): SheetRow[] {
  const texts = new Map<number, string[]>()
  for (const { row, height, text } of cells)
    for (let at = row; at < row + height; at += 1) texts.set(at, [...(texts.get(at) ?? []), text])
  return [...texts]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => ({ row, texts: own, is_after_gap: row > 0 && !texts.has(row - 1) }))
}

const isLone = ({ texts }: SheetRow): boolean => texts.length === 1
const hasFigures = ({ texts }: SheetRow): boolean => texts.slice(1).some((text) => FIGURE.test(text))
const isHeader = (row: SheetRow | undefined): boolean =>
  row !== undefined && !row.texts.some((text) => FIGURE.test(text))

/**
 * Whether a text that stands alone is the title of another table: below an empty row, or if a header follows it and what
 * else stands alone, rows of figures having gone before.
 */
function opensTable(rows: readonly SheetRow[], at: number): boolean {
  const before = rows[at - 1]
  if (!before || isLone(before) || !isLone(rows[at]!)) return false
  if (rows[at]!.is_after_gap) return true
  return hasFigures(before) && isHeader(rows.slice(at).find((row) => !isLone(row)))
}

const NOTE = /^(?:注|备注|附注|说明)\s*[:：\d.、]/

/** Whether notes begin at a row: it and all below stand alone, and it says so. */
const opensNotes = (rows: readonly SheetRow[], at: number): boolean =>
  at > 0 && NOTE.test(rows[at]!.texts[0]!) && rows.slice(at).every(isLone)

/** Parts the cells of a sheet into its tables, each with its title, and the notes below them. Rows count again in each. */
export function sheetBlocks(cells: readonly FileCell[]): FileCell[][] {
  const rows = rowsOf(cells)
  const cuts = rows.filter((_, at) => opensTable(rows, at) || opensNotes(rows, at)).map(({ row }) => row)
  const bounds = [0, ...cuts, Number.POSITIVE_INFINITY]
  return bounds.slice(1).map((end, at) => {
    const start = bounds[at]!
    return cells.filter(({ row }) => row >= start && row < end).map((cell) => ({ ...cell, row: cell.row - start }))
  })
}
