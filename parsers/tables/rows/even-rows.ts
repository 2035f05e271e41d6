import type { Line, LineRun, Lines } from '../../text/lines.ts'
import type { KindReader } from '../cell-kind.ts'
import { placeIn, tidied } from '../scan/cells.ts'
import { partsOf, WIDE } from '../scan/line-parts.ts'
import { type Sheet, sheetOf } from '../sheet.ts'
import { shortenedSheet, tabbedSheet } from './tabbed.ts'

const FEWEST_ROWS = 3
/** Where tabs part them and the first one opens a header. */
const FEWEST_BY_TABS = 2
/** Blanks part two words by chance, and more on line after line by none. */
const FEWEST_BY_BLANKS = 3
/** Lines that may stand between two parts of one table. */
const MOST_BETWEEN = 2

const hasTabs = ({ text }: Line): boolean => text.includes('\t')

/** Cells of a line, the empty ones between tabs included. */
function widthOf(line: Line): number {
  if (!/\S(?:\t|\s\s|\u3000)/.test(line.text)) return 1
  return hasTabs(line) ? line.text.split('\t').length : line.text.trim().split(WIDE).length
}

interface Stretch extends LineRun {
  widths: number[]
}

/** Stretches of lines that part at all, blank lines aside. */
function partedStretches(lines: Lines): Stretch[] {
  const stretches: Stretch[] = []
  let open: Stretch | null = null
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines.at(at)!
    if (line.text.trim() === '') continue
    const width = widthOf(line)
    if (width < 2) open = null
    else if (open) {
      open.to = at + 1
      open.widths.push(width)
    } else {
      open = { from: at, to: at + 1, widths: [width] }
      stretches.push(open)
    }
  }
  return stretches
}

const isNear = (one: Stretch | undefined, other: Stretch | undefined): boolean =>
  one !== undefined && other !== undefined && other.from - one.to <= MOST_BETWEEN

function blankSheet(lines: readonly Line[]): Sheet | null {
  const rows = lines.map((line) =>
    partsOf(line, WIDE).map(({ text, from, to }) => ({ text, place: placeIn(line, from, to) })),
  )
  const width = rows[0]?.length ?? 0
  if (width < FEWEST_BY_BLANKS || rows.some((row) => row.length !== width)) return null
  return sheetOf(rows, lines, { method: 'delimited', is_padded: true, caption: [] })
}

function fewestRows(first: Line, { words }: KindReader): number {
  const [cell = ''] = first.text.split('\t')
  return hasTabs(first) && words.opensHeader(tidied(cell)) ? FEWEST_BY_TABS : FEWEST_ROWS
}

/**
 * Runs of lines that all part into equally many cells, whether those hold figures or words; a header's lines may hold
 * fewer where tabs part them. Parts of a longer table, between which a line stands alone, are left to others.
 */
export function evenRuns(lines: Lines, kinds: KindReader): LineRun[] {
  const stretches = partedStretches(lines)
  return stretches.filter(
    (stretch, i) =>
      stretch.widths.length >= fewestRows(lines.at(stretch.from)!, kinds) &&
      !isNear(stretches[i - 1], stretch) &&
      !isNear(stretch, stretches[i + 1]),
  )
}

/** The sheet that the lines of a run hold; null where their cells are not equally many. */
export function evenSheet(lines: readonly Line[], kinds: KindReader): Sheet | null {
  const full = lines.filter(({ text }) => text.trim() !== '')
  return full.every(hasTabs)
    ? (tabbedSheet(full, kinds) ?? shortenedSheet(full, kinds))
    : full.some(hasTabs)
      ? null
      : blankSheet(full)
}
