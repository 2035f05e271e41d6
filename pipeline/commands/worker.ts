import { withCatalogue } from '../archive/catalogue.ts'
import { contactOf } from '../capture/agent.ts'
import { declaredPortals } from '../capture/portal-choice.ts'
import { UsageFault } from '../fault.ts'
import { withLock } from '../folder/lock.ts'
import { referenceOf } from '../folder/own-reference.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'
import { LASTING, work } from '../queue/worker.ts'
import { type CaptureOptions, dataFor, maxTimeOf, NO_CONTACT, paceOf, reporting } from './capture.ts'
import { depotOf, type MeetingOptions, withBroker } from './meeting.ts'
import { workersOf } from './workers.ts'

type Options = CaptureOptions & MeetingOptions & { atOnce: string; untilDone?: boolean }

function atOnceOf({ atOnce }: Options): number {
  if (/^[1-9]\d{0,2}$/.test(atOnce)) return Number(atOnce)
  throw new UsageFault(`--at-once: found ${atOnce}, expected a number of portals such as 8`)
}

/** Why the process is to end, once it was told to. */
function interruption(): () => string | null {
  let why: string | null = null
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      why = `${signal} came; jobs under way go back to the queue`
    })
  }
  return () => why
}

/** `worker`: takes jobs of the queue until it is interrupted, or with --until-done until there are none. */
export async function workerCommand(options: Options, effects: Effects): Promise<Outcome> {
  const { tell, clock } = effects
  const data = dataFor(options)
  const settings = {
    atOnce: atOnceOf(options),
    makers: workersOf(options.workers),
    lasting: LASTING,
    untilDone: options.untilDone ?? false,
  }
  const request = {
    pace: paceOf(options),
    full: options.full ?? false,
    maxTime: maxTimeOf(options),
    contact: contactOf(options.contact),
  }
  const portals = declaredPortals({ ...options, data })
  referenceOf(data)
  if (!options.replica && request.contact === null) tell({ level: 'warn', message: NO_CONTACT })
  const depot = await depotOf(options)
  const stopped = interruption()
  const report = reporting(tell)
  const server = options.replica ? await (await import('../replica/server.ts')).startReplica() : null
  try {
    await withBroker(options, tell, (broker) =>
      withLock(data, () =>
        withCatalogue(data, tell, (catalogue) => {
          const common = { dataDir: data, depot, broker, catalogue, portals, request, stopped, clock, tell }
          const ports = server?.ports ?? null
          return work({ ...common, ports, lasting: settings.lasting, ended: report.ended }, settings)
        }),
      ),
    )
  } finally {
    await server?.close()
  }
  return { output: '', exitCode: report.failed() > 0 ? SOME_FAILED : 0 }
}
