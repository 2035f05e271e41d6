import type { KindReader } from '../cell-kind.ts'
import { outsideBits } from '../layout/outside.ts'
import { type PlaceList, placeAt, placesFor, putPlace } from '../places.ts'
import type { Place } from '../table.ts'
import { joined, spanning } from './cells.ts'
import { SORT, sortOf } from './sort.ts'

/** What the layout says of a cell: set off by blank lines for nothing, told by them, or inside a line that is a row. */
export const CUE = { ignored: 1, told: 2, inside: 3 } as const

/** A cell on its way into a stream. */
export interface StreamCell {
  text: string
  sort: number
  place: Place | null
  /** Index of the line on which it ends. */
  line: number
  /** Lines right before it that belong to no cell, or are torn off this one. */
  loose: Loose | null
}

/** Lines that may be part of the cell that they stand before. */
export interface Loose {
  /** Bits that they cost as text outside of tables. */
  outside: number
  /** The text of the whole cell, should they be part of it; null if they are none. */
  joined: { text: string; sort: number; place: Place } | null
  /** How many lines they are. */
  n_lines: number
}

/**
 * The cells of a run of lines under one spelling, in order, held field by field because a long table has a million. Empty
 * cells are there wherever the spelling prints something for them.
 */
export class Stream {
  readonly texts: string[] = []
  readonly loose = new Map<number, Loose>()
  readonly places: PlaceList
  readonly sorts: Uint8Array
  readonly lines: Int32Array
  /** CUE.ignored where blank lines set a cell off that stand for nothing under this spelling, CUE.told for empty cells. */
  readonly cues: Uint8Array

  /** Whether a cell may have left nothing, or may be one of several lines: nothing but blank lines tells. */
  readonly mayVanish: boolean
  /** Bits that a cell costs outside of tables, beside those of its text. */
  readonly #closing: number

  constructor(room: number, { closing, mayVanish }: { closing: number; mayVanish: boolean }) {
    this.mayVanish = mayVanish
    this.#closing = closing
    this.places = placesFor(room)
    this.sorts = new Uint8Array(room)
    this.lines = new Int32Array(room)
    this.cues = new Uint8Array(room)
  }

  get length(): number {
    return this.texts.length
  }

  push({ text, sort, place, line, loose }: StreamCell): void {
    const at = this.texts.length
    this.texts.push(text)
    this.sorts[at] = sort
    this.lines[at] = line
    if (place) putPlace(this.places, at, place.first_line, place.last_line, place.start, place.end)
    if (loose) this.loose.set(at, loose)
  }

  /** Makes a line part of the last cell. */
  extendLast(text: string, place: Place, line: number, kinds: KindReader): void {
    const at = this.texts.length - 1
    const whole = spanning(placeAt(this.places, at), place)
    putPlace(this.places, at, whole.first_line, whole.last_line, whole.start, whole.end)
    this.texts[at] = joined(this.texts[at]!, text)
    this.sorts[at] = sortOf(this.texts[at]!, kinds)
    this.lines[at] = line
  }

  /** Bits of a cell as text outside of tables, lines torn off it included. */
  outsideBits(at: number): number {
    const sort = this.sorts[at]!
    return (this.loose.get(at)?.outside ?? 0) + outsideBits(sort) + (sort === SORT.empty ? 0 : this.#closing)
  }

  /** Where a cell stands; null for an empty one. */
  placeOf(at: number): Place | null {
    return this.texts[at] === '' ? null : placeAt(this.places, at)
  }

  /** A cell with the lines torn off it. */
  wholeAt(at: number): { text: string; place: Place | null } {
    return this.loose.get(at)?.joined ?? { text: this.texts[at]!, place: this.placeOf(at) }
  }
}
