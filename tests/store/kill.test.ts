import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, type FSWatcher, readdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Dataset } from '../../datasets/records/index.ts'
import { queryRows } from '../../pipeline/answers/query.ts'
import { publishRelease } from '../../pipeline/publish.ts'
import { checkRelease } from '../../pipeline/release/gate.ts'
import { latestVersion } from '../../pipeline/release/latest.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { smallDataset, targetRow } from '../fixtures/dataset.ts'
import { dataDir } from './directory.ts'

const PUBLISHER = join(import.meta.dirname, '..', 'fixtures', 'publisher.mjs')
const KILLS = 30
const SEED = 6

/** The same moments from the same seed (a linear congruence), each between 0 and 1. */
function* chances(seed: number): Generator<number> {
  for (let state = seed; ; state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) yield state / 2 ** 32
}

const withTargets = (n: number, value: number): Dataset => ({
  ...smallDataset(),
  targets: Array.from({ length: n }, (_, at) => targetRow({ target_id: `t${at}`, doc_id: 'east', value: value + at })),
})
const OLD = withTargets(3000, 1)
const NEW = withTargets(5000, 7)

/** Tells every change in a folder and in the half-made things that come up in it; Node's own recursion trips over them. */
function watchFolder(path: string, tell: () => void, watchers: FSWatcher[]): void {
  const watched = new Set<string>()
  const watcher = watch(path, (_, name) => {
    tell()
    if (!name?.endsWith('.tmp') || watched.has(name)) return
    watched.add(name)
    try {
      watchFolder(join(path, name), tell, watchers)
    } catch {
      // It was gone before it could be watched.
    }
  })
  watcher.on('error', () => {})
  watchers.push(watcher)
}

/** Stores and publishes the new dataset in a process of its own; `onEvent` is called with every change on the disk. */
async function publishIn(dir: string, input: string, onEvent: (child: ChildProcess, event: number) => void) {
  const child = spawn(process.execPath, [PUBLISHER, dir, input], { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  let events = 0
  const watchers: FSWatcher[] = []
  for (const folder of [dir, join(dir, 'published')]) watchFolder(folder, () => onEvent(child, ++events), watchers)
  const [code, signal] = (await ended) as [number | null, string | null]
  for (const watcher of watchers) watcher.close()
  return { events, code, signal }
}

/** What the database file of a directory holds: version and number of targets. */
async function stored(dir: string): Promise<string> {
  const { rows } = await queryRows(dir, 'SELECT version, (SELECT count(*) FROM targets) AS n FROM dataset_version')
  return `${rows[0]!.version} ${rows[0]!.n}`
}

describe('store and publish, killed at random moments', () => {
  let base: string
  let input: string
  let before: string
  let after: string
  let events: number

  beforeAll(async () => {
    if (!existsSync(join(import.meta.dirname, '..', '..', 'dist'))) throw new Error('run `npm run build` first')
    base = dataDir()
    const { manifest } = await storeDataset(OLD, base)
    await publishRelease(base, [])
    before = manifest.version
    input = join(dataDir(), 'new.json')
    writeFileSync(input, JSON.stringify(NEW))
    const undisturbed = join(dataDir(), 'data')
    cpSync(base, undisturbed, { recursive: true })
    const done = await publishIn(undisturbed, input, () => {})
    expect(done).toMatchObject({ code: 0, signal: null })
    after = (await latestVersion(undisturbed))!
    expect(after).not.toBe(before)
    events = done.events
  })

  it(`leave latest and the database whole, old or new, ${KILLS} times`, { timeout: 900_000 }, async () => {
    const seen = { old: 0, new: 0, unpublished: 0 }
    let kills = 0
    let runs = 0
    for (const chance of chances(SEED)) {
      if (kills === KILLS || runs++ === 3 * KILLS) break
      const dir = join(dataDir(), 'data')
      cpSync(base, dir, { recursive: true })
      const moment = 1 + Math.floor(chance * events)
      const { signal } = await publishIn(dir, input, (child, event) => {
        if (event === moment) child.kill('SIGKILL')
      })
      if (signal === 'SIGKILL') kills++
      const latest = (await latestVersion(dir))!
      const database = await stored(dir)
      expect([before, after], `kill at change ${moment} of ${events}`).toContain(latest)
      expect([`${before} ${OLD.targets.length}`, `${after} ${NEW.targets.length}`]).toContain(database)
      expect((await checkRelease(join(dir, 'published', latest))).version).toBe(latest)
      // A release never runs ahead of the database that it was made with.
      if (latest === after) expect(database).toContain(after)
      if (latest === after) seen.new++
      else if (database.startsWith(after)) seen.unpublished++
      else seen.old++
      rmSync(dir, { recursive: true, force: true })
    }
    expect(kills).toBe(KILLS)
    // Moments that all fell before, or all after, what matters would prove nothing.
    expect(seen.old).toBeGreaterThan(0)
    expect(seen.unpublished + seen.new).toBeGreaterThan(0)
  })

  it('and the next run makes good whatever one of them left', { timeout: 300_000 }, async () => {
    const dir = join(dataDir(), 'data')
    cpSync(base, dir, { recursive: true })
    for (const share of [0.3, 0.6, 0.9]) {
      const moment = Math.ceil(share * events)
      await publishIn(dir, input, (child, event) => {
        if (event === moment) child.kill('SIGKILL')
      })
    }
    await storeDataset(NEW, dir)
    expect(await publishRelease(dir, [])).toMatchObject({ version: after })
    expect(await latestVersion(dir)).toBe(after)
    expect(readdirSync(dir).sort()).toEqual(['duibiao.duckdb', 'published', 'staged', 'state'])
    expect(readdirSync(join(dir, 'published')).sort()).toEqual([before, after, 'latest'].sort())
  })
})
