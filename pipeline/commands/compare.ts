import { readReference } from '../../datasets/reference/index.ts'
import { compareIndicator } from '../compare.ts'
import { type Format, formatRows } from '../format.ts'
import type { Outcome } from '../outcome.ts'
import type { Rows } from '../rows.ts'

/** Columns for machines; a terminal shows the figures and `explain` shows the rest. */
const MACHINE = new Set(['sources', 'target_ids'])

/** A comparison without the columns that only machines read. */
export const forPeople = ({ columns, rows }: Rows): Rows => ({
  columns: columns.filter((one) => !MACHINE.has(one)),
  rows,
})

interface Options {
  data: string
  format: Format
  period?: string
}

/** `compare INDICATOR`: one row per area, levels and increments in columns of their own. */
export async function compareCommand(name: string, { data, format, period }: Options): Promise<Outcome> {
  const rows = await compareIndicator(data, name, readReference().indicators, period === undefined ? {} : { period })
  const shown = format === 'table' || format === 'md' ? forPeople(rows) : rows
  return { output: formatRows(shown, format), exitCode: 0 }
}
