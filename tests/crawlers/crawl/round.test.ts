import { describe, expect, it } from 'vitest'
import type { Capture } from '../../../crawlers/archive/capture.ts'
import { keeperFor } from '../../../crawlers/crawl/answers/keep.ts'
import { CRAWL_OPTIONS } from '../../../crawlers/crawl/effects.ts'
import { attachmentItem, documentItem, type Item, listItem, partItem } from '../../../crawlers/crawl/item.ts'
import { makeParts } from '../../../crawlers/crawl/limits/parts.ts'
import { memoryOf, ROUND_KEYS } from '../../../crawlers/crawl/memory.ts'
import { discover, NO_DISCOVERY } from '../../../crawlers/crawl/round/discover.ts'
import { makeFrontier } from '../../../crawlers/crawl/round/frontier.ts'
import { makeLeads } from '../../../crawlers/crawl/round/leads.ts'
import { Round } from '../../../crawlers/crawl/round/round.ts'
import { isDue, sweepIsDue } from '../../../crawlers/crawl/round/schedule.ts'
import { conditions, standing } from '../../../crawlers/crawl/standing.ts'
import { CrawlTally, endMarks } from '../../../crawlers/crawl/tally.ts'
import { hostClock } from '../../../crawlers/fetch/host-clock.ts'
import { portalWith } from '../portal.ts'
import {
  captured,
  documentPage,
  documentUrl,
  effectsOf,
  exchangeOf,
  LIST,
  LISTING,
  listPage,
  NOW,
  noAnswer,
  workOf,
} from './made-crawl.ts'

const DAY = 86_400_000
const now = Date.parse(NOW)

describe('discover', () => {
  const { portal, platform } = workOf()

  it('reads documents and the next page of a list', () => {
    const next = '<script>createPage(3, 0, "index", "html");</script>'
    const found = discover(portal, platform, listItem(LISTING), LIST, listPage(1, 2) + next)
    expect(found.items.map(({ kind, key }) => [kind, key])).toEqual([
      ['document', documentUrl(1)],
      ['document', documentUrl(2)],
    ])
    expect(found.next).toMatchObject({ kind: 'list', trail: { page: 2 } })
    expect(found.named).toHaveLength(2)
  })

  it('reads files of a document, and nothing of a file', () => {
    const html = documentPage('<a href="a.docx">任务表</a>')
    const item = documentItem(documentUrl(1))
    expect(discover(portal, platform, item, item.ask.url, html).items.map(({ kind }) => kind)).toEqual(['attachment'])
    const file = attachmentItem(`${LIST}a.docx`)
    expect(discover(portal, platform, file, file.ask.url, '')).toEqual(NO_DISCOVERY)
  })
})

describe('leads', () => {
  const next = '<script>createPage(9, 0, "index", "html");</script>'
  const leads = (sweeps: boolean, before: readonly Capture[] = [], limits: object = {}) => {
    const work = workOf(before, portalWith({ lists: [{ url: LIST, observed: true }], limits }))
    const tally = new CrawlTally()
    const read = makeLeads(work, effectsOf(noAnswer), tally, sweeps)
    return {
      read: (text: string, isNew = true) => read(listItem(LISTING), LIST, text, isNew).map(({ kind }) => kind),
      tally,
      work,
    }
  }

  it('goes on while a list names what is new, to its end in a sweep', async () => {
    const { capture } = await captured(1)
    expect(leads(false).read(listPage(1, 2) + next)).toEqual(['document', 'document', 'list'])
    expect(leads(false, [capture]).read(listPage(1) + next)).toEqual(['document'])
    expect(leads(true, [capture]).read(listPage(1) + next)).toEqual(['document', 'list'])
  })

  it('does not go on where a page names what earlier ones did', () => {
    const { read } = leads(true)
    read(listPage(1) + next)
    expect(read(listPage(1) + next)).toEqual(['document'])
  })

  it('ends a list that never does', () => {
    const { read, tally, work } = leads(true, [], { list_pages: 1 })
    expect(read(listPage(1) + next)).toEqual(['document'])
    expect(tally.outcome(work.portal).alarms[0]).toContain('limits.list_pages')
  })
})

