import type { KindReader } from '../cell-kind.ts'
import { EMPTY } from '../scan/separator.ts'
import { ordinalLevel } from '../wording.ts'
import type { ClosedCell } from './stride.ts'

/** Rows moved only for a gain of at least so many cells that stand among their like. */
const LEAST_GAIN = 0.5
/** Wider rows are left as they are, and so are those that lack more cells: to try all choices costs their product. */
const WIDEST = 63
const MOST_MERGED = 12
/** Rows that fill the whole width, without which nothing tells what a column holds. */
const FEWEST_WHOLE = 2
/** Rows whose cells are counted to know what a column holds. */
const SAMPLE = 2_000

type SortOf = (cell: ClosedCell) => string

/** What a cell looks like, as far as it tells its column: kind, and the form of a leading ordinal. */
const sorter =
  ({ bareKindOf }: KindReader): SortOf =>
  ({ text }) =>
    `${bareKindOf(text)}${ordinalLevel(text)}`

const emptyBehind = (row: readonly ClosedCell[]): number =>
  row.length - 1 - row.findLastIndex(({ text }) => text !== '')

/** For each column the share of its cells of every sort, over the rows that fill the whole width. */
function profilesOf(rows: readonly ClosedCell[][], sortOf: SortOf): Map<string, number>[] {
  const whole = rows.slice(0, SAMPLE).filter((row) => emptyBehind(row) === 0)
  return (rows[0] ?? []).map((_, col) => {
    const counts = new Map<string, number>()
    const filled = whole.filter((row) => row[col]!.text !== '')
    for (const row of filled) {
      counts.set(sortOf(row[col]!), (counts.get(sortOf(row[col]!)) ?? 0) + 1)
    }
    return new Map([...counts].map(([sort, count]) => [sort, count / filled.length]))
  })
}

/** How well the cells fit the columns from `at` on, when `skipped` columns were left out before. */
interface Fit {
  score: number
  /** Columns left out for a merged cell. */
  left: number[]
}

/**
 * The columns to leave out so that the cells of a row stand among their like: where several choices do equally well,
 * those furthest left, as labels are merged before figures.
 */
function bestFit(
  row: readonly ClosedCell[],
  padding: number,
  profiles: readonly Map<string, number>[],
  sortOf: SortOf,
): Fit {
  const cells = row.slice(0, row.length - padding)
  const own = cells.map(sortOf)
  const fitOf = (at: number, col: number): number => (cells[at]!.text === '' ? 0 : (profiles[col]!.get(own[at]!) ?? 0))
  let fits: (Fit | null)[] = Array.from({ length: padding + 1 }, () => null)
  fits[0] = { score: 0, left: [] }
  for (let col = 0; col < row.length; col += 1) {
    const next: (Fit | null)[] = Array.from({ length: padding + 1 }, () => null)
    for (const [skipped, fit] of fits.entries()) {
      if (!fit) continue
      const at = col - skipped
      if (skipped < padding) next[skipped + 1] = { score: fit.score, left: [...fit.left, col] }
      if (at >= cells.length) continue
      const score = fit.score + fitOf(at, col)
      if (score >= (next[skipped]?.score ?? 0)) next[skipped] = { score, left: fit.left }
    }
    fits = next
  }
  return fits[padding] ?? { score: 0, left: [] }
}

/** What a cell above leaves in a row that begins with another: a total is numbered by no row, and a grand total in no group. */
function spannedBy(above: ClosedCell | undefined, { text }: ClosedCell, { isFigure, words }: KindReader): ClosedCell {
  if (!above || !(words.isTotal(text) || words.isWhole(text))) return above ?? EMPTY
  return words.isSubtotal(text) && !isFigure(above.text) ? above : EMPTY
}

function scoreAsPrinted(row: readonly ClosedCell[], profiles: readonly Map<string, number>[], sortOf: SortOf): number {
  return row.reduce((sum, cell, col) => sum + (cell.text === '' ? 0 : (profiles[col]!.get(sortOf(cell)) ?? 0)), 0)
}

const isLone = (row: readonly ClosedCell[] | undefined): boolean =>
  row !== undefined && row[0]!.text !== '' && emptyBehind(row) === row.length - 1

/**
 * Rows of words alone that lost the labels which they have in common with the row above, and were filled up at their end; null if
 * they are no such rows. No column tells by its figures where they belong, but that two of one cell follow each other does: none
 * of them heads a section.
 */
function relabelled(rows: readonly ClosedCell[][], { isFigure }: KindReader): ClosedCell[][] | null {
  const isFilledUp = (row: readonly ClosedCell[]) =>
    row.every(({ text }, col) => text !== '' || col >= row.length - emptyBehind(row))
  if (!rows.some((row, at) => isLone(row) && isLone(rows[at - 1])) || !rows.every(isFilledUp)) return null
  if (rows.some((row) => row.some(({ text }) => isFigure(text)))) return null
  const laid: ClosedCell[][] = []
  for (const row of rows) {
    const padding = emptyBehind(row)
    laid.push([...(laid.at(-1)?.slice(0, padding) ?? []), ...row.slice(0, row.length - padding)])
  }
  return laid[0]!.length === rows[0]!.length ? laid : null
}

/**
 * Puts back cells that span several rows. Some extractors write such a cell once and fill the rows below it up at their
 * end, so that those rows stand too far left: a row that fits better with columns left out goes on under the cells above.
 */
export function respanned(rows: readonly ClosedCell[][], kinds: KindReader): ClosedCell[][] {
  const words = relabelled(rows, kinds)
  if (words) return words
  const sortOf = sorter(kinds)
  // Rows above the first figure are the header, whose padding means something else.
  const top = Math.max(
    0,
    rows.findIndex((row) => row.some(({ text }) => kinds.isFigure(text))),
  )
  const profiles = profilesOf(rows.slice(top), sortOf)
  const isKnown = rows.slice(top).filter((row) => emptyBehind(row) === 0).length >= FEWEST_WHOLE
  const result: ClosedCell[][] = rows.slice(0, top)
  for (const row of rows.slice(top)) {
    const padding = emptyBehind(row)
    const above = result.at(-1)
    const isOpen =
      above !== undefined &&
      row.length <= WIDEST &&
      padding > 0 &&
      padding <= MOST_MERGED &&
      row[0]!.text !== '' &&
      padding < row.length - 1
    const fit = isOpen ? bestFit(row, padding, profiles, sortOf) : null
    if (!above || !fit || !isKnown || fit.score < scoreAsPrinted(row, profiles, sortOf) + LEAST_GAIN) {
      result.push(row)
      continue
    }
    const cells = [...row]
    result.push(row.map((_, col) => (fit.left.includes(col) ? spannedBy(above[col], row[0]!, kinds) : cells.shift()!)))
  }
  return result
}
