import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { packageRoot } from '../../datasets/root.ts'
import { randomFrom } from '../mutation.ts'
import { type BadServer, N_PAGES, startBadServer } from './bad-portals.ts'
import { looked, PORTALS, withFolder } from './many-portals.ts'
import { atScale, type Scaled } from './scale.ts'

const KILLS = 20
/** Most kills of one crawl. */
const AT_ONCE = 5
const SEED = 11
const CHILD = join(packageRoot, 'dist', 'bench', 'faults', 'bad-child.js')

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

/** Kills crawls of portals that do everything wrong, and checks what each comes to against an undisturbed one. */
export async function manyKills(options: Scaled): Promise<string[]> {
  const server = await startBadServer()
  const [n, kills] = [atScale(PORTALS, options), atScale(KILLS, options)]
  const random = randomFrom(SEED)
  const expected = (await killed(server, n, 0, random)).contents.join('\n')
  const runs: Killed[] = []
  for (let left = kills; left > 0; left -= runs.at(-1)!.kills)
    runs.push(await killed(server, n, Math.min(left, AT_ONCE), random))
  const differing = runs.filter(({ contents }) => contents.join('\n') !== expected)
  const faults = runs.flatMap((run) => run.faults)
  server.close()
  const n_kills = runs.reduce((sum, run) => sum + run.kills, 0)
  return [
    `${n_kills} kills in ${runs.length} runs, seed ${SEED}: ${differing.length} differ from an undisturbed one, ${faults.length} faults`,
    ...faults.slice(0, 5),
  ]
}