describe('frontier', () => {
  const frontier = () => makeFrontier(hostClock({ now: () => now, sleep: async () => {} }), () => now)

  it('takes each key once, first come first served', () => {
    const line = frontier()
    const [one, other] = [documentItem(documentUrl(1)), documentItem(documentUrl(2))]
    expect([line.add(one), line.add(one), line.add(other)]).toEqual([true, false, true])
    expect([line.take('http')?.key, line.waiting('http'), line.taken()]).toEqual([one.key, 1, 1])
    line.settled(one)
    expect(line.taken()).toBe(0)
  })

  it('puts back what is to be tried later, and drops what waits for a host', () => {
    const line = frontier()
    line.add(documentItem(documentUrl(1)))
    const item = line.take('http')!
    line.again({ ...item, not_before: now + 1000 })
    expect([line.take('http'), line.waiting('http')]).toEqual([null, 1])
    expect([line.drop('other.example'), line.drop('www.portal.example'), line.waiting('http')]).toEqual([0, 1, 0])
    line.add(documentItem(documentUrl(2)), 'known')
    expect([line.waiting('known'), line.dropAll(), line.waiting('known')]).toEqual([1, 1, 0])
  })
})

describe('round', () => {
  async function begun(before: readonly Capture[], sweeps = false, raw = new Map<string, Uint8Array>()) {
    const work = workOf(before)
    const effects = effectsOf(noAnswer, raw)
    const frontier = makeFrontier(effects.hosts, effects.time.now)
    const round = new Round({ work, effects, options: CRAWL_OPTIONS, frontier, tally: new CrawlTally(), sweeps })
    await round.begin()
    const taken: Item[] = []
    for (let item = frontier.take('http'); item; item = frontier.take('http')) taken.push(item)
    return taken.map(({ kind, ask }) => [kind, ask.headers['if-none-match'] ?? null])
  }

  it('begins with lists, then documents that are due', async () => {
    const { capture: old } = await captured(1, new Date(now - 2 * DAY).toISOString())
    const { capture: fresh } = await captured(2, new Date(now - DAY / 24).toISOString())
    expect(await begun([])).toEqual([['list', null]])
    expect(await begun([old])).toEqual([
      ['list', null],
      ['document', null],
    ])
    expect(await begun([{ ...old, etag: '"7"' }])).toEqual([
      ['list', null],
      ['document', '"7"'],
    ])
    expect(await begun([fresh])).toEqual([['list', null]])
  })
})

describe('schedule', () => {
  const memory = async (ago: number, status: Capture['status'] = 'captured') => {
    const { capture } = await captured(1, new Date(now - ago).toISOString())
    return memoryOf([{ ...capture, status }], NOW, NOW)
  }

  it('asks for new notices daily, for old ones seldom, for what failed soon', async () => {
    const key = documentUrl(1)
    expect(isDue(memoryOf([], NOW, NOW), key, now)).toBe(true)
    expect(isDue(await memory(DAY), key, now)).toBe(true)
    expect(isDue(await memory(DAY / 2), key, now)).toBe(false)
    expect(isDue(await memory(DAY / 4, 'unavailable'), key, now)).toBe(true)
    expect(isDue(await memory(DAY / 24, 'unavailable'), key, now)).toBe(false)
  })

  it('sweeps once a week', () => {
    const at = (ago: number | null) => ({
      ...memoryOf([], NOW, NOW),
      swept_at: ago === null ? null : new Date(now - ago).toISOString(),
    })
    expect([at(null), at(6 * DAY), at(8 * DAY)].map((one) => sweepIsDue(one, now))).toEqual([true, false, true])
  })
})

describe('memory', () => {
  it('knows what stands, what came last and when it came first', async () => {
    const [early, late] = ['2031-03-01T00:00:00.000Z', '2031-03-02T00:00:00.000Z']
    const { capture: first } = await captured(1, early)
    const { capture: second } = await captured(1, late)
    const failed = { ...second, captured_at: NOW, status: 'unavailable', raw_sha256: null } as Capture
    const memory = memoryOf([first, second, failed], NOW, NOW)
    const key = documentUrl(1)
    expect([memory.kept.get(key)?.captured_at, memory.last.get(key)?.status, memory.first.get(key)]).toEqual([
      late,
      'unavailable',
      early,
    ])
  })

  it('goes on with a round that nobody closed, unless it is too old', async () => {
    const { capture } = await captured(1)
    const open = { ...capture, round: '2031-03-05T00:00:00.000Z' }
    const closed = { ...open, kind: 'round', key: ROUND_KEYS.full, status: 'finished' } as Capture
    expect(memoryOf([open], NOW, '2031-03-04T00:00:00.000Z').round).toBe(open.round)
    expect(memoryOf([open], NOW, '2031-03-05T01:00:00.000Z').round).toBe(NOW)
    const after = memoryOf([open, closed], NOW, '2031-03-04T00:00:00.000Z')
    expect([after.round, after.swept_at]).toEqual([NOW, closed.captured_at])
  })
})

