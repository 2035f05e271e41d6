import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { build } from '../../pipeline/build.ts'
import { importPaths } from '../../pipeline/import.ts'
import { type ReplicaServer, startReplica } from '../../pipeline/replica/server.ts'
import { crawlReplica, replicaPortals } from '../pipeline/crawling.ts'
import { dataDir } from '../store/directory.ts'

let server: ReplicaServer
beforeAll(async () => {
  server = await startReplica()
})
afterAll(() => server.close())

const silent = () => {}
// Machines differ in when they crawl; that they do not here makes every record comparable.
const clock = () => '2024-07-01T00:00:00.000Z'
const one = replicaPortals('liangping')
const other = replicaPortals('jiulongpo')

/** Builds and returns the hash of every parquet file. */
async function built(data: string): Promise<Record<string, string>> {
  await withCatalogue(data, silent, (catalogue) => build(data, catalogue, silent))
  const staged = join(data, 'staged')
  const files = readdirSync(staged, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.parquet'))
  const hash = (name: string) => createHash('sha256').update(readFileSync(join(staged, name)))
  return Object.fromEntries(files.map((name) => [name, hash(name).digest('hex')]))
}

async function crawled(portals: typeof one): Promise<string> {
  const data = dataDir()
  await crawlReplica(server, data, { portals }, clock)
  return data
}

async function merged(...shards: string[]): Promise<string> {
  const data = dataDir()
  const archives = shards.map((shard) => join(shard, 'archive'))
  const { failures } = await withCatalogue(data, silent, (catalogue) => importPaths(archives, data, catalogue, clock))
  expect(failures).toEqual([])
  return data
}

describe('shards', () => {
  it('of two machines give the bytes of one that crawled both, whichever is taken first', async () => {
    const whole = await built(await crawled([...one, ...other]))
    const shards = [await crawled(one), await crawled(other)] as const
    expect(Object.keys(whole).length).toBeGreaterThan(10)
    expect(await built(await merged(...shards))).toEqual(whole)
    expect(await built(await merged(shards[1], shards[0]))).toEqual(whole)
  })
})
