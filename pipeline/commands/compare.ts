import { readReference } from '../../datasets/reference/index.ts'
import { compareIndicator } from '../answers/compare.ts'
import { comparisonText } from '../answers/comparison-text.ts'
import { type Format, formatRows } from '../answers/format.ts'
import type { Outcome } from '../outcome.ts'

interface Options {
  data: string
  format: Format
  period?: string
}

/** `compare INDICATOR`: for people one table per measure, for programs one row per area with its sources. */
export async function compareCommand(name: string, { data, format, period }: Options): Promise<Outcome> {
  const { indicators, areas } = readReference()
  const rows = await compareIndicator(data, name, indicators, { areas, ...(period === undefined ? {} : { period }) })
  return { output: format === 'table' ? comparisonText(rows) : formatRows(rows, format), exitCode: 0 }
}
