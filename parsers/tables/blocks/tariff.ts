import { type Body, ending, missingAtEnd, placing, skipping, starting } from './price.ts'
import { N_PLACED, TRAIT } from './trait.ts'

/** Prices of a body for every trait and column, so that laying out a cell looks them up and reckons nothing twice. */
export interface Tariff {
  width: number
  /** Of a cell in a column: by kind, total and serial, then column. */
  place: Float64Array
  /** Of the columns skipped between two cells of a row: by the first cell's column, then the second's. */
  skip: Float64Array
  /** Of a row that begins in a column: by whether a total begins it, then column. */
  start: Float64Array
  /** Of a row that ends in a column: by section and kind of its last cell, then column. */
  end: Float64Array
  /** Of a body that ends in a column: by whether the layout after it may tell of empty cells, then column. */
  last: Float64Array
}

const N_KINDS = TRAIT.kind + 1

/** Where the price of ending a row with a cell of some trait begins. */
export const endRow = (trait: number): number => (trait & TRAIT.kind) + ((trait & TRAIT.section) > 0 ? N_KINDS : 0)

function grid(rows: number, width: number, price: (row: number, col: number) => number): Float64Array {
  const prices = new Float64Array(rows * width)
  for (let row = 0; row < rows; row += 1)
    for (let col = 0; col < width; col += 1) prices[row * width + col] = price(row, col)
  return prices
}

/** All prices of a body. */
export function tariffOf(body: Body): Tariff {
  const width = body.slots.length
  return {
    width,
    place: grid(N_PLACED, width, (trait, col) => placing(body, trait, col)),
    skip: grid(width, width, (before, col) => skipping(body, before + 1, col)),
    start: grid(2, width, (total, col) => starting(body, total * TRAIT.total, col)),
    end: grid(2 * N_KINDS, width, (row, col) =>
      ending(body, (row % N_KINDS) + (row >= N_KINDS ? TRAIT.section : 0), col),
    ),
    last: grid(2, width, (told, col) => missingAtEnd(body, col, told > 0)),
  }
}
