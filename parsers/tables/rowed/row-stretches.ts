import type { Lines } from '../../text/lines.ts'
import type { KindReader } from '../cell-kind.ts'
import { markStretches } from '../layout/table-stretches.ts'
import { type LinedRow, spelledRows } from './row-spelling.ts'

/** A piece of a sentence: sentences with figures between blanks are no rows. */
const CLAUSE = /[，。；]/
/** Among so many cells of a table at most one is a piece of a sentence. */
export const CELLS_PER_CLAUSE = 8
/** Columns in which a row may have no piece. */
const EMPTY = 2
/** A header and a row, of two cells each. */
const LEAST = 2 * (2 + EMPTY) - 1

/** Whether a text is a piece of a sentence. */
export const isClause = (text: string): boolean => CLAUSE.test(text)

/** What a row says for a table, in cells: one piece alone is the heading of a section at best. */
function scoreOf({ pieces }: LinedRow): number {
  const clauses = pieces.filter(({ text }) => isClause(text)).length
  return (pieces.length > 1 ? pieces.length + EMPTY : -1) - CELLS_PER_CLAUSE * clauses
}

/** For each row whether a table may hold it: 0 where lines are text that blanks part here and there. */
export function rowStretches(rows: readonly LinedRow[]): Uint8Array {
  const marks = new Uint8Array(rows.length)
  const scores = Int32Array.from(rows, scoreOf)
  markStretches(marks, LEAST, (at) => scores[at]!)
  return marks
}

/** Whether rows may stand on lines anywhere in a text. */
export const mayHoldRows = (lines: Lines, kinds: KindReader): boolean =>
  [...spelledRows(lines, kinds).values()].some((rows) => rowStretches(rows).includes(1))
