import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { platformOf } from '../../crawlers/platform-registry.ts'
import { type Portal, portalSchema } from '../../crawlers/portal.ts'
import { FOREIGN_DOCUMENTS } from '../../datasets/replica/foreign/foreign-site.ts'
import { FOREIGN_SITES } from '../../datasets/replica/foreign/index.ts'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { build } from '../../pipeline/build.ts'
import { withDatabase } from '../../pipeline/database/reader.ts'
import { buildOf } from '../../pipeline/folder/built.ts'
import { probeAddress } from '../../pipeline/probe.ts'
import { type ReplicaServer, startReplica } from '../../pipeline/replica/server.ts'
import { dataDir } from '../store/directory.ts'
import { crawlReplica } from './crawling.ts'

let server: ReplicaServer
beforeAll(async () => {
  server = await startReplica()
})
afterAll(() => server.close())

const clock = () => new Date().toISOString()

/** The declaration that a probe of an address drafts. */
async function drafted(url: string): Promise<Portal> {
  const { declaration } = await probeAddress(url, [], { clock, ports: server.ports })
  return portalSchema.parse(declaration)
}

const PLATFORMS = { hanweb: 'hanweb', json: 'json', dated: 'dated', plain: 'generic' } as const
const CASES = FOREIGN_SITES.map(({ host, list }) => {
  const slug = host.split('.')[0] as keyof typeof PLATFORMS
  return { host, list: `http://${host}${list}`, slug, platform: PLATFORMS[slug] }
})

describe.each(CASES)('a portal of the platform $platform', ({ list, slug, platform, host }) => {
  it('is drafted by a probe of its list, crawled by the draft to its last page, and asked for nothing a second time', async () => {
    const portal = await drafted(list)
    expect(portal).toMatchObject({ id: `000000-${slug}`, platform, status: 'observed', lists: [{ url: list }] })
    expect(platformOf(portal).name).toBe(platform)
    const data = dataDir()
    const { outcomes } = await crawlReplica(server, data, { portals: [portal] })
    expect(outcomes).toMatchObject([{ documents: FOREIGN_DOCUMENTS.length, finished: true, alarms: [] }])
    const { captures } = await crawlReplica(server, data, { portals: [portal], full: true })
    const kept = captures.filter(({ kind }) => kind === 'document')
    expect(kept.filter(({ status }) => status === 'captured')).toHaveLength(FOREIGN_DOCUMENTS.length)
    expect(kept.filter(({ status }) => status === 'unchanged')).toHaveLength(FOREIGN_DOCUMENTS.length)
    expect(captures.filter(({ status }) => !['captured', 'unchanged', 'finished'].includes(status))).toEqual([])
    await withCatalogue(
      data,
      () => {},
      (catalogue) => build(data, catalogue, () => {}),
    )
    const sql = `SELECT value, period, title FROM targets JOIN documents USING (doc_id) WHERE indicator = '书香驿站' ORDER BY value`
    const { rows } = await withDatabase(data, (db) => db.rows(sql))
    expect(rows).toMatchObject([
      { value: 80, period: '2025' },
      { value: 120, period: '2027' },
    ])
    expect(rows[0]!.title).toBe('仿真县书香建设行动计划（2024—2027年）')
    expect(host).toMatch(/\.example$/)
  })
})

describe('rows of one’s own', () => {
  it('make a build another one, and are in it', async () => {
    const data = dataDir()
    const portal = await drafted(CASES[0]!.list)
    await crawlReplica(server, data, { portals: [portal] })
    const built = () =>
      withCatalogue(
        data,
        () => {},
        (catalogue) => buildOf(data, catalogue),
      )
    const before = await built()
    mkdirSync(join(data, 'reference'))
    const header = 'id,zh,en,aliases,unit,dimension,measure,direction,adds_up,parent,definition,source'
    const row = 'reading_corner,书香驿站,Reading corners,,个,count,level,up,yes,,Places to read,own'
    writeFileSync(join(data, 'reference', 'indicators.csv'), `${header}\n${row}\n`)
    expect(await built()).not.toEqual(before)
    await withCatalogue(
      data,
      () => {},
      (catalogue) => build(data, catalogue, () => {}),
    )
    const sql = `SELECT DISTINCT indicator_id, zh FROM targets JOIN indicators USING (indicator_id) WHERE indicator = '书香驿站'`
    expect((await withDatabase(data, (db) => db.rows(sql))).rows).toEqual([
      { indicator_id: 'reading_corner', zh: '书香驿站' },
    ])
  })
})

describe('a home page of another platform', () => {
  it('leads to its columns', async () => {
    const portal = await drafted('http://hanweb.replica.example/')
    expect(portal).toMatchObject({
      platform: 'hanweb',
      lists: [{ url: 'http://hanweb.replica.example/col/col101/index.html' }],
    })
  })
})
