import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { packageRoot } from '../../datasets/root.ts'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { build } from '../../pipeline/build.ts'
import { referenceOf } from '../../pipeline/folder/own-reference.ts'
import { publishRelease } from '../../pipeline/publish.ts'
import { type Broker, CRAWLS, openBroker } from '../../pipeline/queue/broker.ts'
import { merge } from '../../pipeline/queue/merge.ts'
import { openDepot } from '../../pipeline/queue/open-depot.ts'
import { type CrawlJob, planRound } from '../../pipeline/queue/round.ts'
import { isCrawled, warcsIn } from '../../pipeline/queue/shipment.ts'
import { randomFrom } from '../mutation.ts'
import { withFolder } from './many-portals.ts'
import { hasRedis, type OwnRedis, startRedis } from './own-redis.ts'
import { atScale, type Scaled } from './scale.ts'
import { type SoundServer, soundPortals, startSoundServer } from './sound-portals.ts'

const WORKERS = 4
const SEED = 5
const CHILD = join(packageRoot, 'dist', 'bench', 'faults', 'worker-child.js')
/** Between two kills, in ms, at most. */
const BETWEEN = 3000
const silent = () => {}

/** What is tried. */
export interface Trial {
  portals: number
  rounds: number
  kills: number
  restarts: number
  /** For how many ms a job is a worker's without a sign of life. */
  lasting: number
}

/** What came of it. */
export interface Tried {
  /** Portals and rounds whose crawl did not come to its end. */
  open: string[]
  /** What the portals' server saw that must not be. */
  rude: string[]
  /** True if the merged release and one machine's of the same archive are equal, byte for byte. */
  isSame: boolean
  documents: number
  kills: number
}

/** Workers that are started again whenever they end. */
function crew(start: (n: number) => ChildProcess) {
  const children = Array.from({ length: WORKERS }, (_, n) => start(n))
  let isOver = false
  const watch = (n: number) =>
    children[n]!.once('exit', () => {
      if (isOver) return
      children[n] = start(n)
      watch(n)
    })
  for (const n of children.keys()) watch(n)
  return {
    kill: (n: number) => void children[n]!.kill('SIGKILL'),
    close: async () => {
      isOver = true
      const gone = children.map((child) => (child.exitCode === null ? once(child, 'exit') : null))
      for (const child of children) child.kill('SIGTERM')
      await Promise.all(gone)
    },
  }
}

function hashOf(folder: string): string {
  const hash = createHash('sha256')
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  for (const path of names.toSorted()) hash.update(path.slice(folder.length)).update(readFileSync(path))
  return hash.digest('hex')
}

async function releaseOf(data: string): Promise<string> {
  const { folder } = await publishRelease(data, referenceOf(data).indicators)
  return hashOf(folder)
}

/** Kills workers and Redis by chance, spread over what there is to crawl. */
async function disturb(trial: Trial, crewed: { kill: (n: number) => void }, redis: OwnRedis, isOver: () => boolean) {
  const random = randomFrom(SEED)
  const acts = [...Array(trial.kills).fill('kill'), ...Array(trial.restarts).fill('restart')]
  let kills = 0
  while (acts.length > 0 && !isOver()) {
    await wait(random() * BETWEEN)
    const [act] = acts.splice(Math.floor(random() * acts.length), 1)
    if (act === 'restart') await redis.restart()
    else {
      crewed.kill(Math.floor(random() * WORKERS))
      kills++
    }
  }
  return kills
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(200)
}

async function tried(trial: Trial, root: string, redis: OwnRedis, server: SoundServer, broker: Broker): Promise<Tried> {
  const place = join(root, 'depot')
  const depot = await openDepot(place, process.env)
  const portals = soundPortals(trial.portals)
  const rounds = Array.from({ length: trial.rounds }, (_, i) => `round-${i + 1}`)
  const queue = broker.queue<CrawlJob>(CRAWLS)
  for (const round of rounds) await planRound(queue, round, portals)
  const crewed = crew((n) => {
    const args = [join(root, `w${n}`), place, redis.url, server.port, trial.portals, trial.lasting].map(String)
    return spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'inherit', 'inherit'] })
  })
  const missing = async (): Promise<string[]> => {
    const wanted = rounds.flatMap((round) => portals.map(({ id }) => ({ round, id })))
    const looked = await Promise.all(
      wanted.map(async ({ round, id }) => ((await isCrawled(depot, id, round)) ? [] : [`${id} ${round}`])),
    )
    return looked.flat()
  }
  let isCrawledAll = false
  const disturbed = disturb(trial, crewed, redis, () => isCrawledAll)
  await until(async () => {
    const files = await warcsIn(depot)
    return files.size >= portals.length * rounds.length && (await missing()).length === 0
  })
  isCrawledAll = true
  const kills = await disturbed
  const merged = join(root, 'merged')
  const built = await merge(merged, depot, broker, silent)
  await crewed.close()
  const one = join(root, 'one')
  cpSync(join(merged, 'archive'), join(one, 'archive'), { recursive: true })
  await withCatalogue(one, silent, (catalogue) => build(one, catalogue, silent, { workers: 0 }))
  const isSame = (await releaseOf(merged)) === (await releaseOf(one))
  return { open: await missing(), rude: server.rude, isSame, documents: built.n_documents, kills }
}

/** Crawls rounds of portals by four workers that are killed again and again, as Redis is, and puts together what they made. */
export const tryWorkers = (trial: Trial): Promise<Tried> =>
  withFolder(async (root) => {
    const redis = await startRedis()
    const server = await startSoundServer()
    const broker = await openBroker(redis.url, silent)
    try {
      return await tried(trial, root, redis, server, broker)
    } finally {
      await broker.close()
      server.close()
      await redis.close()
    }
  })

/** 500 crawls, 20 kills of workers, 3 of Redis. */
export async function manyWorkers(options: Scaled): Promise<string[]> {
  if (!hasRedis()) return ['left out: found no redis-server on this machine']
  const trial = {
    ...{ portals: atScale(125, options), rounds: 4, kills: atScale(20, options), restarts: atScale(3, options) },
    lasting: 5000,
  }
  const start = performance.now()
  const { open, rude, isSame, documents, kills } = await tryWorkers(trial)
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  return [
    `${trial.portals * trial.rounds} crawls by ${WORKERS} workers, ${kills} of them killed, Redis ${trial.restarts} times, seed ${SEED}: ${seconds} s`,
    `${open.length} crawls without an end; ${rude.length} requests that were rude; ${documents} documents`,
    `release ${isSame ? 'equals' : 'DIFFERS from'} that of one machine, byte for byte`,
    ...open.slice(0, 3),
    ...rude.slice(0, 3),
  ]
}
