import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../datasets/root.ts'
import { archiveOf, warcFiles, withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { verifyArchive } from '../../pipeline/archive/verify.ts'
import { randomFrom } from '../mutation.ts'
import { crawlBadPortals } from './bad-crawl.ts'
import { type BadServer, badPortals, contentsOf, N_PAGES, startBadServer, wrongPages } from './bad-portals.ts'
import { type Scaled, scaled } from './scale.ts'

const PORTALS = 64
const RUNS = 20
const KILLS = 20
const SEED = 11
const CHILD = join(packageRoot, 'dist', 'bench', 'faults', 'bad-child.js')
const silent = () => {}

async function withFolder<T>(work: (data: string) => Promise<T>): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), 'duibiao-many-'))
  try {
    return await work(data)
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** What an archive holds, and what of it does not hold, one line each. */
async function looked(data: string, n: number): Promise<{ contents: string[]; faults: string[] }> {
  return withCatalogue(data, silent, async (catalogue) => {
    const archive = archiveOf(data)
    const { damage } = await verifyArchive(archive, await warcFiles(archive), catalogue)
    const captures = await catalogue.captures()
    return { contents: contentsOf(captures), faults: [...damage, ...wrongPages(badPortals(n), captures)] }
  })
}

/** One crawl of all portals into a folder of its own: what went wrong, one line each. */
const faultsOf = (port: number, n: number): Promise<string[]> =>
  withFolder(async (data) => {
    const alarms = await crawlBadPortals(badPortals(n), port, data)
    return [...alarms, ...(await looked(data, n)).faults]
  })

/** Waits until the server was asked so often, or the child has ended. */
async function reached(server: BadServer, requests: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && server.asked() < requests) await new Promise((again) => setTimeout(again, 5))
}

interface Killed {
  kills: number
  contents: string[]
  faults: string[]
}

/** One crawl that is killed again and again, each time gone on with, until it ends by itself or was killed often enough. */
const killed = (server: BadServer, n: number, most: number, random: () => number): Promise<Killed> =>
  withFolder(async (data) => {
    for (let kills = 0; ; ) {
      const child = spawn(process.execPath, [CHILD, data, String(server.port), String(n)], { stdio: 'inherit' })
      const ended = once(child, 'exit')
      if (kills < most) {
        await reached(server, server.asked() + 1 + Math.floor(random() * n * N_PAGES * 0.4), child)
        child.kill('SIGKILL')
      }
      const [code, signal] = await ended
      if (signal === 'SIGKILL') kills++
      else return { kills, ...(await looked(data, n)), ...(code === 0 ? {} : { faults: [`ended with ${code}`] }) }
    }
  })

/** Kills crawls of all portals so many times in all, and holds each against an undisturbed one. */
async function killedRuns(server: BadServer, n: number, kills: number): Promise<string[]> {
  const random = randomFrom(SEED)
  const expected = (await killed(server, n, 0, random)).contents.join('\n')
  const runs: Killed[] = []
  for (let left = kills; left > 0; left -= runs.at(-1)!.kills)
    runs.push(await killed(server, n, Math.min(left, 5), random))
  const differing = runs.filter(({ contents }) => contents.join('\n') !== expected)
  const faults = runs.flatMap((run) => run.faults)
  const n_kills = runs.reduce((sum, run) => sum + run.kills, 0)
  return [
    `${n_kills} kills in ${runs.length} runs, seed ${SEED}: ${differing.length} differ from an undisturbed one, ${faults.length} faults`,
    ...faults.slice(0, 5),
  ]
}

/** Crawls many portals side by side, each of which does everything wrong, again and again; then with kills on the way. */
export async function manyPortals(options: Scaled): Promise<string[]> {
  const [n, runs, kills] = [PORTALS, RUNS, KILLS].map((full) => scaled(full, options)) as [number, number, number]
  const server = await startBadServer()
  const lines: string[] = []
  let clean = 0
  for (let run = 1; run <= runs; run++) {
    const start = performance.now()
    const faults = await faultsOf(server.port, n)
    if (faults.length === 0) clean++
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    if (faults.length > 0)
      lines.push(`run ${run}, ${seconds} s: ${faults.length} faults; ${faults.slice(0, 3).join('; ')}`)
  }
  const killing = await killedRuns(server, n, kills)
  server.close()
  const all = `${clean} of ${runs} runs over ${n} portals with ${n * N_PAGES} pages came out as they must`
  return [all, ...lines, ...killing]
}
