import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isKept } from '../../crawlers/archive/capture.ts'
import type { Portal } from '../../crawlers/portal.ts'
import { type ReplicaServer, startReplica } from '../../pipeline/replica/server.ts'
import { dataDir } from '../store/directory.ts'
import { crawlReplica, replicaPortals } from './crawling.ts'

const HOST = 'liangping.replica.example'
const N_DOCUMENTS = 41
const PACE_MS = 20

let server: ReplicaServer
beforeEach(async () => {
  server = await startReplica()
})
afterEach(() => server.close())

const [liangping] = replicaPortals('liangping') as [Portal]

const underHttps: Portal = {
  ...liangping,
  scheme: 'https',
  lists: liangping.lists.map((list) => ({ ...list, url: list.url.replace('http:', 'https:') })),
}

describe('a host that answers under one scheme alone', () => {
  it('is asked under it, and its documents keep one key whichever scheme links and lists are written with', async () => {
    const data = dataDir()
    const { outcomes, captures } = await crawlReplica(server, data, { portals: [underHttps] })
    expect(outcomes[0]).toMatchObject({ documents: N_DOCUMENTS, finished: true, alarms: [] })
    const documents = captures.filter(({ kind }) => kind === 'document').filter(isKept)
    expect(documents.map(({ key }) => new URL(key).protocol)).toEqual(Array(N_DOCUMENTS).fill('https:'))
    expect(new Set(documents.map(({ target }) => new URL(target).protocol))).toEqual(new Set(['http:']))
    server.log.length = 0
    const again = await crawlReplica(server, data, { portals: [{ ...liangping, scheme: 'https' }] })
    expect(again.outcomes[0]).toMatchObject({ documents: N_DOCUMENTS, finished: true })
    expect(server.log.filter(({ path }) => /\/t\d{8}_\d+/.test(path))).toEqual([])
  })
})

describe('two portals on one host', () => {
  it('share its robots.txt and its clock', async () => {
    const [first, second] = liangping.lists
    const closed = { ...second!, url: `http://${HOST}/admin/` }
    const portals = [
      { ...liangping, lists: [first!] },
      { ...liangping, id: '500155-other-replica', lists: [second!, closed], expected: { min: 0, max: null } },
    ]
    const { captures } = await crawlReplica(server, dataDir(), { portals, pace: PACE_MS / 1000 })
    const paths = server.log.map(({ path }) => path)
    expect(paths.filter((path) => path === '/robots.txt')).toHaveLength(1)
    expect(paths[0]).toBe('/robots.txt')
    expect(paths.filter((path) => path.startsWith('/admin/'))).toEqual([])
    expect(captures.filter(({ status }) => status === 'disallowed').map(({ key }) => key)).toEqual([closed.url])
    const portalIds = new Set(captures.filter(({ kind }) => kind === 'document').map(({ portal_id }) => portal_id))
    expect(portalIds.size).toBe(2)
    // With a clock of its own for each portal all of it would be over in half the time; single gaps say when a busy server looked.
    const [begun, ended] = [server.log[0]!.at, server.log.at(-1)!.at]
    expect(ended - begun).toBeGreaterThanOrEqual(0.75 * PACE_MS * (server.log.length - 1))
  })
})

describe('a host that takes no more connections', () => {
  it('is dropped for the round and gone on with by the next, which fetches nothing twice', async () => {
    const data = dataDir()
    const other = await startReplica()
    const ports = new Map([[HOST, other.port]])
    const crawling = crawlReplica(server, data, { portals: [liangping], ports })
    while (other.log.length < 12) await new Promise((again) => setImmediate(again))
    await other.close()
    const { outcomes, captures } = await crawling
    expect(outcomes[0]!.finished).toBe(false)
    expect(outcomes[0]!.alarms).toEqual([
      expect.stringMatching(
        /^liangping\.replica\.example: takes no connection \(.+\); \d+ pages are left to the next run$/,
      ),
    ])
    const had = new Set(
      captures
        .filter(({ kind }) => kind === 'document')
        .filter(isKept)
        .map(({ key }) => new URL(key).pathname),
    )
    expect(had.size).toBeGreaterThan(0)
    expect(had.size).toBeLessThan(N_DOCUMENTS)
    const again = await crawlReplica(server, data, { portals: [liangping] })
    expect(again.outcomes[0]).toMatchObject({ documents: N_DOCUMENTS, finished: true, alarms: [] })
    expect(server.log.filter(({ path }) => had.has(path))).toEqual([])
  })

  it('and never took any is given up at once, and nothing of it counts as gone', async () => {
    const other = await startReplica()
    await other.close()
    const ports = new Map([[HOST, other.port]])
    const { outcomes, captures } = await crawlReplica(server, dataDir(), { portals: [liangping], ports })
    expect(outcomes[0]).toMatchObject({ documents: 0, finished: false })
    expect(outcomes[0]!.counts).toEqual({})
    expect(outcomes[0]!.alarms).toEqual([
      expect.stringMatching(/takes no connection.*2 pages are left to the next run/),
    ])
    expect(captures.map(({ kind, status }) => `${kind} ${status}`)).toEqual(['round unavailable'])
    expect(server.log).toEqual([])
  })
})
