import type { Table } from '../../../tables/table.ts'
import { isRead, type NamedPeriod, readPeriods, type When } from '../../../values/period.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { TableUses } from '../columns/table-uses.ts'

/** A year alone in a column of periods. */
const BARE_YEAR = /^(?:19|20)\d{2}$/
const HAS_YEAR = /(?:19|20)\d{2}/

function periodIn(cells: readonly string[], cols: readonly number[], when: When, { periods }: Lexicon) {
  const named = cols.flatMap((col) => {
    const text = cells[col] ?? ''
    return readPeriods(BARE_YEAR.test(text) ? `${text}年` : text, when, periods)
  })
  const own = named.filter(({ kind }) => kind !== 'baseline')
  return own.find((one) => isRead(one) && one.kind === 'by') ?? own[0] ?? null
}

/** When rows are due, or what periods they are about. */
export interface RowPeriods {
  /** One for each row; none at all if no column tells. */
  periods: readonly (NamedPeriod | null)[]
  /** True if nothing but their periods names the rows. */
  areRows: boolean
}

/** Reads the columns of periods. In rows that are periods 10月份 after 2012年9月份 is of the same year. */
export function periodsOfRows(
  { rows }: Table,
  { columns, label, place }: TableUses,
  when: When,
  lexicon: Lexicon,
): RowPeriods {
  const cols = columns.flatMap(({ role }, col) => (role === 'period' ? [col] : []))
  if (cols.length === 0) return { periods: [], areRows: false }
  const areRows = label < 0 && place < 0
  let { year } = when
  const periods = rows.map((cells) => {
    const found = periodIn(cells, cols, { ...when, year }, lexicon)
    const isYearTold = cols.some((col) => HAS_YEAR.test(cells[col] ?? ''))
    if (areRows && isYearTold && found !== null && isRead(found)) year = Number(found.end.slice(0, 4))
    return found
  })
  return { periods, areRows }
}
