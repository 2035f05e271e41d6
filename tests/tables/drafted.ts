import type { Draft } from '../../parsers/tables/draft.ts'
import { hints } from './hints.ts'

/** A draft whose cells are parted by blanks and the levels of its headers by strokes; _ is an empty cell. */
export const drafted = (header: string, ...rows: string[]): Draft => {
  const cells = rows.map((row) => row.split(' ').map((text) => (text === '_' ? '' : text)))
  return {
    method: 'flattened',
    kinds: hints,
    columns: header.split(' ').map((path) => path.split('/')),
    rows: cells,
    places: { at: (row) => ({ first_line: row + 1, last_line: row + 1, start: 0, end: 0 }) },
    caption: [],
    doubts: [],
    first_line: 1,
    last_line: rows.length,
  }
}
