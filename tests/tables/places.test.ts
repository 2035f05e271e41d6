import { expect, it } from 'vitest'
import {
  BodyPlaces,
  MovedPlaces,
  placeAt,
  placesBetween,
  placesFor,
  placesOf,
  putPlace,
} from '../../parsers/tables/places.ts'

const list = placesFor(3)
putPlace(list, 0, 1, 1, 0, 3)
putPlace(list, 1, 2, 2, 4, 6)
putPlace(list, 2, 3, 3, 7, 9)

it('gives places of a list, also the stretch over several', () => {
  expect(placeAt(list, 1)).toEqual({ first_line: 2, last_line: 2, start: 4, end: 6 })
  expect(placeAt(list, 0, 2)).toEqual({ first_line: 1, last_line: 3, start: 0, end: 9 })
  expect(placeAt(placesBetween(list, 1, 3), 0)).toEqual(placeAt(list, 1))
})

it('knows none outside of the table', () => {
  const places = placesOf([[placeAt(list, 0), null]])
  expect([places.at(0, 0)?.start, places.at(0, 1), places.at(1, 0), places.at(0, 2)]).toEqual([0, null, null, null])
})

it('finds the cells of an aligned body, repeated ones at their original', () => {
  // Two rows of two columns: the first cell of the second row repeats that above, its second took the last two cells.
  const alignment = { width: 2, height: 2, first: Int32Array.from([0, 1, -1, 2]), cost: 0, end: 3 }
  const places = new BodyPlaces(list, alignment, new Map([[2, 0]]))
  expect([places.at(0, 0), places.at(1, 0), places.at(1, 1)]).toEqual([
    placeAt(list, 0),
    placeAt(list, 0),
    placeAt(list, 2),
  ])
  expect(new BodyPlaces(list, alignment, new Map()).at(1, 0)).toBeNull()
})

it('follows cells into other columns, in the rows in which they moved', () => {
  const places = placesOf([
    [placeAt(list, 0), null],
    [placeAt(list, 1), null],
  ])
  const moved = new MovedPlaces(places, new Map([[0, [null, 0]]]))
  expect([moved.at(0, 0), moved.at(0, 1)?.start, moved.at(1, 0)?.start]).toEqual([null, 0, 4])
})
