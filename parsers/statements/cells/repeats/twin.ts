import type { Table } from '../../../tables/table.ts'
import type { Passed } from '../../statement/passed.ts'

/** Rule of the numbers of a table that the page shows twice. */
export const TWIN = 'twin_table'

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at])

/** True for tables of the same headers over the same cells. */
export const isTwin = (one: Table, other: Table): boolean =>
  one.rows.length === other.rows.length &&
  one.columns.length === other.columns.length &&
  one.columns.every((path, col) => isSame(path, other.columns[col]!)) &&
  one.rows.every((cells, row) => isSame(cells, other.rows[row]!))

/** The cells of a table that says what another has said. */
export const twinNumbers = ({ rows, columns, places }: Table): Passed[] =>
  rows.flatMap((_, row) =>
    columns.flatMap((__, col) => {
      const place = places.at(row, col)
      return place ? [{ rule: TWIN, start: place.start, end: place.end }] : []
    }),
  )
