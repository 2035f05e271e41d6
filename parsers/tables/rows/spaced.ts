import type { Line, LineRun, Lines } from '../../text/lines.ts'
import type { Block } from '../blocks/block.ts'
import type { KindReader } from '../cell-kind.ts'
import { type Cell, cellsBetween, runOf } from '../scan/cell-run.ts'
import { cellsOf, placeIn, tidied } from '../scan/cells.ts'
import { type Part, partsOf, WIDE } from '../scan/line-parts.ts'
import { standsAbove } from '../title.ts'

const ANY = /\s+/g
const FEWEST_LINES = 3
const LINES_ABOVE = 6
/** Lines without figures that may stand between two rows of one table. */
const MOST_OTHERS = 2
const LONGEST_LABEL = 20

const countFigures = (spans: readonly Part[], { isFigure }: KindReader): number =>
  spans.filter(({ text }) => isFigure(text)).length

/** The cells of a line: parted by tabs or wide blanks, or by single ones where that leaves figures all but alone. */
function spansOf(line: Line, kinds: KindReader): Part[] {
  const figures = (spans: readonly Part[]) => countFigures(spans, kinds)
  const wide = partsOf(line, WIDE)
  const any = partsOf(line, ANY)
  const isPair = any.length === 2 && !/[:：]$/.test(any[0]!.text)
  const enough = figures(any) > 1 || (isPair && figures(any) === 1)
  return any.length > wide.length && enough && figures(any) * 2 >= any.length ? any : wide
}

const isRow = (line: Line, kinds: KindReader): boolean => {
  // Most lines of a long document hold one cell and need no splitting.
  if (!/\S\s/.test(line.text)) return false
  const spans = spansOf(line, kinds)
  const figures = countFigures(spans, kinds)
  return spans.length > 1 && figures > 0 && figures * 3 >= spans.length
}

const isHeader = (line: Line): boolean =>
  partsOf(line, ANY).length > 1 && line.text.length < 200 && !/[。；]/.test(line.text)

/** A line within a run that holds no figure: the label of a section, or of a row whose figures are missing. */
const isLabel = (line: Line, kinds: KindReader): boolean => {
  const text = tidied(line.text)
  return (
    text.length <= LONGEST_LABEL &&
    !/[。；：:]/.test(text) &&
    !standsAbove(text, kinds) &&
    partsOf(line, ANY).length < 2
  )
}

/** Runs of at least three rows, blank lines aside, each with the header lines right above it. */
export function spacedRuns(lines: Lines, kinds: KindReader): LineRun[] {
  const runs: LineRun[] = []
  let [from, to, rows, others] = [0, 0, 0, 0]
  const close = () => {
    if (rows >= FEWEST_LINES) runs.push({ from, to })
    rows = 0
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines.at(at)!
    if (line.text.trim() === '') continue
    if (!isRow(line, kinds)) {
      others += 1
      if (others > MOST_OTHERS || !isLabel(line, kinds)) close()
      continue
    }
    if (rows === 0) from = at
    rows += 1
    others = 0
    to = at + 1
  }
  close()
  return runs.map((run) => ({ ...run, from: headerStart(lines, run.from) }))
}

function headerStart(lines: Lines, from: number): number {
  let start = from
  for (let at = from - 1; at >= 0 && from - at < LINES_ABOVE; at -= 1) {
    const line = lines.at(at)!
    if (line.text.trim() === '') continue
    if (!isHeader(line)) break
    start = at
  }
  return start
}

/** More blanks than these part the cells of most rows equally: what single ones part are words of one cell. */
const FEWEST_WIDE = 3

function areWide(rows: readonly Line[], kinds: KindReader): boolean {
  const widths = rows.filter((line) => isRow(line, kinds)).map((line) => partsOf(line, WIDE).length)
  const middle = widths.sort((a, b) => a - b)[widths.length >> 1] ?? 0
  return middle >= FEWEST_WIDE && widths.filter((width) => width === middle).length * 2 > widths.length
}

/** Header cells have no figures to tell single blanks from inner ones: all blanks part them once rows need that. */
function spansIn(rows: readonly Line[], kinds: KindReader): Part[][] {
  if (areWide(rows, kinds)) return rows.map((line) => partsOf(line, WIDE))
  const tight = rows.some((line) => isRow(line, kinds) && partsOf(line, WIDE).length < spansOf(line, kinds).length)
  return rows.map((line) => (tight && !isRow(line, kinds) ? partsOf(line, ANY) : spansOf(line, kinds)))
}

function cellsOfRow(line: Line, spans: readonly Part[], kinds: KindReader): Cell[] {
  return spans.map(({ text, from, to }, i) => ({
    text,
    place: placeIn(line, from, to),
    kind: kinds.kindOf(text),
    gap: 0,
    spacer: i === 0,
    tab: false,
  }))
}

/** A run as a block in which every line announces a row, led by the lines that may be its title and unit note. */
export function spacedBlock(lines: Lines, { from, to }: LineRun, kinds: KindReader): Block {
  const rows = [...lines.slice(from, to).filter(({ text }) => text.trim() !== '')]
  const spans = spansIn(rows, kinds)
  const above = cellsOf(lines.slice(Math.max(0, from - LINES_ABOVE), from), kinds)
  const cells = [
    ...cellsBetween(above, 0, above.texts.length),
    ...rows.flatMap((line, at) => cellsOfRow(line, spans[at]!, kinds)),
  ]
  return { cells: runOf(cells), kinds, gap: 0, sibling: false }
}
