import { describe, expect, it } from 'vitest'
import type { Capture } from '../../crawlers/archive/capture.ts'
import { NOT_SHOWN } from '../../crawlers/crawl/answers/verdict.ts'
import { networkOf } from '../../pipeline/capture/network.ts'
import {
  asOutputFault,
  errnoOf,
  GateRefused,
  InputFault,
  OutputFault,
  UsageFault,
  writing,
} from '../../pipeline/fault.ts'
import { type Lists, readListsOf } from '../../pipeline/health/list-yield.ts'
import { verdictOfRun } from '../../pipeline/health/run-verdict.ts'
import { captured, documentUrl, LIST, listPage, NOW, workOf } from '../crawlers/crawl/made-crawl.ts'

const list = (set: Partial<Capture> = {}, n = 0): Capture =>
  ({
    kind: 'list',
    key: LIST,
    status: 'captured',
    raw_sha256: 'a',
    captured_at: NOW,
    started_at: NOW,
    reason: null,
    offset: n,
    ...set,
  }) as Capture
const document = (n: number, set: Partial<Capture> = {}): Capture =>
  list({ kind: 'document', key: documentUrl(n), ...set }, n)
const end = (set: Partial<Capture> = {}): Capture =>
  list({ kind: 'round', key: 'round: full', status: 'finished', raw_sha256: null, ...set })
const lost = (reason: string, status: Capture['status'] = 'unavailable') =>
  ({ status, reason, raw_sha256: null }) as const

describe('run-verdict', () => {
  const lists = (now: number | null, before = 0): Lists => ({
    keys: [LIST],
    yieldOf: async () => now,
    yieldBefore: async () => before,
  })
  const health = async (captures: Capture[], known = lists(10)) => (await verdictOfRun(captures, known))?.health ?? null

  it.each<[string, Capture[], string | null]>([
    ['well', [list(), document(1), end()], 'ok'],
    ['killed', [list(), document(1)], null],
    ['out of reach', [list(lost('timed out')), end(lost('timed out'))], 'unreachable'],
    ['walled', [list(lost('challenge: a wall', 'blocked')), end()], 'blocked'],
    ['forbidden', [list(lost('robots.txt does not allow it', 'disallowed')), end()], 'blocked'],
    [
      'silent about robots.txt',
      [list(lost('robots.txt cannot be had (status 500)', 'disallowed')), end()],
      'unreachable',
    ],
    ['another page', [list(lost('missing: status 404', 'gone')), end()], 'layout changed'],
    [
      'without documents',
      [list(), ...[1, 2, 3].map((n) => document(n, lost('empty: no proof'))), end()],
      'layout changed',
    ],
    [
      'short of documents',
      [list(), document(1), end({ reason: 'found 1 documents, expected at least 9' })],
      'layout changed',
    ],
    ['without a browser', [list(lost(`${NOT_SHOWN}: none`, 'refused')), end()], null],
  ])('of a portal that is %s', async (_, captures, expected) => {
    expect(await health(captures)).toBe(expected)
  })

  it('takes a list without rows for a change only where it had some', async () => {
    const captures = [list(), document(1), end()]
    expect([
      await health(captures, lists(0, 8)),
      await health(captures, lists(0, 0)),
      await health(captures, lists(null, 8)),
    ]).toEqual(['layout changed', 'ok', 'ok'])
  })
})

describe('list-yield', () => {
  it('counts the rows of lists by today’s code, each text once', async () => {
    const { portal } = workOf()
    const { capture } = await captured(1, NOW, listPage(1, 2, 3))
    const page = { ...capture, kind: 'list', key: LIST, target: LIST } as Capture & { raw_sha256: string }
    let read = 0
    const empty = { ...page, raw_sha256: 'other' }
    const lists = readListsOf(portal, [page, empty], async (hash) => {
      read += 1
      return new TextEncoder().encode(hash === 'other' ? listPage() : listPage(1, 2, 3))
    })
    expect([lists.keys, await lists.yieldOf(page), await lists.yieldOf(page), read]).toEqual([[LIST], 3, 3, 1])
    expect([await lists.yieldOf(empty), await lists.yieldBefore(empty), await lists.yieldBefore(page)]).toEqual([
      0, 3, 0,
    ])
  })

  it('says nothing of a list whose bytes are lost', async () => {
    const { portal } = workOf()
    const lists = readListsOf(portal, [], async () => Promise.reject(new Error('gone')))
    expect(await lists.yieldOf(list() as never)).toBeNull()
  })
})

describe('network', () => {
  it('is what the environment says, and what portals declare', () => {
    const { portal } = workOf()
    expect(networkOf({ https_proxy: 'http://127.0.0.1:7890', NO_PROXY: 'a.example' }, [portal])).toEqual({
      trusted: [],
      proxies: { https: 'http://127.0.0.1:7890', none: 'a.example' },
      portals: [portal],
    })
    expect(networkOf({}, []).proxies).toEqual({})
  })

  it('refuses what is no address, and no range', () => {
    expect(() => networkOf({ HTTP_PROXY: 'socks5://127.0.0.1:1' }, [])).toThrow(UsageFault)
    expect(networkOf({ DUIBIAO_TRUSTED_ADDRESSES: '198.18.0.0/15' }, []).trusted).toEqual(['198.18.0.0/15'])
    expect(() => networkOf({ DUIBIAO_TRUSTED_ADDRESSES: '198.18.0.0' }, [])).toThrow(UsageFault)
  })
})

describe('fault', () => {
  it('has a code for each way to end', () => {
    expect([UsageFault, InputFault, GateRefused, OutputFault].map((Kind) => new Kind('x').exitCode)).toEqual([
      2, 3, 4, 6,
    ])
  })

  it('says why a path cannot be written and what to do', () => {
    const full = Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC' })
    expect(asOutputFault('/data', full)).toMatchObject({
      exitCode: 6,
      cause: full,
      message: expect.stringContaining('the disk is full'),
    })
    expect(asOutputFault('/data', 'odd').message).toBe('cannot write /data: odd')
    const known = new UsageFault('x')
    expect(asOutputFault('/data', known)).toBe(known)
    expect([errnoOf(full), errnoOf(new Error('x')), errnoOf('x')]).toEqual(['ENOSPC', null, null])
  })

  it('leaves errors alone that are none of writing', async () => {
    const slip = new TypeError('a slip')
    await expect(writing('/data', () => Promise.reject(slip))).rejects.toBe(slip)
    const gone = Object.assign(new Error('x'), { code: 'EROFS' })
    await expect(writing('/data', () => Promise.reject(gone))).rejects.toThrow(OutputFault)
    expect(await writing('/data', async () => 3)).toBe(3)
  })
})
