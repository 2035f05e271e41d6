import { describe, expect, it } from 'vitest'
import type { Capture } from '../../../crawlers/archive/capture.ts'
import { keeperFor } from '../../../crawlers/crawl/answers/keep.ts'
import { PortalAnswers } from '../../../crawlers/crawl/answers/portal-answers.ts'
import { AnswerTaker, type Taking } from '../../../crawlers/crawl/answers/take-answer.ts'
import { headerOf, verdictOn } from '../../../crawlers/crawl/answers/verdict.ts'
import { CRAWL_OPTIONS } from '../../../crawlers/crawl/effects.ts'
import { attachmentItem, documentItem, type Item, listItem } from '../../../crawlers/crawl/item.ts'
import { makeFrontier } from '../../../crawlers/crawl/round/frontier.ts'
import { Round } from '../../../crawlers/crawl/round/round.ts'
import { CrawlTally } from '../../../crawlers/crawl/tally.ts'
import { FetchFailure } from '../../../crawlers/fetch/failure.ts'
import { SHARED_PROOFS } from '../../../crawlers/page-kind.ts'
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

const now = Date.parse(NOW)

describe('verdict', () => {
  const verdict = (item: Item, body: string, set = {}) =>
    verdictOn(item, exchangeOf(item.ask.url, body, set), SHARED_PROOFS, now)
  const document = documentItem(documentUrl(1))

  it('takes what proves to be what was asked for', () => {
    expect(verdict(document, documentPage()).outcome).toBe('content')
    expect(verdict(listItem(LISTING), listPage(1, 2, 3)).outcome).toBe('content')
    expect(verdict(document, '', { status: 304 }).outcome).toBe('unmodified')
  })

  it.each([
    [404, 'nothing', 'gone'],
    [503, 'later', 'unavailable'],
    [429, 'later', 'blocked'],
  ])('a status of %i is %s: %s', (status, outcome, captured) => {
    expect(verdict(document, '<h1>404</h1>', { status })).toMatchObject({ outcome, status: captured })
  })

  it('waits as long as the server says', () => {
    const wait = (value: string) => verdict(document, '', { status: 503, headers: [['Retry-After', value]] })
    expect(wait('120')).toMatchObject({ wait: 120_000 })
    expect(wait(new Date(now + 5000).toUTCString())).toMatchObject({ wait: 5000 })
    expect(wait('soon')).toMatchObject({ wait: null })
  })

  it('tells a file from a page that stands in its place', () => {
    const file = attachmentItem(`${LIST}a.docx`)
    expect(verdict(file, 'PK\u0003\u0004').outcome).toBe('content')
    expect(verdict(file, '<!DOCTYPE html><p>请登录</p>')).toMatchObject({ outcome: 'nothing', status: 'blocked' })
    expect(verdict(file, '')).toMatchObject({ outcome: 'nothing', status: 'unavailable' })
  })

  it('follows a page that only leads on, and does not believe that another address is gone', () => {
    expect(verdict(document, '<script>location.href="/b.html"</script>')).toMatchObject({
      outcome: 'onward',
      url: 'https://www.portal.example/b.html',
    })
    const moved = verdictOn(
      document,
      exchangeOf('https://www.portal.example/404.html', '', { status: 404 }),
      SHARED_PROOFS,
      now,
    )
    expect(moved).toMatchObject({ status: 'unavailable' })
  })

  it('reads a header by its name', () => {
    expect([headerOf(exchangeOf(LIST, ''), 'content-type'), headerOf(exchangeOf(LIST, ''), 'etag')]).toEqual([
      'text/html; charset=utf-8',
      null,
    ])
  })
})

describe('keep', () => {
  it('keeps bytes once, and says what is the same', async () => {
    const { capture } = await captured(1)
    const work = workOf([capture])
    const keeper = keeperFor(work.file, work.memory, () => NOW)
    const item = documentItem(documentUrl(1))
    const same = await keeper.content(item, exchangeOf(item.ask.url, documentPage()), false)
    const other = await keeper.content(item, exchangeOf(item.ask.url, documentPage('新建公厕15座。')), false)
    const alike = await keeper.content(item, exchangeOf(item.ask.url, documentPage('新建公厕12座。 ')), true)
    expect([same, other, alike].map(({ record_type, status }) => `${record_type} ${status}`)).toEqual([
      'revisit unchanged',
      'response captured',
      'response unchanged',
    ])
    expect((await keeper.unmodified(item, exchangeOf(item.ask.url, '', { status: 304 }))).status).toBe('unchanged')
    expect((await keeper.outcome(item, { status: 'unavailable', reason: 'timed out' })).reason).toBe('timed out')
  })

  it('cannot say that something stands which was never kept', async () => {
    const { file, memory } = workOf()
    const item = documentItem(documentUrl(1))
    await expect(keeperFor(file, memory, () => NOW).unmodified(item, exchangeOf(item.ask.url, ''))).rejects.toThrow(
      'found nothing kept',
    )
  })
})

