import { once } from 'node:events'
import type { Queue } from 'bullmq'
import type { Portal } from '../../crawlers/portal.ts'
import { paddedText } from '../answers/format.ts'
import { choosePortals } from '../capture/portal-choice.ts'
import { UsageFault } from '../fault.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'
import { type Broker, CRAWLS, partsQueue } from '../queue/broker.ts'
import { isRoundName, roundOf } from '../queue/errand.ts'
import { type CrawlJob, endSchedule, planRound, scheduleRounds } from '../queue/round.ts'
import { type MeetingOptions, withBroker } from './meeting.ts'
import { portOf } from './port.ts'

interface Options extends MeetingOptions {
  data: string
  replica?: boolean
  portals?: string
  round?: string
  pattern?: string
  port: string
}

interface Task {
  broker: Broker
  queue: Queue<CrawlJob>
  options: Options
  effects: Effects
  portals: () => Portal[]
}

const done = (output = '', exitCode = 0): Outcome => ({ output, exitCode })

async function round({ queue, options, effects, portals }: Task): Promise<Outcome> {
  const name = options.round ?? roundOf(effects.clock())
  if (!isRoundName(name)) throw new UsageFault(`--round: found ${name}, expected letters, digits and dashes`)
  const chosen = portals()
  const jobs = await planRound(queue, name, chosen)
  effects.tell({ level: 'info', message: `round ${name}: ${chosen.length} portals in ${jobs} jobs`, round: name, jobs })
  return done()
}

async function schedule({ queue, options, effects, portals }: Task): Promise<Outcome> {
  const { pattern } = options
  if (!pattern) throw new UsageFault("--pattern: found none, expected a cron pattern such as '0 3 * * *', or none")
  if (pattern === 'none') {
    const had = await endSchedule(queue)
    effects.tell({ level: 'info', message: had ? 'no rounds are planned any more' : 'there was no schedule' })
    return done()
  }
  const next = await scheduleRounds(queue, pattern, portals()).catch((error: Error) => {
    throw new UsageFault(`--pattern: found ${pattern}, expected a cron pattern such as '0 3 * * *': ${error.message}`)
  })
  effects.tell({ level: 'info', message: `the next round is planned at ${next}`, next })
  return done()
}

const STATES = ['wait', 'active', 'delayed', 'completed', 'failed'] as const

async function list({ queue }: Task): Promise<Outcome> {
  const counts = await queue.getJobCounts(...STATES)
  const failed = await queue.getFailed(0, 50)
  const lines = [
    ...STATES.map((state) => `${paddedText(state, 10)} ${counts[state] ?? 0}\n`),
    ...failed.map(({ id, failedReason }) => `${id}: ${failedReason}\n`),
  ]
  return done(lines.join(''), failed.length > 0 ? SOME_FAILED : 0)
}

async function board({ broker, queue, options, effects }: Task): Promise<Outcome> {
  const port = portOf(options.port)
  const { makersHash } = await import('../parts/part-name.ts')
  const { openBoard } = await import('../queue/board.ts')
  const parts = broker.queue(partsQueue(makersHash(options.data)))
  const { address, close } = await openBoard([queue as unknown as Queue, parts], port)
  effects.tell({ level: 'info', message: `queues at ${address} (Ctrl+C ends it)`, url: address })
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await close()
  return done()
}

const TASKS: Readonly<Record<string, (task: Task) => Promise<Outcome>>> = { round, schedule, list, board }

/** `queue <task>`: plans a round of crawls, schedules rounds, lists the jobs, or shows them in a browser. */
export async function queueCommand(
  name: string,
  names: readonly string[],
  options: Options,
  effects: Effects,
): Promise<Outcome> {
  const task = TASKS[name]
  if (!task) throw new UsageFault(`queue: found ${name}, expected one of ${Object.keys(TASKS).join(', ')}`)
  return withBroker(options, effects.tell, (broker) =>
    task({
      broker,
      queue: broker.queue<CrawlJob>(CRAWLS),
      options,
      effects,
      portals: () => choosePortals(names, options),
    }),
  )
}
