import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Capture, isKept } from '../../crawlers/archive/capture.ts'
import { type ReplicaServer, startReplica } from '../../pipeline/replica/server.ts'
import { dataDir } from '../store/directory.ts'
import { crawlReplica, replicaPortals } from './crawling.ts'

let server: ReplicaServer
let data: string
beforeEach(async () => {
  server = await startReplica()
  data = dataDir()
})
afterEach(() => server.close())

const later = (days: number) => () => new Date(Date.now() + days * 24 * 3_600_000).toISOString()
const bodies = (from = 0) =>
  server.log
    .slice(from)
    .filter(({ status }) => status === 200)
    .map(({ path }) => path)
const of = (captures: readonly Capture[], kind: Capture['kind']) => captures.filter((one) => one.kind === kind)

describe('a crawl', () => {
  it('follows lists through their pages and keeps every document, with its files', async () => {
    const { outcomes, captures } = await crawlReplica(server, data, { portals: replicaPortals('kaizhou', 'liangping') })
    expect(outcomes.map(({ documents, finished, alarms }) => ({ documents, finished, alarms }))).toEqual([
      { documents: 24, finished: true, alarms: [] },
      { documents: 41, finished: true, alarms: [] },
    ])
    expect(of(captures, 'attachment').filter(isKept)).toHaveLength(12)
    expect(new Set(server.log.map(({ path, host }) => host + path)).size).toBe(server.log.length)
    expect(new Set(server.log.map(({ agent }) => agent))).toEqual(
      new Set([expect.stringMatching(/^duibiao\/\S+ \(\+https:/)]),
    )
  })

  it('reads a portal in GB18030, off-host rows and twins, and a JSON search service', async () => {
    const { outcomes, captures } = await crawlReplica(server, data, {
      portals: replicaPortals('wansheng', 'jiulongpo'),
    })
    expect(outcomes.map(({ documents, alarms }) => ({ documents, alarms }))).toEqual([
      { documents: 30, alarms: [] },
      { documents: 20, alarms: [] },
    ])
    expect(outcomes.at(-1)!.rejected).toMatchObject({ off_host: expect.any(Number) })
    expect(of(captures, 'list').some(({ key }) => / POST [0-9a-f]{16}$/.test(key))).toBe(true)
    const keys = of(captures, 'document').map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('that comes again at once asks for the first page of lists alone and gets no body that has not changed', async () => {
    const portals = replicaPortals('chongqing', 'liangping')
    await crawlReplica(server, data, { portals })
    const before = server.log.length
    const { outcomes, captures } = await crawlReplica(server, data, { portals })
    const again = server.log.slice(before).filter(({ path }) => path !== '/robots.txt')
    expect(again.map(({ status }) => status)).toEqual([304, 304, 304, 304, 304])
    expect(outcomes.map(({ documents }) => documents)).toEqual([302, 41])
    const revisions = new Set(of(captures, 'document').map(({ url, raw_sha256 }) => `${url} ${raw_sha256}`))
    expect(revisions.size).toBe(302 + 41)
  })

  it('that comes after the window asks by validators, and takes equal texts for unchanged where counters moved', async () => {
    const portals = replicaPortals('kaizhou', 'liangping')
    await crawlReplica(server, data, { portals })
    // The counters of the pages go on with the log, which is therefore kept.
    const before = server.log.length
    const { captures } = await crawlReplica(server, data, { portals, full: true }, later(3))
    const fresh = of(captures, 'document').slice(24 + 41)
    expect(fresh.map(({ status }) => status)).toEqual(Array(24 + 41).fill('unchanged'))
    expect(bodies(before).filter((path) => path.startsWith('/kjj/'))).toEqual([])
    const read = fresh.filter(({ record_type }) => record_type === 'response')
    expect(read.length).toBeGreaterThan(20)
    expect(read.filter(({ url }) => !url!.includes('kaizhou'))).toEqual([])
  })

  it('marks a page that is gone, and forgets nothing', async () => {
    const portals = replicaPortals('liangping')
    const { captures } = await crawlReplica(server, data, { portals })
    const lost = of(captures, 'document')[5]!
    await server.close()
    const { pathname: path, host } = new URL(lost.url!)
    server = await startReplica([{ host, path, mischief: 'status_404', times: 9 }])
    const { outcomes, captures: after } = await crawlReplica(server, data, { portals, full: true }, later(3))
    expect(after.filter(({ status }) => status === 'gone').map(({ url }) => url)).toEqual([lost.url])
    expect(after.filter(isKept).some(({ url }) => url === lost.url)).toBe(true)
    expect(outcomes[0]!.documents).toBe(40)
  })
})

describe('politeness', () => {
  it('keeps every two requests to a host apart and obeys robots.txt, by the log of the server', async () => {
    const portals = replicaPortals('liangping', 'beibei')
    const pace = 0.05
    const { captures, outcomes } = await crawlReplica(server, data, { portals, pace })
    expect(outcomes.flatMap(({ alarms }) => alarms)).toEqual([])
    const times = new Map<string, number[]>()
    for (const { host, at } of server.log) times.set(host, [...(times.get(host) ?? []), at])
    const intervals = { 'liangping.replica.example': pace * 1000, 'beibei.replica.example': 200 }
    for (const [host, interval] of Object.entries(intervals)) {
      const own = times.get(host)!
      expect(own.length).toBeGreaterThan(3)
      const gaps = own.slice(1).map((at, i) => at - own[i]!)
      // The two processes' clocks round to the millisecond.
      expect(Math.min(...gaps)).toBeGreaterThan(interval - 2)
    }
    expect(server.log.filter(({ path }) => path.startsWith('/nbgl/'))).toEqual([])
    expect(captures.filter(({ status }) => status === 'disallowed')).toHaveLength(1)
  })
})
