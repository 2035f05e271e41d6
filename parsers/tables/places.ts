import { type Alignment, lastCell } from './blocks/alignment.ts'
import type { Place, Places } from './table.ts'

/** Places one after the other, four numbers each. */
export type PlaceList = Int32Array

/** Numbers a place. */
const N_NUMBERS = 4

/** Room for so many places. */
export const placesFor = (n_places: number): PlaceList => new Int32Array(n_places * N_NUMBERS)

/** Puts a place into a list that has room for it. */
export function putPlace(
  list: PlaceList,
  at: number,
  first_line: number,
  last_line: number,
  start: number,
  end: number,
) {
  const i = at * N_NUMBERS
  list[i] = first_line
  list[i + 1] = last_line
  list[i + 2] = start
  list[i + 3] = end
}

/** One place of a list, or the stretch from the start of one to the end of a later one. */
export function placeAt(list: PlaceList, first: number, last = first): Place {
  const [i, k] = [first * N_NUMBERS, last * N_NUMBERS]
  return { first_line: list[i]!, last_line: list[k + 1]!, start: list[i + 2]!, end: list[k + 3]! }
}

/** The places from one index to another (exclusive) as a view of the list. */
export const placesBetween = (list: PlaceList, from: number, to: number): PlaceList =>
  list.subarray(from * N_NUMBERS, to * N_NUMBERS)

/** Places that are at hand as rows. */
class RowedPlaces implements Places {
  readonly rows: readonly (Place | null)[][]

  constructor(rows: readonly (Place | null)[][]) {
    this.rows = rows
  }

  at(row: number, col: number): Place | null {
    return this.rows[row]?.[col] ?? null
  }
}

/** Places of rows as they are at hand. */
export const placesOf = (rows: readonly (Place | null)[][]): Places => new RowedPlaces(rows)

/** Places of the cells of an aligned body: `list` are those of all cells of its block. */
export class BodyPlaces implements Places {
  readonly list: PlaceList
  readonly alignment: Alignment
  /** For each slot that repeats a merged cell, the slot which has that cell. */
  readonly originals: ReadonlyMap<number, number>

  constructor(list: PlaceList, alignment: Alignment, originals: ReadonlyMap<number, number>) {
    this.list = list
    this.alignment = alignment
    this.originals = originals
  }

  at(row: number, col: number): Place | null {
    const { width, height, first } = this.alignment
    if (row < 0 || row >= height || col < 0 || col >= width) return null
    const slot = this.originals.get(row * width + col) ?? row * width + col
    return first[slot]! < 0 ? null : placeAt(this.list, first[slot]!, lastCell(this.alignment, slot))
  }
}

/** The column that each cell of a row came from; null for a cell that came from none. */
export type CellOrigins = readonly (number | null)[]

/** Places of cells some of which changed their column: `origins` has the rows in which they did. */
export class MovedPlaces implements Places {
  readonly places: Places
  readonly origins: ReadonlyMap<number, CellOrigins>

  constructor(places: Places, origins: ReadonlyMap<number, CellOrigins>) {
    this.places = places
    this.origins = origins
  }

  at(row: number, col: number): Place | null {
    const origins = this.origins.get(row)
    const from = origins ? (origins[col] ?? null) : col
    return from === null ? null : this.places.at(row, from)
  }
}
