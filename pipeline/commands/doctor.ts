import { readReference } from '../../datasets/reference/index.ts'
import { type Format, formatRows } from '../answers/format.ts'
import { unknownIndicators } from '../answers/unknown-indicators.ts'
import { UsageFault } from '../fault.ts'
import type { Outcome } from '../outcome.ts'

/** `doctor indicators`: what the registry lacks. */
export async function doctorCommand(subject: string, options: { data: string; format: Format }): Promise<Outcome> {
  if (subject !== 'indicators') throw new UsageFault(`doctor: found "${subject}", expected indicators`)
  const rows = await unknownIndicators(options.data, readReference().indicators)
  return { output: formatRows(rows, options.format), exitCode: 0 }
}
