import { CELL_KINDS, type CellKind } from '../cell-kind.ts'
import { type PlaceList, placeAt, placesBetween, placesFor, putPlace } from '../places.ts'
import type { Place } from '../table.ts'

/** One line's worth of text that may be a cell, with what its layout says. */
export interface Cell {
  text: string
  place: Place
  kind: CellKind
  /** Blank lines directly above. */
  gap: number
  /** One of those lines holds blanks: some extractors write that between rows. */
  spacer: boolean
  /** The line starts with a tab. */
  tab: boolean
}

/**
 * Cells in the order of the text, held field by field: a cell as an object weighs ten times its text, and a long
 * table has a million. `texts`, `marks` and `gaps` have one entry per cell.
 */
export interface CellRun {
  texts: string[]
  places: PlaceList
  /** Index of the kind in CELL_KINDS, with a bit each for spacer and tab. */
  marks: Uint8Array
  gaps: Int32Array
}

const KIND = 7
const SPACER = 8
const TAB = 16
/** Kinds that stand in columns of figures come first. */
const LAST_NUMERIC = CELL_KINDS.indexOf('blank')
const CODES = Object.fromEntries(CELL_KINDS.map((kind, code) => [kind, code])) as Record<CellKind, number>

/**
 * A run with room for as many cells as given, to be filled from the front and then trimmed. Arrays that grow leave
 * copies after, which weigh twice the last one.
 */
export const roomyRun = (room: number): CellRun => ({
  texts: Array(room),
  places: placesFor(room),
  marks: new Uint8Array(room),
  gaps: new Int32Array(room),
})

/** Puts a cell into a run that has room for it. */
export function put(run: CellRun, at: number, { text, place, kind, gap, spacer, tab }: Cell): void {
  run.texts[at] = text
  putPlace(run.places, at, place.first_line, place.last_line, place.start, place.end)
  run.marks[at] = CODES[kind] + (spacer ? SPACER : 0) + (tab ? TAB : 0)
  run.gaps[at] = gap
}

/** A filled run without the room after its last cell. */
export function trimmed(run: CellRun, n_cells: number): CellRun {
  run.texts.length = n_cells
  return {
    texts: run.texts,
    places: placesBetween(run.places, 0, n_cells),
    marks: run.marks.subarray(0, n_cells),
    gaps: run.gaps.subarray(0, n_cells),
  }
}

/** Cells as a run. */
export function runOfCells(cells: readonly Cell[]): CellRun {
  const run = roomyRun(cells.length)
  for (const [at, cell] of cells.entries()) put(run, at, cell)
  return run
}

/** Code of a cell's kind: its index in CELL_KINDS. */
export const codeAt = ({ marks }: CellRun, at: number): number => marks[at]! & KIND

/** The kind of a cell. */
export const kindAt = (run: CellRun, at: number): CellKind => CELL_KINDS[codeAt(run, at)]!

/** Whether a cell stands in a column of figures. */
export const isNumericAt = ({ marks }: CellRun, at: number): boolean => (marks[at]! & KIND) <= LAST_NUMERIC

/** Whether a line of blanks stands directly above a cell. */
export const hasSpacer = ({ marks }: CellRun, at: number): boolean => (marks[at]! & SPACER) > 0

/** Whether the line of a cell starts with a tab. */
export const hasTab = ({ marks }: CellRun, at: number): boolean => (marks[at]! & TAB) > 0

/** One cell of a run as an object of its own. */
export const cellAt = (run: CellRun, at: number): Cell => ({
  text: run.texts[at]!,
  place: placeAt(run.places, at),
  kind: kindAt(run, at),
  gap: run.gaps[at]!,
  spacer: hasSpacer(run, at),
  tab: hasTab(run, at),
})

/** The cells from one index to another (exclusive) as objects, for stretches of a few. */
export const cellsBetween = (run: CellRun, from: number, to: number): Cell[] =>
  Array.from({ length: Math.max(0, Math.min(to, run.texts.length) - from) }, (_, i) => cellAt(run, from + i))

/** The cells from one index to another (exclusive) as a run; the run itself where that is all of it. */
export const runBetween = (run: CellRun, from: number, to: number): CellRun =>
  from === 0 && to === run.texts.length
    ? run
    : {
        texts: run.texts.slice(from, to),
        places: placesBetween(run.places, from, to),
        marks: run.marks.subarray(from, to),
        gaps: run.gaps.subarray(from, to),
      }

/** Index of the last figure, -1 where a run holds none. */
export function lastFigure(run: CellRun): number {
  for (let at = run.texts.length - 1; at >= 0; at -= 1) if (isNumericAt(run, at)) return at
  return -1
}
