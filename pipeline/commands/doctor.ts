import { type Format, formatRows } from '../answers/format.ts'
import { unknownIndicators } from '../answers/unknown-indicators.ts'
import type { Rows } from '../database/rows.ts'
import { diagnosis } from '../health/diagnosis.ts'
import { looking } from '../health/looking.ts'
import { capturesOfPortal } from '../health/portal-health.ts'
import { survey } from '../health/survey.ts'
import type { Effects, Outcome } from '../outcome.ts'
import { referenceOf } from '../own-reference.ts'
import { choosePortals } from '../portal-choice.ts'
import { type CaptureOptions, dataFor } from './capture.ts'

async function portalRows(name: string, options: CaptureOptions, { tell }: Effects): Promise<Rows> {
  const data = dataFor(options)
  const [portal] = choosePortals([name], { ...options, data })
  return looking(data, tell, async (index) => {
    const [health] = await survey([portal!], data, index)
    return diagnosis(portal!, health!, await capturesOfPortal(index, portal!), index.raw)
  })
}

/** `doctor indicators|PORTAL`: what the registry lacks, or what is wrong with a portal. */
export async function doctorCommand(
  subject: string,
  { format, ...options }: CaptureOptions & { format: Format },
  effects: Effects,
): Promise<Outcome> {
  const rows =
    subject === 'indicators'
      ? await unknownIndicators(options.data, referenceOf(options.data).indicators)
      : await portalRows(subject, options, effects)
  return { output: formatRows(rows, format), exitCode: 0 }
}
