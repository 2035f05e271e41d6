import { afterEach, describe, expect, it } from 'vitest'
import type { Capture } from '../../crawlers/archive/capture.ts'
import type { MischiefName, PathMischief } from '../../pipeline/replica/fault.ts'
import { type ReplicaServer, startReplica } from '../../pipeline/replica/server.ts'
import { dataDir } from '../store/directory.ts'
import { crawlReplica, replicaPortals, watchMemory } from './crawling.ts'

const HOST = 'liangping.replica.example'
const FOLDER = '/kjj/ztzl/zxwytabl'
const LIST = `${FOLDER}/`
/** A document that one list alone names. */
const PAGE = `${FOLDER}/202207/t20220720_10930005.html`
const ALWAYS = Number.POSITIVE_INFINITY
const N_DOCUMENTS = 41

let server: ReplicaServer
afterEach(() => server.close())

async function crawlWith(fault: Omit<PathMischief, 'host'>) {
  server = await startReplica([{ host: HOST, ...fault }])
  const crawled = await crawlReplica(server, dataDir(), { portals: replicaPortals('liangping'), limits: QUICK })
  const captured = crawled.captures.filter(({ kind, status }) => kind === 'document' && status === 'captured')
  const at = (path: string): Capture | undefined =>
    crawled.captures.findLast(({ key }) => new URL(key).pathname === path)
  return { ...crawled, captured, at }
}

const QUICK = { silence: 300 }
const asked = (path: string): number => server.log.filter((request) => request.path === path).length

const pageFault = (mischief: MischiefName, times = ALWAYS) => crawlWith({ path: PAGE, mischief, times })

describe('a page that fails', () => {
  it.each([
    ['status_500', 'unavailable', /status 500/, 3],
    ['reset', 'unavailable', /ECONNRESET|socket|closed/i, 3],
    ['stall', 'unavailable', /timeout/i, 3],
    ['truncated', 'unavailable', /closed|terminated|mismatch|aborted/i, 3],
    ['redirect_loop', 'unavailable', /more than 5 redirects/, 6],
    ['redirect_stranger', 'refused', /127\.0\.0\.1:9.*expected a host of the portal; no request was sent/, 1],
    ['status_404', 'gone', /status 404/, 1],
  ] as const)('by %s is %s, and all others are there', async (mischief, status, reason, times) => {
    const { outcomes, captured, at } = await pageFault(mischief)
    expect(at(PAGE)).toMatchObject({ status, reason: expect.stringMatching(reason) })
    expect(captured).toHaveLength(N_DOCUMENTS - 1)
    expect(outcomes[0]).toMatchObject({ finished: true, documents: N_DOCUMENTS - 1 })
    expect(asked(PAGE)).toBe(times)
  })

  it.each(['status_500', 'reset', 'stall', 'truncated'] as const)(
    'once by %s is had the second time',
    async (mischief) => {
      const { captured, at } = await pageFault(mischief, 1)
      expect(at(PAGE)).toMatchObject({ status: 'captured' })
      expect(captured).toHaveLength(N_DOCUMENTS)
      expect(asked(PAGE)).toBe(2)
    },
  )

  it('is waited for as long as Retry-After says, and the whole host with it', async () => {
    const { at } = await pageFault('status_429', 1)
    expect(at(PAGE)).toMatchObject({ status: 'captured' })
    const [first, second] = server.log.filter(({ path }) => path === PAGE)
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(999)
    const between = server.log.filter(({ at: time }) => time > first!.at && time < second!.at)
    expect(between.filter(({ at: time }) => time < first!.at + 900)).toEqual([])
  })

  it('of a charset that the header lies about is read all the same', async () => {
    const { captured } = await pageFault('wrong_charset')
    expect(captured).toHaveLength(N_DOCUMENTS)
  })

  it.each(['large', 'gzip_bomb'] as const)('by being a %s is refused, and never held in memory', async (mischief) => {
    const memory = watchMemory()
    const { captured, at } = await pageFault(mischief)
    expect(at(PAGE)).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/found more than 33554432 bytes/),
    })
    expect(captured).toHaveLength(N_DOCUMENTS - 1)
    expect(asked(PAGE)).toBe(1)
    const after = memory.peak()
    // 100 MB and 1 GB: what is held at most is the limit, twice while it is joined.
    if (memory.now !== null && after !== null) expect(after - memory.now).toBeLessThan(300)
  })
})

describe('a list that fails', () => {
  it('costs what it alone names, is said, and leaves the others', async () => {
    const { outcomes, captured, at } = await crawlWith({ path: LIST, mischief: 'status_500', times: ALWAYS })
    expect(at(LIST)).toMatchObject({ kind: 'list', status: 'unavailable', reason: 'status 500' })
    expect(captured).toHaveLength(N_DOCUMENTS - 1)
    expect(outcomes[0]!.alarms).toEqual([expect.stringMatching(/found 40 documents, expected at least 41/)])
  })
})

describe('robots.txt that fails', () => {
  it('closes the portal for now, once it has failed three times', async () => {
    const { captured, outcomes } = await crawlWith({ path: '/robots.txt', mischief: 'status_500', times: ALWAYS })
    expect(captured).toEqual([])
    expect(outcomes[0]!.counts).toEqual({ disallowed: 2 })
    expect(server.log.map(({ path }) => path)).toEqual(['/robots.txt', '/robots.txt', '/robots.txt'])
  })

  it.each<MischiefName>(['reset', 'truncated', 'stall', 'status_500'])(
    'is asked for again where it failed once (%s)',
    async (mischief) => {
      const { captured } = await crawlWith({ path: '/robots.txt', mischief, times: 1 })
      expect(captured).toHaveLength(N_DOCUMENTS)
      expect(asked('/robots.txt')).toBe(2)
    },
  )

  it('closes the portal where the line breaks each time', async () => {
    const { captured, outcomes } = await crawlWith({ path: '/robots.txt', mischief: 'reset', times: ALWAYS })
    expect(captured).toEqual([])
    expect(outcomes[0]!.counts).toEqual({ disallowed: 2 })
    expect(server.log.map(({ path }) => path)).toEqual(Array(3).fill('/robots.txt'))
  })
})
