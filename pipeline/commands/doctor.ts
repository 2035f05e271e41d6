import { readReference } from '../../datasets/reference/index.ts'
import { type Format, formatRows } from '../answers/format.ts'
import { unknownIndicators } from '../answers/unknown-indicators.ts'
import { withCatalogue } from '../archive/catalogue.ts'
import type { Rows } from '../database/rows.ts'
import { diagnosis } from '../health/diagnosis.ts'
import { capturesOfPortal } from '../health/portal-health.ts'
import { survey } from '../health/survey.ts'
import { withLock } from '../lock.ts'
import type { Effects, Outcome } from '../outcome.ts'
import { choosePortals } from '../portal-choice.ts'
import { type CaptureOptions, dataFor } from './capture.ts'

async function portalRows(name: string, options: CaptureOptions, { tell }: Effects): Promise<Rows> {
  const [portal] = choosePortals([name], options.replica ?? false)
  const data = dataFor(options)
  return withLock(data, () =>
    withCatalogue(data, tell, async (catalogue) => {
      const [health] = await survey([portal!], data, catalogue)
      return diagnosis(portal!, health!, await capturesOfPortal(catalogue, portal!), catalogue.raw)
    }),
  )
}

/** `doctor indicators|PORTAL`: what the registry lacks, or what is wrong with a portal. */
export async function doctorCommand(
  subject: string,
  { format, ...options }: CaptureOptions & { format: Format },
  effects: Effects,
): Promise<Outcome> {
  const rows =
    subject === 'indicators'
      ? await unknownIndicators(options.data, readReference().indicators)
      : await portalRows(subject, options, effects)
  return { output: formatRows(rows, format), exitCode: 0 }
}