describe('parts', () => {
  it('lets a document have so many other pages, each counted once', () => {
    const alarms: string[] = []
    const parts = makeParts(2, (message) => alarms.push(message))
    const pages = [1, 2, 2, 3].map((n) => partItem(`${LIST}a_${n}.html`, 'a'))
    expect(parts.within(pages, { key: 'a' }).map(({ key }) => key)).toEqual(
      [pages[0], pages[1], pages[1]].map((one) => one!.key),
    )
    expect(alarms).toEqual([expect.stringContaining('limits.parts')])
    expect(parts.within([documentItem(documentUrl(1)), pages[3]!], { key: 'b' })).toHaveLength(2)
  })
})

describe('standing', () => {
  it('asks by validators that may be sent back', () => {
    const kept = (etag: string | null, last_modified: string | null) => conditions({ etag, last_modified } as never)
    expect(kept('"7"', 'Wed, 05 Mar 2031 08:00:00 GMT')).toEqual({
      'if-none-match': '"7"',
      'if-modified-since': 'Wed, 05 Mar 2031 08:00:00 GMT',
    })
    expect([kept(null, null), kept('x'.repeat(2000), null)]).toEqual([{}, {}])
  })

  it('leaves a page to the browser of which nothing is known', async () => {
    const { memory, file } = workOf()
    const way = {
      keeper: keeperFor(file, memory, () => NOW),
      follow: Object.assign(async () => noAnswer(), { reach: async () => {} }),
    }
    expect(await standing(documentItem(documentUrl(1)), memory, way, hostClock())).toBeNull()
  })

  it('stands if all that it loaded does', async () => {
    const { capture } = await captured(1)
    const key = documentUrl(1)
    const asset = { ...capture, kind: 'asset', page: key, key: `${LIST}a.js`, target: `${LIST}a.js` } as never
    const { file, memory: none } = workOf([capture])
    const memory = { ...none, assets: new Map([[key, [asset]]]) }
    const standsBy = (status: number, body = '') => {
      const follow = Object.assign(async () => exchangeOf(`${LIST}a.js`, body, { status }), { reach: async () => {} })
      return standing(documentItem(key), memory, { keeper: keeperFor(file, memory, () => NOW), follow }, hostClock())
    }
    expect((await standsBy(304))?.status).toBe(304)
    expect(await standsBy(200, 'changed')).toBeNull()
  })
})

describe('tally', () => {
  it('counts documents that stand, and alarms where there are too few', async () => {
    const { capture } = await captured(1)
    const tally = new CrawlTally()
    const portal = portalWith({ expected: { min: 2, max: null } })
    tally.stands(documentUrl(2))
    tally.count(capture)
    expect(tally.outcome(portal)).toMatchObject({ documents: 2, finished: true, alarms: [] })
    tally.count({ ...capture, status: 'gone' })
    expect(tally.outcome(portal)).toMatchObject({
      documents: 1,
      alarms: [expect.stringContaining('expected at least 2')],
    })
  })

  it('is not finished where pages are left', () => {
    const tally = new CrawlTally()
    tally.leave('stopped', 0)
    expect(tally.outcome(portalWith()).finished).toBe(true)
    tally.leave('stopped', 3)
    const outcome = tally.outcome(portalWith())
    expect([outcome.finished, outcome.alarms]).toEqual([false, ['stopped; 3 pages are left to the next run']])
    expect(endMarks(outcome, true)).toMatchObject({ status: 'unavailable', key: ROUND_KEYS.broken })
    expect(endMarks({ ...outcome, finished: true }, true).key).toBe(ROUND_KEYS.full)
    expect(endMarks({ ...outcome, finished: true }, false).key).toBe(ROUND_KEYS.partial)
  })
})
