import type { Line } from '../text/lines.ts'
import { placeIn, tidied } from './cells.ts'
import { padded } from './separator.ts'
import type { Sheet } from './sheet.ts'
import type { ClosedCell } from './stride.ts'

/** Rows of another width that a sheet may have: header rows whose spans are gone. */
const MOST_ODD = 3

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

/**
 * The sheet that lines of cells parted by single tabs hold, empty cells between two tabs included. Null unless all
 * lines but a header's have equally many cells: then tabs are mere layout.
 */
export function tabbedSheet(lines: readonly Line[]): Sheet | null {
  const full = lines.filter(({ text }) => text.trim() !== '')
  const rows = full.map(tabCells)
  const width = rows.at(-1)?.length ?? 0
  const odd = rows.findLastIndex((row) => row.length !== width) + 1
  const first = full[0]
  if (!first || width < 2 || odd > MOST_ODD || rows.length - odd < 2) return null
  if (rows.slice(0, odd).some((row) => row.length > width)) return null
  const even = rows.map((row) => padded(row, width))
  return {
    method: 'delimited',
    is_padded: odd === 0,
    cells: even.map((row) => row.map(({ text }) => text)),
    places: even.map((row) => row.map(({ place }) => place)),
    declared_header_rows: 0,
    caption: [],
    first_line: first.number,
    last_line: full.at(-1)!.number,
  }
}
