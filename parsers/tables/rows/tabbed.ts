import type { Line } from '../../text/lines.ts'
import type { KindReader } from '../cell-kind.ts'
import { placeIn, tidied } from '../scan/cells.ts'
import { padded } from '../scan/separator.ts'
import { type Sheet, sheetOf } from '../sheet.ts'
import { respanned } from './respan.ts'
import type { ClosedCell } from './stride.ts'

/** Rows of another width that a sheet may have: header rows whose spans are gone. */
const MOST_ODD = 3
/** Columns of a table in which one may be merged over rows, and whole rows without which nothing tells which. */
const FEWEST_MERGED = 3
const FEWEST_WHOLE = 3

function tabCells(line: Line): ClosedCell[] {
  let from = 0
  return line.text.split('\t').map((part) => {
    const to = from + part.length
    const text = tidied(part)
    const place = text === '' ? null : placeIn(line, from, to)
    from = to + 1
    return { text, place }
  })
}

/** Rows filled up to one width, as some extractors do at the end of rows that cells from above reach down into. */
export function filledSheet(
  rows: readonly ClosedCell[][],
  width: number,
  { lines, is_padded }: { lines: readonly Line[]; is_padded: boolean },
  kinds: KindReader,
): Sheet {
  const whole = respanned(
    rows.map((row) => padded(row, width)),
    kinds,
  )
  return sheetOf(whole, lines, { method: 'delimited', is_padded, caption: [] })
}

/**
 * The sheet of lines below a whole header row, some of which hold fewer cells: those that reach down from above have left
 * no tab. Null unless most rows are whole.
 */
export function shortenedSheet(lines: readonly Line[], kinds: KindReader): Sheet | null {
  const rows = lines.filter(({ text }) => text.trim() !== '').map(tabCells)
  const width = rows[0]?.length ?? 0
  const whole = rows.filter((row) => row.length === width).length
  if (width < FEWEST_MERGED || whole < FEWEST_WHOLE || rows.some((row) => row.length > width || row.length < 2))
    return null
  return filledSheet(rows, width, { lines, is_padded: true }, kinds)
}

/**
 * The sheet that lines of cells parted by single tabs hold, empty cells between two tabs included. Null unless all
 * lines but a header's have equally many cells: then tabs are mere layout.
 */
export function tabbedSheet(lines: readonly Line[], kinds: KindReader): Sheet | null {
  const full = lines.filter(({ text }) => text.trim() !== '')
  const rows = full.map(tabCells)
  const width = rows.at(-1)?.length ?? 0
  const odd = rows.findLastIndex((row) => row.length !== width) + 1
  const first = full[0]
  if (!first || width < 2 || odd > MOST_ODD || rows.length - odd < 2) return null
  if (rows.slice(0, odd).some((row) => row.length > width)) return null
  return filledSheet(rows, width, { lines: full, is_padded: odd === 0 }, kinds)
}
