import type { TableAccount } from '../../parsers/table-finalists.ts'
import type { Finalist } from '../../parsers/tables/choose/finalists.ts'
import { ITEMS } from '../../parsers/tables/choose/weigh.ts'
import type { Rows } from '../database/rows.ts'
import { UsageFault } from '../fault.ts'
import { formatRows } from './format.ts'

/** What a value of --why begins with that asks for a table: t1 is the first. */
const TABLE = /^t([1-9]\d*)$/

/** Whether a value of --why asks for a table. */
export const asksForTable = (why: string): boolean => why.startsWith('t')

const shapeOf = ({ table }: Finalist): string => `${table.rows.length} x ${table.columns.length}`

const headerOf = ({ table }: Finalist): string => table.columns.map((path) => path.join('/')).join(' | ')

/** The finalists of a table side by side: a row for each item of their costs, in bits. */
export function finalistRows(finalists: readonly Finalist[]): Rows {
  const nameOf = (at: number): string => `reading ${at + 1}`
  const row = (item: string, said: (one: Finalist) => string) => ({
    item,
    ...Object.fromEntries(finalists.map((one, at) => [nameOf(at), said(one)])),
  })
  return {
    columns: ['item', ...finalists.map((_, at) => nameOf(at))],
    rows: [
      row('rows x columns', shapeOf),
      row('lines', ({ table }) => `${table.first_line}-${table.last_line}`),
      ...ITEMS.map((item) => row(item, ({ items }) => items[item].toFixed(1))),
      row('saved', ({ bits }) => bits.toFixed(1)),
    ],
  }
}

/**
 * What `parse --why tN` prints of the N-th table: the readings it was chosen from with their headers, and what each saves against
 * the same lines as text, in bits by item. Throws UsageFault if there is no such table.
 */
export function explainedTable(accounts: readonly TableAccount[], why: string): string {
  const nth = TABLE.exec(why)?.[1]
  const account = accounts[Number(nth) - 1]
  if (nth === undefined || !account)
    throw new UsageFault(`--why ${why}: found ${accounts.length} tables, expected t and the number of one, as in t1`)
  const { table, finalists } = account
  const head = `table ${nth} of ${accounts.length}, lines ${table.first_line}-${table.last_line}, ${table.proof}`
  if (finalists.length === 0) return `${head}\nThe markup of the page says where its cells stand.\n`
  const headers = finalists.map((one, at) => `reading ${at + 1}: ${headerOf(one)}`).join('\n')
  return `${head}\n${headers}\n\n${formatRows(finalistRows(finalists), 'table')}`
}
