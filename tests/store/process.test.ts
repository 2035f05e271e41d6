import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { queryRows } from '../../pipeline/answers/query.ts'
import { openReadOnly } from '../../pipeline/database/duckdb.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { smallDataset, targetRow } from '../fixtures/dataset.ts'
import { copyOf, stored } from '../fixtures/standing.ts'
import { dataDir } from './directory.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures')
const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'pipeline', 'store.js')

/** Runs a script that uses the compiled pipeline: other processes cannot read TypeScript. */
function start(script: string, ...args: string[]): ChildProcess {
  if (!existsSync(BUILT)) throw new Error(`${BUILT}: found no such file; run \`npm run build\` first`)
  return spawn(process.execPath, [join(FIXTURES, script), ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
}

const countTargets = async (dir: string): Promise<unknown> =>
  (await queryRows(dir, 'SELECT count(*) AS n FROM targets')).rows[0]?.n

/** A dataset large enough to be killed in the middle of. */
function largeDataset() {
  const row = targetRow({ target_id: 't', doc_id: 'd', value: 1 })
  const targets = Array.from({ length: 20_000 }, (_, at) => ({ ...row, target_id: `t${at}` }))
  return { ...smallDataset(), targets }
}

describe('a second process', () => {
  it('reads all the while builds put new files in place', async () => {
    const dir = copyOf(await stored(smallDataset()))
    const reader = start('reader.mjs', dir)
    const ended = once(reader, 'exit')
    const lines = createInterface({ input: reader.stdout! })
    const counts: string[] = []
    lines.on('line', (line) => counts.push(line))
    // A reader that fails ends without a line.
    await Promise.race([once(lines, 'line'), ended])
    for (let build = 0; build < 4; build++) await storeDataset(smallDataset(), dir)
    reader.stdin!.write('enough\n')
    expect(await ended).toEqual([0, null])
    expect(new Set(counts)).toEqual(new Set(['6']))
  })

  it('goes on reading the file it has open', async () => {
    const dir = copyOf(await stored(smallDataset()))
    const db = await openReadOnly(join(dir, 'duibiao.duckdb'))
    await storeDataset({ ...smallDataset(), targets: [] }, dir)
    expect((await db.rows('SELECT count(*) AS n FROM targets')).rows).toEqual([{ n: 6 }])
    db.close()
    expect(await countTargets(dir)).toBe(0)
  })
})

describe('a writer that is killed', () => {
  it.each([/^staged\.\d+\.tmp$/, /^duibiao\.duckdb\.\d+\.tmp$/])(
    'while %s appears leaves the last build readable, and its leftovers go with the next',
    async (leftover) => {
      const dir = copyOf(await stored(smallDataset()))
      const input = join(dataDir(), 'dataset.json')
      writeFileSync(input, JSON.stringify(largeDataset()))
      const watcher = watch(dir)
      const builder = start('builder.mjs', dir, input)
      const ended = once(builder, 'exit')
      for (;;) {
        const [, name] = (await once(watcher, 'change')) as [string, string]
        if (leftover.test(name)) break
      }
      builder.kill('SIGKILL')
      expect(await ended).toEqual([null, 'SIGKILL'])
      watcher.close()
      expect([6, 20_000]).toContain(await countTargets(dir))
      await storeDataset(smallDataset(), dir)
      expect(await countTargets(dir)).toBe(6)
      expect(readdirSync(dir).sort()).toEqual(['duibiao.duckdb', 'staged', 'state'])
    },
  )
})