describe('take-answer', () => {
  async function taker(
    before: readonly Capture[] = [],
    set: Partial<Taking> = {},
    raw = new Map<string, Uint8Array>(),
  ) {
    const work = workOf(before)
    const seen = { counted: [] as Capture[], alarms: [] as string[], requeued: [] as Item[], followed: [] as boolean[] }
    const taking: Taking = {
      memory: work.memory,
      proofs: SHARED_PROOFS,
      effects: effectsOf(noAnswer, raw),
      keeper: keeperFor(work.file, work.memory, () => NOW),
      alarm: (message) => void seen.alarms.push(message),
      count: (capture) => void seen.counted.push(capture),
      again: () => false,
      requeue: (item) => void seen.requeued.push(item),
      goOn: async (_item, _url, _text, isNew) => void seen.followed.push(isNew),
      ...set,
    }
    return { taker: new AnswerTaker(taking), seen, work }
  }
  const item = documentItem(documentUrl(1))

  it('keeps content and follows what it leads to', async () => {
    const { taker: one, seen } = await taker()
    expect(await one.take(item, exchangeOf(item.ask.url, documentPage()))).toBe(true)
    expect([seen.counted.map(({ status }) => status), seen.followed]).toEqual([['captured'], [true]])
  })

  it('lets the text before stand where a later one is worse', async () => {
    const { capture, raw } = await captured(1)
    const effects = {
      ...effectsOf(noAnswer, raw),
      compare: async () => ({ isSame: false, doubt: 'found a shorter text' }),
    }
    const { taker: one, seen } = await taker([capture], { effects })
    await one.take(item, exchangeOf(item.ask.url, documentPage('改。')))
    expect([seen.counted[0]!.status, seen.alarms[0]]).toEqual([
      'suspect',
      expect.stringContaining('found a shorter text'),
    ])
  })

  it('has a page that leads on asked for in place of the first, not without end', async () => {
    const { taker: one, seen } = await taker()
    const onward = exchangeOf(item.ask.url, '<script>location.href="/b.html"</script>')
    expect(await one.take(item, onward)).toBe(false)
    expect(seen.requeued[0]).toMatchObject({ hops: 1, ask: { url: 'https://www.portal.example/b.html' } })
    expect(await one.take({ ...item, hops: 3 }, onward)).toBe(true)
    expect(seen.counted.at(-1)!.status).not.toBe('captured')
  })

  it('notes a defect with the page, and goes on', async () => {
    const { taker: one, seen } = await taker([], {
      goOn: async () => {
        throw new Error('a slip')
      },
    })
    expect(await one.take(item, exchangeOf(item.ask.url, documentPage()))).toBe(true)
    expect(seen.alarms[0]).toContain('a slip')
  })

  it('does not believe an unasked 304', async () => {
    const { taker: one, seen } = await taker()
    await one.unmodified(item, exchangeOf(item.ask.url, '', { status: 304 }))
    expect(seen.counted[0]).toMatchObject({ status: 'unavailable' })
  })
})

describe('portal-answers', () => {
  function setting() {
    const work = workOf()
    const effects = effectsOf(noAnswer)
    const frontier = makeFrontier(effects.hosts, effects.time.now)
    const tally = new CrawlTally()
    const round = new Round({ work, effects, options: CRAWL_OPTIONS, frontier, tally, sweeps: false })
    const keeper = keeperFor(work.file, work.memory, () => NOW)
    const options = { ...CRAWL_OPTIONS, tries: 2, backoff: 10 }
    return {
      work,
      frontier,
      tally,
      answers: new PortalAnswers({ work, effects, options, frontier, keeper, tally, round }),
    }
  }
  const item = documentItem(documentUrl(1))

  it('settles what was answered', async () => {
    const { answers, frontier, tally, work } = setting()
    frontier.add(item)
    await answers.answered(frontier.take('http')!, exchangeOf(item.ask.url, documentPage()))
    expect([frontier.taken(), tally.outcome(work.portal).documents]).toEqual([0, 1])
  })

  it('tries again what may pass, and not for ever', async () => {
    const { answers, frontier, work } = setting()
    frontier.add(item)
    const passing = new FetchFailure('unavailable', 'timed out', { passing: true })
    await answers.failed(frontier.take('http')!, passing)
    expect([frontier.waiting('http'), work.file.captures]).toEqual([1, []])
    await answers.failed({ ...item, attempts: 9 }, passing)
    expect(work.file.captures[0]).toMatchObject({ status: 'unavailable', reason: 'timed out' })
  })

  it('leaves a host that fails as a whole', async () => {
    const { answers, frontier, tally, work } = setting()
    frontier.add(item)
    frontier.add(documentItem(documentUrl(2)))
    await answers.failed(
      frontier.take('http')!,
      new FetchFailure('disallowed', 'robots.txt forbids it', { ofHost: true }),
    )
    expect([frontier.waiting('http'), tally.outcome(work.portal).alarms[0]]).toEqual([
      0,
      expect.stringContaining('robots.txt'),
    ])
  })
})
