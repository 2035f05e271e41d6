import type { Table } from '../../../tables/table.ts'
import type { Passed } from '../../prose.ts'

/** Rule of the numbers of a table that the page shows twice. */
export const TWIN = 'twin_table'

/** The cells of a table that says what another has said. */
export const twinNumbers = ({ rows, columns, places }: Table): Passed[] =>
  rows.flatMap((_, row) =>
    columns.flatMap((__, col) => {
      const place = places.at(row, col)
      return place ? [{ rule: TWIN, start: place.start, end: place.end }] : []
    }),
  )
