import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PartNote } from '../../pipeline/parts/part.ts'
import { filesOf, keepOnly, openShelf, partNamed, rowsIn, shelfOf } from '../../pipeline/parts/shelf.ts'
import { dataDir } from '../store/directory.ts'

const noteOf = (targets: number, is_lasting = true) => ({ rows: { targets, cells: 0 }, is_lasting }) as PartNote

/** A data folder with parts that say so many targets, and one whose note is broken. */
function shelved(parts: Readonly<Record<string, PartNote | string>>): string {
  const data = dataDir()
  for (const [name, note] of Object.entries(parts)) {
    mkdirSync(join(shelfOf(data), name), { recursive: true })
    writeFileSync(join(shelfOf(data), name, 'part.json'), typeof note === 'string' ? note : JSON.stringify(note))
  }
  return data
}

describe('a part by its name', () => {
  it('is there with what it says of itself', async () => {
    const data = shelved({ one: noteOf(3) })
    expect(await partNamed(data, 'one')).toEqual({ name: 'one', folder: join(shelfOf(data), 'one'), note: noteOf(3) })
  })

  it('is none where nothing lies there, or no note that can be read', async () => {
    const data = shelved({ broken: '{"rows":' })
    mkdirSync(join(shelfOf(data), 'without-note'))
    for (const name of ['none', 'broken', 'without-note']) expect(await partNamed(data, name)).toBeNull()
  })
})

it('counts rows over parts, and names the files of those that have any', async () => {
  const data = shelved({ one: noteOf(3), none: noteOf(0), two: noteOf(4) })
  const parts = await Promise.all(['one', 'none', 'two'].map(async (name) => (await partNamed(data, name))!))
  expect([rowsIn(parts, 'targets'), rowsIn(parts, 'cells'), rowsIn([], 'targets')]).toEqual([7, 0, 0])
  expect(filesOf(parts, 'targets')).toEqual(['one', 'two'].map((name) => join(shelfOf(data), name, 'targets.parquet')))
  expect(filesOf(parts, 'cells')).toEqual([])
})

it('is made where there is none, and cleared of what dead runs left', async () => {
  const data = dataDir()
  await openShelf(data)
  expect(existsSync(shelfOf(data))).toBe(true)
  mkdirSync(join(shelfOf(data), 'half.1.tmp'))
  writeFileSync(join(data, 'state', 'captures.parquet.1.tmp'), '')
  await openShelf(data)
  expect([readdirSync(shelfOf(data)), readdirSync(join(data, 'state'))]).toEqual([[], ['parts']])
})

it('keeps what a build has used and what may stay; the rest goes', async () => {
  const data = shelved({ used: noteOf(1), passing: noteOf(1, false), old: noteOf(1), broken: '' })
  const used = await Promise.all(['used', 'passing'].map(async (name) => (await partNamed(data, name))!))
  await keepOnly(data, used)
  expect(readdirSync(shelfOf(data))).toEqual(['used'])
  await keepOnly(data, [])
  expect(readdirSync(shelfOf(data))).toEqual([])
  await expect(keepOnly(dataDir(), used)).resolves.toBeUndefined()
})
