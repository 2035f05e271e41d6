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
import type { TerminalLanguage } from '../language/language.ts'
import { reportIn, spokenHeadings, spokenRows } from '../language/say.ts'
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
async function ofInstallation(options: CaptureOptions, { clock }: Effects): Promise<{ rows: Rows; exitCode: number }> {
  const parts = await installationParts({ ...options, data: dataFor(options), env: process.env, now: clock() })
  const isFaulty = parts.some(({ verdict }) => verdict === 'fault')
  return { rows: partRows(parts), exitCode: isFaulty ? SOME_FAILED : 0 }
}

type Options = CaptureOptions & { format: Format; lang: TerminalLanguage }

/** `doctor [indicators|PORTAL]`: what the registry lacks, what is wrong with a portal, else with the installation. */
export async function doctorCommand(
  subject: string | undefined,
  { format, lang, ...options }: Options,
  effects: Effects,
): Promise<Outcome> {
  // Programs read what is written in English, whatever the terminal speaks.
  const say = reportIn(format === 'table' ? lang : 'en')
  if (subject === 'indicators') {
    const rows = await unknownIndicators(options.data, referenceOf(options.data).indicators)
    return { output: formatRows(spokenHeadings(rows, say), format), exitCode: 0 }
  }
  const { rows, exitCode } =
    subject === undefined
      ? await ofInstallation(options, effects)
      : { rows: await portalRows(subject, options, effects), exitCode: 0 }
  return { output: formatRows(spokenRows(rows, say), format), exitCode }
}
