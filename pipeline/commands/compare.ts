import { readReference } from '../../datasets/reference/index.ts'
import { compareIndicator } from '../answers/compare.ts'
import { compareIndicatorRows } from '../answers/compare-rows.ts'
import { comparisonText } from '../answers/comparison-text.ts'
import { type Format, formatRows } from '../answers/format.ts'
import type { Outcome } from '../outcome.ts'

interface Options {
  data: string
  format: Format
  period?: string
}

/** What a program reads: one row per statement, not one per area. */
const LONG: ReadonlySet<Format> = new Set<Format>(['csv', 'json'])

/** `compare INDICATOR`: for people a row per area, the tables of a terminal one per measure; for programs long rows. */
export async function compareCommand(name: string, { data, format, period }: Options): Promise<Outcome> {
  const { indicators, areas } = readReference()
  if (LONG.has(format)) {
    const rows = await compareIndicatorRows(data, name, indicators, period)
    return { output: formatRows(rows, format), exitCode: 0 }
  }
  const rows = await compareIndicator(data, name, indicators, { areas, ...(period === undefined ? {} : { period }) })
  return { output: format === 'table' ? comparisonText(rows) : formatRows(rows, format), exitCode: 0 }
}
