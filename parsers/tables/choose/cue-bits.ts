import type { Lines } from '../../text/lines.ts'
import { WEIGHTS } from '../layout/weights.ts'
import { isPiped } from '../scan/separator.ts'
import type { Place, Table } from '../table.ts'

/** A cell of a body after another: what blank lines stand between them, and what the reading makes of those. */
interface Seam {
  blank: number
  /** One of the blank lines holds blanks. */
  spaced: boolean
  opensRow: boolean
  /** Cells that left no line. */
  empty: number
}

/** How many of the lines between two cells are blank, and whether one of them holds blanks. */
function blanksBetween(lines: Lines, from: number, to: number): Pick<Seam, 'blank' | 'spaced'> {
  let blank = 0
  let spaced = false
  for (let at = from; at < to; at += 1) {
    const { text } = lines.at(at)!
    if (text.trim() !== '') continue
    blank += 1
    spaced ||= text !== ''
  }
  return { blank, spaced }
}

/** The seams between the cells of a body. `indexOf` finds a line by its number. */
function seamsOf({ rows, places, columns }: Table, lines: Lines, indexOf: (number: number) => number): Seam[] {
  const seams: Seam[] = []
  let last: Place | null = null
  let empty = 0
  let opened = -1
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rows[row]!
    const isHeading = cells.every((text, col) => (col === 0) === (text !== ''))
    for (let col = 0; col < cells.length; col += 1) {
      const place = places.at(row, col)
      // At the end of a row that goes on without a name nothing is empty: what stands there parts the rows.
      const isBehind = col === cells.length - 1 && columns[col]!.join('') === ''
      if (!place && !isHeading && !isBehind) empty += 1
      if (!place || (last && place.start <= last.start)) continue
      if (last) {
        const { blank, spaced } = blanksBetween(lines, indexOf(last.last_line) + 1, indexOf(place.first_line))
        seams.push({ blank, spaced, opensRow: row !== opened, empty })
      }
      last = place
      empty = 0
      opened = row
    }
  }
  return seams
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

/** How many blank lines stand right above the first cell of a body. */
function aboveBody({ places, columns }: Table, lines: Lines, indexOf: (number: number) => number): number {
  const first = columns.map((_, col) => places.at(0, col)).find((place) => place !== null)
  if (!first) return 0
  const at = indexOf(first.first_line)
  let blank = 0
  while (blank < at && lines.at(at - 1 - blank)!.text.trim() === '') blank += 1
  return blank
}

/**
 * Bits that a reading leaves unexplained of the blank lines between its cells: a cue inside a row where no cell is empty, a
 * row that begins without the cue that others have, and empty cells of which no line tells.
 */
export function cueBits(
  table: Table,
  lines: Lines,
  from: number,
  to: number,
  indexOf: (number: number) => number,
): number {
  for (let at = from; at < to; at += 1) if (isPiped(lines.at(at)!) || /\S\t+\S/.test(lines.at(at)!.text)) return 0
  const seams = seamsOf(table, lines, indexOf)
  const usual = commonest(seams.map(({ blank }) => blank))
  const bare = seams.some(({ blank, spaced }) => blank > 0 && !spaced)
  const isCue = ({ blank, spaced }: Seam) => blank > usual || (spaced && bare)
  const opening = seams.filter(({ opensRow }) => opensRow)
  const cued = opening.filter(isCue).length
  const areCued = cued * 2 > opening.length
  let bits =
    aboveBody(table, lines, indexOf) > usual && !areCued && table.columns.at(-1)!.join('') !== ''
      ? WEIGHTS.ignoredCue
      : 0
  for (const seam of seams) {
    if (isCue(seam)) bits += seam.empty > 0 || (seam.opensRow && areCued) ? 0 : WEIGHTS.ignoredCue
    else if (seam.opensRow && areCued) bits += WEIGHTS.ignoredCue
    bits += (isCue(seam) ? WEIGHTS.told : WEIGHTS.vanished) * seam.empty
  }
  return bits
}
