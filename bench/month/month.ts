import { errandsOf, roundOf } from '../../pipeline/queue/errand.ts'
import { atScale, type Scaled } from '../faults/scale.ts'
import { randomFrom } from '../mutation.ts'
import { Machine, MadeQueue, type Works } from './machines.ts'
import { about, DAY, HOUR, type MadePortal, madePortal } from './made-portal.ts'
import { type Manners, madeSite, manners } from './made-site.ts'
import { type VirtualTime, virtualTime } from './virtual-time.ts'

const PORTALS = 3000
const DAYS = 30
const SEED = 20260101
const START = Date.parse('2026-01-01T00:00:00Z')
/** Three in the morning in China, by the time of Greenwich, in ms of the day. */
const AT_NIGHT = 19 * HOUR
/** A machine falls out about so often, for about so long; Redis falls out once. */
const BETWEEN_KILLS = 4 * DAY
const DOWN = 2 * HOUR
const AWAY = { from: 12.8 * DAY, lasting: HOUR / 2 }

/** What was noted in the month. */
interface Noted {
  /** Hours since each portal's last whole crawl, asked every noon of China. */
  staleness: number[]
  /** Hours from publication to archive. */
  delays: number[]
  /** Hours from the beginning of a round to the end of its last crawl. */
  rounds: number[]
  /** Most jobs that waited. */
  waiting: number
  crawls: number
  unfinished: number
  kills: number
}

function made(n: number, time: VirtualTime, seen: Manners) {
  const portals = new Map<string, Works['portals'] extends ReadonlyMap<string, infer V> ? V : never>()
  let before: MadePortal | null = null
  for (let i = 0; i < n; i++) {
    const random = randomFrom(SEED + i)
    before = madePortal(i, random, START, DAYS, before?.portal ?? null)
    portals.set(before.portal.id, { made: before, site: madeSite(before, random, time, DAYS, seen) })
  }
  return portals
}

/** Has machines killed at random, and the queue away once. */
async function mishaps(machines: readonly Machine[], works: Works, noted: Noted): Promise<void> {
  const { time, queue } = works
  const random = randomFrom(SEED)
  const killing = machines.map(async (machine) => {
    for (;;) {
      await time.sleep(about(BETWEEN_KILLS, 0.7, random))
      noted.kills++
      await machine.kill(about(DOWN, 0.8, random))
    }
  })
  await time.sleep(AWAY.from)
  await queue.goAway(AWAY.lasting)
  await Promise.all(killing)
}

const sorted = (figures: readonly number[]): number[] => figures.toSorted((a, b) => a - b)
const at = (figures: readonly number[], of: number): string => {
  const all = sorted(figures)
  return (all[Math.min(all.length - 1, Math.floor(of * all.length))] ?? Number.NaN).toFixed(1)
}
const spread = (figures: readonly number[]): string =>
  `median ${at(figures, 0.5)}, 95 in 100 ${at(figures, 0.95)}, 99 ${at(figures, 0.99)}, most ${at(figures, 1)}`

/** A month of nightly rounds with so many machines. */
async function monthWith(n_machines: number, n: number): Promise<string[]> {
  const time = virtualTime(START)
  const seen = manners()
  const noted: Noted = { staleness: [], delays: [], rounds: [], waiting: 0, crawls: 0, unfinished: 0, kills: 0 }
  const portals = made(n, time, seen)
  const declared = [...portals.values()].map(({ made: { portal } }) => portal)
  const whole = new Map(declared.map(({ id }) => [id, START - DAY / 2]))
  const done = new Set<string>()
  const lastEnd = new Map<string, number>()
  const queue = new MadeQueue(time)
  const works: Works = {
    ...{ time, queue, portals },
    ended: (id, round, finished) => {
      done.add(`${id} ${round}`)
      lastEnd.set(round, time.now())
      noted.crawls++
      if (finished) whole.set(id, time.now())
      else noted.unfinished++
    },
    isDone: (id, round) => done.has(`${id} ${round}`),
    found: (delay) => noted.delays.push(delay / HOUR),
  }
  const machines = Array.from({ length: n_machines }, () => new Machine(works))
  void mishaps(machines, works, noted)
  const begun = new Map<string, number>()
  for (let day = 0; day < DAYS; day++) {
    await time.run(START + day * DAY + 4 * HOUR)
    if (day > 0) for (const last of whole.values()) noted.staleness.push((time.now() - last) / HOUR)
    await time.run(START + day * DAY + AT_NIGHT)
    const round = roundOf(new Date(time.now()).toISOString())
    begun.set(round, time.now())
    for (const errand of errandsOf(round, declared)) void queue.put(errand)
    noted.waiting = Math.max(noted.waiting, queue.waiting)
  }
  await time.run(START + DAYS * DAY)
  for (const [round, end] of lastEnd) noted.rounds.push((end - begun.get(round)!) / HOUR)
  const busy = machines.reduce((sum, machine) => sum + machine.busy, 0) / (n_machines * 8 * DAYS * DAY)
  return [
    `${n_machines} machines: ${noted.crawls} crawls, ${noted.unfinished} of them with pages left to the next; ${noted.kills} machines killed; ${seen.requests} requests, ${seen.rude} too soon or beside another at the same host`,
    `  hours of a round: ${spread(noted.rounds)}; most jobs that waited: ${noted.waiting}; places of workers at work: ${(busy * 100).toFixed(1)} %`,
    `  hours since a portal's last whole crawl, every noon: ${spread(noted.staleness)}`,
    `  hours from publication to archive, ${noted.delays.length} documents: ${spread(noted.delays)}`,
  ]
}

/**
 * A month of nightly rounds of 3,000 made-up portals, with faults, on a clock that does not wait: what is due, how a host is
 * paced, when one is given up, and what a crawl may take are decided by the crawler's own code, jobs by the queue's. What
 * portals answer is made up, and the engine of the queue is.
 */
export async function month(options: Scaled): Promise<string[]> {
  const n = atScale(PORTALS, options)
  const lines: string[] = [`${n} portals, ${DAYS} days`]
  for (const machines of [1, 2, 4]) lines.push(...(await monthWith(machines, n)))
  return lines
}
