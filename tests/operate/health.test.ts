import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Portal } from '../../crawlers/portal.ts'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { diagnosis } from '../../pipeline/health/diagnosis.ts'
import { capturesOfPortal } from '../../pipeline/health/portal-health.ts'
import type { PathMischief } from '../../pipeline/replica/fault.ts'
import { crawlReplica, replicaPortals } from '../pipeline/crawling.ts'
import { dataDir } from '../store/directory.ts'
import { crawlAndLook, deadPorts, faultsOn, LISTS, liangping, look, withServer } from './portal-look.ts'

const silent = () => {}

describe('portal-health', () => {
  it('is unknown before a crawl, and well after one', async () => {
    const data = dataDir()
    expect(await look(data)).toMatchObject({ health: 'never crawled', since: null, last_success: null })
    const health = await withServer([], (server) => crawlAndLook(server, data))
    expect(health).toMatchObject({ health: 'ok', new_documents: 41, documents: 41, cause: '' })
    expect(health.cadence).toMatch(/^unknown: 0 gaps/)
    const again = await withServer([], (server) => crawlAndLook(server, data))
    expect(again).toMatchObject({ health: 'ok', since: health.since, new_documents: 0, documents: 41 })
    expect(again.last_success! > health.last_success!).toBe(true)
  })

  it.each<{ what: string; faults: PathMischief[]; health: string; says: RegExp }>([
    { what: 'answers 500', faults: faultsOn(LISTS, 'status_500'), health: 'unreachable', says: /status 500/ },
    { what: 'resets', faults: faultsOn(LISTS, 'reset'), health: 'unreachable', says: /no list was had/ },
    { what: 'asks for patience', faults: faultsOn(LISTS, 'status_429'), health: 'blocked', says: /status 429/ },
    { what: 'lost its lists', faults: faultsOn(LISTS, 'status_404'), health: 'layout changed', says: /404/ },
    {
      what: 'shows other pages',
      faults: faultsOn(LISTS, 'other_page'),
      health: 'layout changed',
      says: /empty: no proof/,
    },
    {
      what: 'names nothing any more',
      faults: faultsOn(LISTS, 'no_rows'),
      health: 'layout changed',
      says: /a page without rows, expected rows as the 10 before/,
    },
    {
      what: 'lost one list',
      faults: faultsOn(LISTS.slice(0, 1), 'status_404'),
      health: 'layout changed',
      says: /as the 10 before/,
    },
    {
      what: 'fails at robots.txt',
      faults: faultsOn(['/robots.txt'], 'status_500'),
      health: 'unreachable',
      says: /cannot be had/,
    },
  ])('that $what is $health', async ({ faults, health, says }) => {
    const data = dataDir()
    const well = await withServer([], (server) => crawlAndLook(server, data))
    const ill = await withServer(faults, (server) => crawlAndLook(server, data))
    expect(ill).toMatchObject({ health, last_success: well.last_success, documents: 41 })
    expect(ill.cause).toMatch(says)
    expect(ill.since! > well.since!).toBe(true)
  })

  it('is judged by the last crawl that ended: a killed one says nothing', async () => {
    const data = dataDir()
    const well = await withServer([], async (server) => {
      const first = await crawlAndLook(server, data)
      await crawlReplica(server, data, { portals: [liangping] })
      return first
    })
    const ends = await withCatalogue(data, silent, (catalogue) => catalogue.captures("kind = 'round'"))
    const { file, offset } = ends.at(-1)!
    const path = join(data, 'archive', file)
    writeFileSync(path, readFileSync(path).subarray(0, offset))
    rmSync(join(data, 'state'), { recursive: true })
    expect(await look(data)).toEqual(well)
  })
})

describe('diagnosis', () => {
  it('tells what the doctor finds of a portal', async () => {
    const data = dataDir()
    await withServer([], (server) => crawlAndLook(server, data))
    const health = await withServer(faultsOn(LISTS, 'status_404'), (server) => crawlAndLook(server, data))
    const { rows } = await withCatalogue(data, silent, async (catalogue) =>
      diagnosis(liangping, health, await capturesOfPortal(catalogue, liangping), catalogue.raw),
    )
    expect(rows[0]).toMatchObject({ part: 'health', found: 'layout changed', expected: 'ok' })
    expect(rows.filter(({ part }) => part === 'run')).toHaveLength(2)
    expect(rows.filter(({ part }) => part === 'issue')).toEqual([
      expect.objectContaining({ found: expect.stringMatching(/^list gone: missing: status 404/), count: 2 }),
    ])
    const drift = rows.filter(({ part }) => part === 'drift')
    expect(drift.map(({ subject }) => subject)).toEqual(liangping.lists.map(({ url }) => url))
    expect(drift[0]).toMatchObject({ expected: 'rows, as the 10 before' })
  })
})

describe('a portal that brings a defect to light', () => {
  it('costs no other its documents, and is named', async () => {
    const broken: Portal = { ...liangping, id: '500155-broken-replica', platform: 'nonsense' }
    const portals = [broken, ...replicaPortals('jiulongpo')]
    const { outcomes } = await withServer([], (server) => crawlReplica(server, dataDir(), { portals }))
    expect(outcomes[0]).toMatchObject({ finished: false, documents: 0 })
    expect(outcomes[0]!.alarms).toEqual([expect.stringMatching(/^broken off by a defect/)])
    expect(outcomes[1]).toMatchObject({ finished: true, documents: 20, alarms: [] })
  })
})

describe('a portal for a browser whose host takes no connection', () => {
  it('is given up before a browser is looked for', async () => {
    const before = process.env.CHROME_PATH
    // Looking for it would throw.
    process.env.CHROME_PATH = '/nowhere/chrome'
    try {
      const ports = await deadPorts()
      const { outcomes } = await withServer([], (server) =>
        crawlReplica(server, dataDir(), { portals: replicaPortals('beibei'), ports }),
      )
      expect(outcomes[0]!.finished).toBe(false)
      expect(outcomes[0]!.alarms).toEqual([expect.stringMatching(/takes no connection/)])
    } finally {
      if (before === undefined) delete process.env.CHROME_PATH
      else process.env.CHROME_PATH = before
    }
  })
})
