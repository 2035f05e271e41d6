import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type CapturedPage, variant, writePages } from '../../bench/variant-archive.ts'
import { RECORDS, type RecordName } from '../../datasets/records/index.ts'
import { HISTORY } from '../../pipeline/database/assemble.ts'
import { withDataset } from '../../pipeline/database/reader.ts'
import { PLACES } from '../../pipeline/folder/place.ts'
import { run } from '../../pipeline/run.ts'
import { copyOf } from '../fixtures/standing.ts'
import { dataDir } from '../store/directory.ts'

/** Numbers from a seed, each below `most`. */
function drawing(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

/** What a day brings to a portal: documents that are new, say something else now, or are gone. */
function dayOf(known: number[], draw: (most: number) => number, next: () => number): CapturedPage[] {
  const anyOf = (): number => known[draw(known.length)]!
  return Array.from({ length: 1 + draw(3) }, (): CapturedPage => {
    const choice = draw(4)
    if (choice < 2) {
      const n = next()
      known.push(n)
      return variant(n)
    }
    const { url, html } = variant(anyOf())
    const said = `到2029年，全区公共食堂达到${1 + draw(90)}个。</p>`
    return { url, html: choice === 2 ? html.replace('</p>', said) : null }
  })
}

const runIn = (dir: string) => run(async () => null, dir, { tell: () => {} })

/** What a release has because others went before it. */
const OF_BEFORE =
  /^(?:csv\/)?(?:changes|releases)\b|^(?:README\.md|README\.zh-CN\.md|CHANGES\.md|delta\.parquet|feed\.atom|manifest\.json|SHA256SUMS|croissant\.json|datapackage\.json|dcat\.jsonld)$/

/** The files of a release; of the report what does not tell of the one before. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((name) => !OF_BEFORE.test(name))
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  const report = readFileSync(join(folder, 'report.md'), 'utf8').replace(/## Changes against[\s\S]*?(?=## )/, '')
  return { ...Object.fromEntries(names.sort().map((name) => [name, hashOf(name)])), 'report.md': report }
}

const rowsIn = (dir: string) =>
  withDataset(dir, async (db) => {
    const answers: unknown[] = []
    for (const record of Object.keys(RECORDS) as RecordName[])
      if (!HISTORY.has(record)) answers.push((await db.rows(`FROM ${record} ORDER BY ALL`)).rows)
    return answers
  })

const FIRST = 24
const LAST_DAY = 4

it.each([1, 2])(
  'days one after the other come to what all at once comes to, by the draw %i',
  { timeout: 600_000 },
  async (seed) => {
    const draw = drawing(seed)
    const dir = dataDir()
    const known = Array.from({ length: FIRST }, (_, n) => n)
    let n = FIRST
    await writePages(dir, known.map(variant), '2026-01-01')
    await runIn(dir)
    let version = ''
    for (let day = 2; day <= LAST_DAY; day++) {
      await writePages(
        dir,
        dayOf(known, draw, () => n++),
        `2026-01-0${day}`,
      )
      version = (await runIn(dir)).published.version
    }
    const other = copyOf(dir)
    for (const name of readdirSync(other).filter((entry) => entry !== PLACES.archive))
      rmSync(join(other, name), { recursive: true })
    expect((await runIn(other)).published.version).toBe(version)
    const release = (of: string): string => join(of, PLACES.published, version)
    expect(filesOf(release(dir))).toEqual(filesOf(release(other)))
    expect(await rowsIn(dir)).toEqual(await rowsIn(other))
  },
)
