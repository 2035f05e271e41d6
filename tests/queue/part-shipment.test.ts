import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shelfOf } from '../../pipeline/parts/shelf.ts'
import type { Depot } from '../../pipeline/queue/depot.ts'
import { folderDepot } from '../../pipeline/queue/folder-depot.ts'
import { clearPart, shipPart, takePart } from '../../pipeline/queue/part-shipment.ts'
import { dataDir } from '../store/directory.ts'

const FILES = ['part.json', 'targets.parquet', 'documents.parquet']

/** A data folder with a part on its shelf. */
function withPart(): string {
  const data = dataDir()
  mkdirSync(join(shelfOf(data), 'one'), { recursive: true })
  for (const file of FILES) writeFileSync(join(shelfOf(data), 'one', file), `bytes of ${file}`)
  return data
}

it('ships the note of a part last: a part without one is none', async () => {
  const put: string[] = []
  const depot = { put: async (name: string) => void put.push(name) } as unknown as Depot
  await shipPart(depot, withPart(), 'one')
  expect(put).toEqual(['parts/one/documents.parquet', 'parts/one/targets.parquet', 'parts/one/part.json'])
})

it('brings a part to another shelf, byte for byte, and not again where it lies', async () => {
  const depot = folderDepot(dataDir())
  await shipPart(depot, withPart(), 'one')
  const data = dataDir()
  await takePart(depot, data, 'one')
  expect(readdirSync(shelfOf(data))).toEqual(['one'])
  for (const file of FILES) expect(readFileSync(join(shelfOf(data), 'one', file), 'utf8')).toBe(`bytes of ${file}`)
  const asked: string[] = []
  await takePart({ list: async (prefix: string) => asked.push(prefix) } as unknown as Depot, data, 'one')
  expect(asked).toEqual([])
})

it('leaves no half of a part where the depot breaks off', async () => {
  const depot = folderDepot(dataDir())
  await shipPart(depot, withPart(), 'one')
  const data = dataDir()
  const torn: Depot = {
    ...depot,
    fetch: async (name, path) => {
      if (name.endsWith('targets.parquet')) throw new Error('the line broke')
      await depot.fetch(name, path)
    },
  }
  await expect(takePart(torn, data, 'one')).rejects.toThrow('the line broke')
  expect(existsSync(join(shelfOf(data), 'one'))).toBe(false)
  await takePart(depot, data, 'one')
  expect(readdirSync(join(shelfOf(data), 'one')).sort()).toEqual(FILES.toSorted())
})

it('takes a part from the shelf, also one that is not there', async () => {
  const data = withPart()
  await clearPart(data, 'one')
  await clearPart(data, 'two')
  expect(readdirSync(shelfOf(data))).toEqual([])
})
