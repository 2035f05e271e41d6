import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../datasets/root.ts'
import { median } from './median.ts'
import { writeVariants } from './variant-archive.ts'

const CLI = join('dist', 'pipeline', 'cli.js')
const DAY = '2026-01-01'
const NEXT = '2026-01-02'

/** What a command took: seconds on the clock, seconds of processors with all processes it started, MiB of the largest. */
interface Taken {
  wall: number
  cpu: number
  peak: number
}

const TIMES = /^(\d+\.\d+) (\d+\.\d+) (\d+\.\d+) (\d+)$/m

/** Runs the command line of a checkout; GNU time adds up what all of its processes took. */
function taken(root: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Taken {
  const { stderr, status } = spawnSync(
    '/usr/bin/time',
    ['-f', '%e %U %S %M', process.execPath, join(root, CLI), ...args],
    { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1 << 28 },
  )
  const [, wall, user, system, peak] = TIMES.exec(stderr) ?? []
  if (status !== 0 || wall === undefined)
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(-500)}`)
  return { wall: Number(wall), cpu: Number(user) + Number(system), peak: Number(peak) / 1024 }
}

/** A folder with the archive of `from`, and nothing made of it. */
function copied(from: string, to: string): string {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
  return to
}

const shown = ({ wall, cpu, peak }: Taken): string =>
  `${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU, ${Math.round(peak)} MiB`

/** The figures of one size: everything, nothing new, one document more, and all with one and with two processes. */
async function sized(n: number, rounds: number, peer: string | null): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-build-'))
  const archive = join(folder, 'archive')
  const data = join(folder, 'data')
  const lines: string[] = []
  try {
    await writeVariants(archive, 0, n, DAY)
    const ratios: Record<string, number[]> = {}
    const note = (name: string, ratio: number): void => {
      ratios[name] = [...(ratios[name] ?? []), ratio]
    }
    for (let round = 0; round < rounds; round++) {
      const one = taken(packageRoot, ['build', '--data', copied(archive, data)], { DUIBIAO_WORKERS: '1' })
      const two = taken(packageRoot, ['build', '--data', copied(archive, data)], { DUIBIAO_WORKERS: '2' })
      note('one process beside two, on the clock', one.wall / two.wall)
      const all = taken(packageRoot, ['publish', '--data', data])
      const full: Taken = { wall: two.wall + all.wall, cpu: two.cpu + all.cpu, peak: Math.max(two.peak, all.peak) }
      const again = taken(packageRoot, ['build', '--data', data])
      await writeVariants(data, n, n + 1, NEXT)
      const more = taken(packageRoot, ['build', '--data', data])
      note('one more document, CPU of a build beside all', more.cpu / two.cpu)
      lines.push(
        `${n} documents, load ${loadavg()[0]!.toFixed(1)} of ${cpus().length}: one process ${shown(one)}; two ${shown(two)}; with publishing ${shown(full)}; built again ${shown(again)}; one more ${shown(more)}`,
      )
      if (peer === null) continue
      const before = taken(peer, ['build', '--data', copied(archive, data)])
      note('documents per CPU second beside the peer', before.cpu / one.cpu)
      note('documents per second beside the peer, two processes', before.wall / two.wall)
      lines.push(`  the peer ${shown(before)}`)
    }
    for (const [name, all] of Object.entries(ratios)) {
      const each = all.map((one) => one.toFixed(3)).join(', ')
      lines.push(`${n}: ${name}: ${median(all).toFixed(3)} (${each})`)
    }
    return lines
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Builds of documents made from the forms of the replica, every text different. `SIZES` are numbers of documents, `ROUNDS` how
 * often, `PEER` another checkout that was built, which takes its turn with ours.
 */
export async function building(): Promise<string[]> {
  const sizes = (process.env.SIZES ?? '1000,10000').split(',').map(Number)
  const rounds = Number(process.env.ROUNDS ?? 5)
  const peer = process.env.PEER ?? null
  if (!existsSync('/usr/bin/time')) return ['found no /usr/bin/time, expected GNU time; left out']
  const lines: string[] = []
  for (const n of sizes) lines.push(...(await sized(n, rounds, peer)))
  return lines
}
