import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Dataset } from '../../datasets/records/index.ts'
import { PLACES } from '../../pipeline/folder/place.ts'
import { publishRelease } from '../../pipeline/publish.ts'
import { carriedOver } from '../../pipeline/release/carried-over.ts'
import { readManifest } from '../../pipeline/release/manifest.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { smallDataset } from '../fixtures/dataset.ts'
import { INDICATORS } from '../fixtures/indicators.ts'
import { copyOf, published } from '../fixtures/standing.ts'

const publish = (dir: string) => publishRelease(dir, INDICATORS)

/** The dataset with another title: documents alone differ. */
function retitled(): Dataset {
  const dataset = smallDataset()
  const [first, ...rest] = dataset.documents
  dataset.documents = [{ ...first!, title: '关于另一件事的通知' }, ...rest]
  return dataset
}

/** A data folder with a release, and a later build that is not published yet. */
async function onTheWay(later: Dataset) {
  const { dir: standing, versions } = await published(smallDataset())
  const dir = copyOf(standing)
  const folder = join(dir, PLACES.published, versions[0]!)
  const { manifest } = await storeDataset(later, dir)
  return { dir, manifest, last: { folder, manifest: await readManifest(folder) } }
}

const CSV = ['targets', 'cells', 'text', 'documents', 'units', 'changes', 'releases'].map((name) => `csv/${name}.csv`)
const files = (folder: string) => CSV.map((file) => readFileSync(join(folder, file), 'utf8'))

/** What the same release has that nothing was there to take over for. */
let alone: string[]
beforeAll(async () => {
  const { dir } = await onTheWay(retitled())
  rmSync(join(dir, PLACES.state), { recursive: true })
  alone = files((await publish(dir)).folder)
})

describe('what a release takes over from the last one', { timeout: 240_000 }, () => {
  it('is the records whose bytes are the same', async () => {
    const { dir, manifest, last } = await onTheWay(retitled())
    const carried = await carriedOver(dir, manifest, last)
    const of = (name: 'targets') => carried.has(name)
    expect(['targets', 'cells', 'text', 'units'].map((name) => of(name as 'targets'))).toEqual(Array(4).fill(true))
    expect(['documents', 'changes', 'releases'].map((name) => of(name as 'targets'))).toEqual(Array(3).fill(false))
  })

  it('is nothing where other code made the last one, or nobody knows which', async () => {
    const { dir, manifest, last } = await onTheWay(retitled())
    const note = join(dir, PLACES.state, 'released.json')
    const noted = JSON.parse(readFileSync(note, 'utf8'))
    writeFileSync(note, JSON.stringify({ ...noted, code: 'another' }))
    expect((await carriedOver(dir, manifest, last)).has('targets')).toBe(false)
    rmSync(note)
    expect((await carriedOver(dir, manifest, last)).has('targets')).toBe(false)
    expect((await carriedOver(dir, manifest, null)).has('targets')).toBe(false)
  })

  it.each([
    ['as it was', () => {}],
    ['gone', (path: string) => rmSync(path)],
    ['cut short', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -9))],
    ['changed', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('30', '31'))],
  ])('leaves the same bytes as a release of its own, the last spreadsheet being %s', async (_, harm) => {
    const { dir, last } = await onTheWay(retitled())
    harm(join(last.folder, 'csv', 'targets.csv'))
    const { folder } = await publish(dir)
    expect(files(folder)).toEqual(alone)
  })
})
