import type { KindReader } from '../cell-kind.ts'
import { SORT } from '../scan/sort.ts'
import { isSubHeader } from '../wording.ts'

/** What a header cell lets expect below it: the sort of a cell, and as how many cells that counts. */
export interface Expectation {
  sort: number
  n_cells: number
}

/** What stands below the words of a role. */
const SORT_OF_ROLE: Readonly<Record<string, number>> = {
  place: SORT.name,
  lead: SORT.name,
  responsible: SORT.name,
  support: SORT.name,
  person: SORT.text,
  period: SORT.time,
}
/** 是否达标, 是否开工: answered by one character. */
const WHETHER = /^是否/

/** What a header cell lets expect in its column; null if its words tell nothing. */
export function expectationOf(text: string, { words, unitLabels, headerRole }: KindReader): Expectation | null {
  if (text === '') return null
  if (words.is.serial(text) || words.is.rank(text)) return { sort: SORT.number, n_cells: 3 }
  if (words.is.remark(text)) return { sort: SORT.empty, n_cells: 1 }
  const { growth, rate, share, increment, level } = words.is
  const isMeasured = unitLabels.measured(text) !== null || isSubHeader(text, words)
  if (isMeasured || [growth, rate, share, increment, level].some((says) => says(text)))
    return { sort: SORT.number, n_cells: 1 }
  if (WHETHER.test(text)) return { sort: SORT.mark, n_cells: 1 }
  const sort = SORT_OF_ROLE[headerRole(text)?.role ?? '']
  return sort === undefined ? null : { sort, n_cells: 1 }
}
