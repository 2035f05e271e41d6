import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeVariants } from '../../bench/variant-archive.ts'
import { copyOf } from '../fixtures/standing.ts'
import { builtIn, parquetOf, partsIn, variantData } from './variant-data.ts'

const N = 100

let data: string
let whole: Record<string, string>
let parts: string[]
beforeAll(async () => {
  data = await variantData(N)
  await builtIn(data)
  whole = parquetOf(data)
  parts = partsIn(data)
})

describe('a build from parts', { timeout: 240_000 }, () => {
  it('gives the same bytes with any number of processes', async () => {
    expect(Object.keys(whole)).toHaveLength(17)
    for (const workers of [1, 3]) {
      const other = await variantData(N)
      await builtIn(other, workers)
      expect(parquetOf(other)).toEqual(whole)
      expect(partsIn(other)).toHaveLength(parts.length)
    }
  })

  it('makes parts again that were deleted or broken, and gives the same bytes', async () => {
    expect(parts.length).toBeGreaterThan(1)
    rmSync(join(data, 'state', 'parts', parts[0]!), { recursive: true })
    writeFileSync(join(data, 'state', 'parts', parts[1]!, 'part.json'), '{')
    await builtIn(data)
    expect(partsIn(data)).toEqual(parts)
    expect(parquetOf(data)).toEqual(whole)
  })

  it('takes parts as they are that nothing is new in, and forgets those that nothing needs', async () => {
    const other = copyOf(data)
    await writeVariants(other, N, N + 1, '2026-01-02')
    const { n_documents } = await builtIn(other)
    expect(n_documents).toBe(N + 1)
    const kept = partsIn(other).filter((name) => parts.includes(name))
    // The new document stands in a part of its own, or in the last one, which is made again.
    expect(kept.length).toBeGreaterThanOrEqual(parts.length - 1)
    expect(partsIn(other)).toHaveLength(kept.length + 1)
    const anew = await variantData(N)
    await writeVariants(anew, N, N + 1, '2026-01-02')
    await builtIn(anew)
    expect(parquetOf(other)).toEqual(parquetOf(anew))
  })

  it('takes records as they are that nothing is new in, unless they are no longer what they were', async () => {
    const [other, anew] = [await variantData(N), await variantData(N)]
    await builtIn(other)
    const madeOf = () => JSON.parse(readFileSync(join(other, 'state', 'staged.json'), 'utf8')).made_of
    const before = madeOf()
    // A routine notice has neither targets nor tables.
    for (const folder of [other, anew]) await writeVariants(folder, N + 1, N + 2, '2026-01-02')
    const targets = join(other, 'staged', 'targets', 'targets.parquet')
    await builtIn(other)
    await builtIn(anew)
    expect(parquetOf(other)).toEqual(parquetOf(anew))
    expect(madeOf().targets).toBe(before.targets)
    expect(madeOf().text).not.toBe(before.text)
    for (const folder of [other, anew]) await writeVariants(folder, N + 2, N + 3, '2026-01-03')
    appendFileSync(targets, 'x')
    await builtIn(other)
    await builtIn(anew)
    expect(parquetOf(other)).toEqual(parquetOf(anew))
  })

  it('makes no part anew for a page that was seen once more, and tells when it was', async () => {
    const other = copyOf(data)
    await writeVariants(other, 0, 3, '2026-02-01')
    await builtIn(other)
    expect(partsIn(other)).toEqual(parts)
    const changed = Object.entries(parquetOf(other)).filter(([name, hash]) => whole[name] !== hash)
    expect(changed.map(([name]) => name).sort()).toEqual([
      'documents/documents.parquet',
      'fetches/fetches.parquet',
      'runs/runs.parquet',
    ])
  })

  it('makes all parts anew for another row of the reference tables, and none for a correction or the size of a place', async () => {
    const other = copyOf(data)
    const own = join(other, 'reference')
    mkdirSync(own)
    const header = readFileSync('datasets/reference/corrections.csv', 'utf8').split('\n')[0]
    const file = join(own, 'corrections.csv')
    writeFileSync(file, `${header}\n`)
    await builtIn(other)
    expect(partsIn(other)).toEqual(parts)
    const row = '"http://elsewhere.example/a.html",nobody,value,1,2,"a test",2030-01-01'
    appendFileSync(file, `${row}\n`)
    await builtIn(other)
    expect(partsIn(other)).toEqual(parts)
    writeFileSync(join(own, 'area_figures.csv'), readFileSync('datasets/reference/area_figures.csv', 'utf8'))
    const sized = await builtIn(other)
    expect(partsIn(other)).toEqual(parts)
    const said = (of: typeof sized) =>
      of.told.map(({ message }) => message).filter((text) => text.startsWith('changed'))
    const n = parts.length
    expect(said(sized)).toEqual([`changed since the last build: area_figures.csv; 0 of ${n} parts were made again`])
    const units = readFileSync('datasets/reference/units.csv', 'utf8').split('\n')
    writeFileSync(join(own, 'units.csv'), `${units[0]}\n${units[1]}\n`)
    const measured = await builtIn(other)
    expect(partsIn(other).filter((name) => parts.includes(name))).toEqual([])
    expect(said(measured)).toEqual([`changed since the last build: units.csv; ${n} of ${n} parts were made again`])
  })
})
