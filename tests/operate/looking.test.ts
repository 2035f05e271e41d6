import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Portal } from '../../crawlers/portal.ts'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { type IndexReader, withIndexReader } from '../../pipeline/archive/index-reader.ts'
import { InputFault } from '../../pipeline/fault.ts'
import { looking } from '../../pipeline/health/looking.ts'
import { survey } from '../../pipeline/health/survey.ts'
import { undeclaredPortals } from '../../pipeline/health/undeclared.ts'
import { crawlReplica, replicaPortals } from '../pipeline/crawling.ts'
import { dataDir } from '../store/directory.ts'
import { liangping, look, withServer } from './portal-look.ts'

const silent = () => {}

describe('index-reader', () => {
  it('says what it says to those who may write, bytes included', async () => {
    const data = dataDir()
    await withServer([], (server) => crawlReplica(server, data, { portals: [liangping] }))
    const health = await look(data)
    expect(await withIndexReader(data, (index) => survey([liangping], data, index))).toEqual([health])
    const bytes = (index: IndexReader) =>
      index.captures("kind = 'document' AND bytes IS NOT NULL").then(([first]) => index.raw(first!.raw_sha256!))
    expect(await withIndexReader(data, bytes)).toEqual(await withCatalogue(data, silent, bytes))
    const undeclared = (portals: Portal[]) => withIndexReader(data, (index) => undeclaredPortals(portals, index))
    expect([await undeclared([liangping]), await undeclared(replicaPortals('beibei')), await undeclared([])]).toEqual([
      [],
      [liangping.id],
      [liangping.id],
    ])
    await expect(withIndexReader(data, (index) => index.raw('0'.repeat(64)))).rejects.toThrow(
      /found no bytes of hash 0+/,
    )
  })

  it('is not there before a run', async () => {
    await expect(withIndexReader(dataDir(), async () => 0)).rejects.toThrow(/found no index of an archive/)
  })
})

describe('looking', () => {
  it('makes no folder, and says that there is none', async () => {
    const data = join(dataDir(), 'mistyped')
    await expect(looking(data, silent, async () => 0)).rejects.toThrow(InputFault)
    await expect(looking(data, silent, async () => 0)).rejects.toThrow(/mistyped: found no such folder/)
  })

  it.skipIf(process.getuid?.() === 0)('does for those who may only read', async () => {
    const data = dataDir()
    await withServer([], (server) => crawlReplica(server, data, { portals: [liangping] }))
    const health = await look(data)
    chmodSync(data, 0o555)
    chmodSync(join(data, 'state'), 0o555)
    const told: string[] = []
    const tell = ({ message }: { message: string }) => void told.push(message)
    expect(await looking(data, tell, (index) => survey([liangping], data, index))).toEqual([health])
    expect(told).toEqual([expect.stringMatching(/may be read only/)])
    for (const folder of [data, join(data, 'state')]) chmodSync(folder, 0o755)
  })
})
