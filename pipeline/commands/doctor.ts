import { type Format, formatRows } from '../answers/format.ts'
import { unknownIndicators } from '../answers/unknown-indicators.ts'
import { choosePortals } from '../capture/portal-choice.ts'
import type { Rows } from '../database/rows.ts'
import { referenceOf } from '../folder/own-reference.ts'
import { diagnosis } from '../health/diagnosis.ts'
import { installationParts, partRows } from '../health/installation.ts'
import { looking } from '../health/looking.ts'
import { capturesOfPortal } from '../health/portal-health.ts'
import { survey } from '../health/survey.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'
import { type CaptureOptions, dataFor } from './capture.ts'

async function portalRows(name: string, options: CaptureOptions, { tell }: Effects): Promise<Rows> {
  const data = dataFor(options)
  const [portal] = choosePortals([name], { ...options, data })
  return looking(data, tell, async (index) => {
    const [health] = await survey([portal!], data, index)
    return diagnosis(portal!, health!, await capturesOfPortal(index, portal!), index.raw)
  })
}

/** The installation itself: exit code 3 where something keeps runs from their work. */
async function ofInstallation({ format, ...options }: Options, { clock }: Effects): Promise<Outcome> {
  const parts = await installationParts({ ...options, data: dataFor(options), env: process.env, now: clock() })
  const isFaulty = parts.some(({ verdict }) => verdict === 'fault')
  return { output: formatRows(partRows(parts), format), exitCode: isFaulty ? SOME_FAILED : 0 }
}

type Options = CaptureOptions & { format: Format }

/** `doctor [indicators|PORTAL]`: what the registry lacks, what is wrong with a portal, else with the installation. */
export async function doctorCommand(
  subject: string | undefined,
  { format, ...options }: Options,
  effects: Effects,
): Promise<Outcome> {
  if (subject === undefined) return ofInstallation({ format, ...options }, effects)
  const rows =
    subject === 'indicators'
      ? await unknownIndicators(options.data, referenceOf(options.data).indicators)
      : await portalRows(subject, options, effects)
  return { output: formatRows(rows, format), exitCode: 0 }
}
