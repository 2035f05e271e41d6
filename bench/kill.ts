import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Capture, isKept } from '../crawlers/archive/capture.ts'
import { packageRoot } from '../datasets/root.ts'
import { queryRows } from '../pipeline/answers/query.ts'
import { warcFiles, withCatalogue } from '../pipeline/archive/catalogue.ts'
import { verifyArchive } from '../pipeline/archive/verify.ts'
import { build } from '../pipeline/build.ts'
import { type Logged, type ReplicaServer, startReplica } from '../pipeline/replica/server.ts'

const CHILD = join(packageRoot, 'dist', 'bench', 'crawl-child.js')
/** The same numbers from the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What a crawl comes to, times and places apart. */
interface Result {
  contents: string[]
  rows: string
}

const silent = () => {}

async function resultOf(data: string): Promise<Result> {
  return withCatalogue(data, silent, async (catalogue) => {
    const archive = join(data, 'archive')
    const { damage } = await verifyArchive(archive, await warcFiles(archive), catalogue)
    if (damage.length > 0) throw new Error(`the archive is damaged: ${damage[0]}`)
    const captures = await catalogue.captures()
    const contents = captures.filter((one: Capture) => isKept(one) && one.kind !== 'robots')
    await build(data, catalogue, silent)
    const documents = await queryRows(data, 'SELECT * EXCLUDE (first_seen, last_seen) FROM documents ORDER BY ALL')
    const targets = await queryRows(data, 'SELECT * FROM targets ORDER BY ALL')
    return {
      contents: [...new Set(contents.map(({ kind, key, raw_sha256 }) => [kind, key, raw_sha256].join(' ')))].sort(),
      rows: JSON.stringify([documents.rows, targets.rows]),
    }
  })
}

const start = (data: string, port: number, slug: string): ChildProcess =>
  spawn(process.execPath, [CHILD, data, String(port), slug, '1'], { stdio: ['ignore', 'ignore', 'inherit'] })

/** Waits until the server has had so many requests, or the child has ended. */
async function reached(server: ReplicaServer, requests: number, ended: Promise<unknown>): Promise<void> {
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  while (!isOver && server.log.length < requests) await new Promise((again) => setTimeout(again, 1))
}

/** Pages asked for more often than the kills account for: only the one that was under way at a kill may come again. */
function needless(log: readonly Logged[], killedAt: readonly number[]): string[] {
  const underWay = new Set(killedAt.map((index) => log[index - 1]?.path))
  const seen = new Set<string>()
  return log.flatMap(({ path }) => {
    const isNeedless = path !== '/robots.txt' && seen.has(path) && !underWay.has(path)
    seen.add(path)
    return isNeedless ? [path] : []
  })
}

export interface Killing {
  kills: number
  runs: number
  /** Runs whose archive or dataset is not that of an undisturbed run. */
  differing: number
  /** Pages that were fetched twice though the first answer was kept. */
  needless: string[]
}

async function undisturbed(folder: string, slug: string): Promise<Result & { requests: number }> {
  const server = await startReplica()
  try {
    const data = join(folder, 'undisturbed')
    const [code] = await once(start(data, server.port, slug), 'exit')
    if (code !== 0) throw new Error(`the undisturbed run ended with ${code}, expected 0`)
    return { ...(await resultOf(data)), requests: server.log.length }
  } finally {
    await server.close()
  }
}

/** One run, killed again and again until it ends by itself or no kill is left. */
async function disturbed(data: string, slug: string, most: number, requests: number, chance: () => number) {
  const server = await startReplica()
  const killedAt: number[] = []
  try {
    for (;;) {
      const child = start(data, server.port, slug)
      const ended = once(child, 'exit')
      if (killedAt.length < most) {
        await reached(server, server.log.length + 1 + Math.floor(chance() * requests * 0.4), ended)
        // Anywhere within the few milliseconds that a page takes.
        await new Promise((now) => setTimeout(now, chance() * 12))
        // After the last request the crawl is over, and the next one would begin again.
        if (server.log.length < requests) child.kill('SIGKILL')
      }
      const [code, signal] = await ended
      if (signal !== 'SIGKILL' && code !== 0) throw new Error(`a run ended with ${code}, expected 0`)
      if (signal !== 'SIGKILL') break
      killedAt.push(server.log.length)
    }
    return { kills: killedAt.length, needless: needless(server.log, killedAt) }
  } finally {
    await server.close()
  }
}

/** Kills crawls of a replica portal with SIGKILL so many times in all, resumes each, and compares what comes out. */
export async function killCrawls(slug: string, kills: number, seed: number): Promise<Killing> {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-kill-'))
  const chance = random(seed)
  const done: Killing = { kills: 0, runs: 0, differing: 0, needless: [] }
  try {
    const expected = await undisturbed(folder, slug)
    while (done.kills < kills) {
      const data = join(folder, `run-${done.runs++}`)
      const run = await disturbed(data, slug, kills - done.kills, expected.requests, chance)
      const found = await resultOf(data)
      const isSame = found.rows === expected.rows && found.contents.join('\n') === expected.contents.join('\n')
      done.kills += run.kills
      done.needless.push(...run.needless)
      if (!isSame) done.differing++
      rmSync(data, { recursive: true, force: true })
    }
    return done
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const SEED = 5

/** 50 kills at random moments of crawls of 302 documents. */
export async function kill(): Promise<string[]> {
  const { kills, runs, differing, needless: twice } = await killCrawls('chongqing', 50, SEED)
  return [
    `${kills} kills in ${runs} runs, seed ${SEED}: ${differing} runs differ from an undisturbed one`,
    `${twice.length} pages were fetched again though they had been kept`,
  ]
}
