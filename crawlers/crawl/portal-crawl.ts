import { type Capture, isKept } from '../archive/capture.ts'
import type { Exchange } from '../archive/warc-record.ts'
import { type Marks, outcomeRecord } from '../archive/warc-record.ts'
import { decodePage } from '../fetch/charset.ts'
import { FetchFailure } from '../fetch/failure.ts'
import type { Work } from '../fetch/work.ts'
import { hostOf } from '../portal.ts'
import { type BrowsingWork, browse, NO_BROWSER } from './browse.ts'
import { discover } from './discover.ts'
import type { CrawlEffects, CrawlOptions, PortalOutcome, PortalWork } from './effects.ts'
import { makeFollow } from './follow.ts'
import { type Frontier, type Line, makeFrontier } from './frontier.ts'
import { attachmentItem, documentItem, type Item, listItem } from './item.ts'
import { type Keeper, keeperFor } from './keep.ts'
import { ROUND_KEYS } from './memory.ts'
import type { PageWay } from './page-way.ts'
import { makeRefusals } from './refusals.ts'
import { isDue, sweepIsDue } from './schedule.ts'
import { conditions } from './standing.ts'
import { FOR_A_BROWSER, verdictOn } from './verdict.ts'

/** Nobody waits longer than this for a Retry-After; the page is for the next run. */
const MOST_WAIT = 10 * 60_000
/** How soon to look again where no host is due, in ms. */
const LOOK_AGAIN = 50

/** One crawl of one portal, while it goes on. */
class PortalCrawl {
  readonly #work: PortalWork
  readonly #effects: CrawlEffects
  readonly #options: CrawlOptions
  readonly #frontier: Frontier
  readonly #keeper: Keeper
  readonly #way: PageWay
  readonly #sweeps: boolean
  readonly #stand = new Set<string>()
  readonly outcome: PortalOutcome
  readonly #refusals = makeRefusals()

  constructor(work: PortalWork, effects: CrawlEffects, options: CrawlOptions) {
    const { portal, memory, file } = work
    this.#work = work
    this.#effects = effects
    this.#options = options
    this.#frontier = makeFrontier(effects.hosts, effects.time.now)
    this.#keeper = keeperFor(file, memory, effects.clock)
    this.#sweeps = options.full || sweepIsDue(memory, effects.time.now())
    this.outcome = {
      portal_id: portal.id,
      counts: {},
      documents: 0,
      rejected: 0,
      unshown: 0,
      finished: false,
      alarms: [],
    }
    const pace = (options.pace ?? portal.pace) * 1000
    for (const host of portal.hosts) effects.hosts.pace(host, pace)
    const follow = makeFollow({
      ...effects,
      pace,
      isOwn: (host) => hostOf(portal, host) !== null || host === portal.search?.host,
      keep: (exchange, kind) =>
        this.#keeper.beside(
          exchange,
          kind === 'robots' ? { kind: 'robots', status: 'captured' } : { kind: 'asset', status: 'redirected' },
        ),
    })
    this.#way = { follow, keeper: this.#keeper }
  }

  /** Lists first, then the documents that are due, whether a list still names them or not: that is how one is missed. */
  async begin(): Promise<void> {
    const { platform, portal, memory } = this.#work
    for (const listing of platform.begin(portal)) await this.#add(listItem(listing))
    for (const [key, { kind, url }] of memory.kept) {
      if (!url || kind === 'list') continue
      if (kind === 'document') this.#stand.add(key)
      await this.#add(kind === 'attachment' ? attachmentItem(url) : documentItem(url))
    }
  }

  /** Adds an item, or, where this round or its window has it already, what it leads to. */
  async #add(item: Item): Promise<void> {
    const { memory } = this.#work
    const done = memory.done.get(item.key)
    const isKnown = done !== undefined || (item.kind !== 'list' && !this.#isDue(item))
    if (!isKnown) return void this.#enqueue(this.#conditional(item))
    if (done?.reason?.startsWith(FOR_A_BROWSER)) return void this.#frontier.add({ ...item, lane: 'browser' })
    // Seen, but not to be fetched.
    if (done && isKept(done) && item.kind !== 'attachment' && !this.#replayed.has(item.key)) {
      this.#replayed.add(item.key)
      const bytes = await this.#effects.raw(done.raw_sha256)
      await this.#goOn(item, decodePage(bytes, null), true)
    }
  }
  readonly #replayed = new Set<string>()

  #enqueue(item: Item): void {
    const isKnownList = item.kind === 'list' && item.lane === 'http' && this.#work.memory.kept.has(item.key)
    this.#frontier.add(item, isKnownList && !this.#sweeps ? 'known' : item.lane)
  }

  #isDue({ key }: Item): boolean {
    return this.#options.full || isDue(this.#work.memory, key, this.#effects.time.now())
  }

  /** Asks only for what changed since, where validators are known. A rendered page has none of its own. */
  #conditional(item: Item): Item {
    const before = this.#work.memory.kept.get(item.key)
    if (!before || item.lane === 'browser' || before.record_type === 'conversion') return item
    return { ...item, ask: { ...item.ask, headers: { ...item.ask.headers, ...conditions(before) } } }
  }

  /** What a page that is content leads to. Lists are followed as far as they are new, or to their end. */
  async #goOn(item: Item, text: string, isNew: boolean): Promise<void> {
    const { portal, platform, memory } = this.#work
    const { items, next, rejected } = discover(portal, platform, item, text)
    this.outcome.rejected += rejected
    const hasNew = items.some(({ key }) => !memory.last.has(key) || memory.done.has(key))
    for (const found of items) await this.#add(found)
    if (next && (this.#sweeps || (isNew && hasNew))) await this.#add(next)
  }

  #done = 0

  #count({ status, kind, key }: Capture): void {
    const frontier = this.#frontier
    const waiting = frontier.waiting('known') + frontier.waiting('http') + frontier.waiting('browser')
    this.#effects.moved(this.#work.portal.id, ++this.#done, waiting)
    this.outcome.counts[status] = (this.outcome.counts[status] ?? 0) + 1
    if (kind !== 'document') return
    if (status === 'captured' || status === 'unchanged') this.#stand.add(key)
    if (status === 'gone') this.#stand.delete(key)
  }

  /** Tries again later, as often as allowed; false where that is enough. */
  #again(item: Item, wait: number | null): boolean {
    const attempts = item.attempts + 1
    const pause = wait ?? this.#options.backoff * 2 ** item.attempts
    if (attempts >= this.#options.tries || pause > MOST_WAIT) return false
    const until = this.#effects.time.now() + pause
    // A server that names a time means all of its pages.
    if (wait !== null) this.#effects.hosts.hold(new URL(item.ask.url).host, until)
    this.#frontier.again({ ...item, attempts, not_before: until })
    return true
  }

  async answered(item: Item, exchange: Exchange): Promise<void> {
    this.#refusals.answered(new URL(item.ask.url).host)
    const verdict = verdictOn(item, exchange, this.#work.platform.proofs, this.#effects.time.now())
    if (verdict.outcome === 'later' && this.#again(item, verdict.wait)) return
    if (verdict.outcome === 'for a browser') {
      await this.#keeper.answer(item, exchange, { status: 'blocked', reason: verdict.reason })
      return this.#frontier.again({ ...item, ask: { ...item.ask, headers: {} }, lane: 'browser', attempts: 0 })
    }
    if (verdict.outcome === 'content') await this.#keepContent(item, exchange, verdict.text)
    else if (verdict.outcome === 'unmodified') await this.#keepUnmodified(item, exchange)
    else this.#count(await this.#keeper.answer(item, exchange, verdict))
    this.#frontier.settled(item)
  }

  async #keepContent(item: Item, exchange: Exchange, text: string): Promise<void> {
    const { raw, isSameText } = this.#effects
    const isSame = async ({ raw_sha256 }: { raw_sha256: string }) =>
      item.kind === 'document' && isSameText(await raw(raw_sha256), exchange.body)
    const capture = await this.#keeper.content(item, exchange, isSame)
    this.#count(capture)
    await this.#goOn(item, text, capture.status === 'captured')
  }

  async #keepUnmodified(item: Item, exchange: Exchange): Promise<void> {
    const before = this.#work.memory.kept.get(item.key)
    if (!before) {
      const reason = 'found 304, expected a body: nothing was kept before'
      return this.#count(await this.#keeper.answer(item, exchange, { status: 'unavailable', reason }))
    }
    this.#count(await this.#keeper.unmodified(item, exchange))
    if (item.kind === 'attachment') return
    await this.#goOn(item, decodePage(await this.#effects.raw(before.raw_sha256), null), false)
  }

  async failed(item: Item, failure: FetchFailure): Promise<void> {
    const { host } = new URL(item.ask.url)
    const isDown = this.#refusals.failed(host, failure)
    if (!failure.passing || !this.#again(item, null)) {
      const { status, message } = failure
      this.#count(await this.#keeper.outcome(item, { status, reason: message }))
      this.#frontier.settled(item)
    }
    if (!isDown) return
    const dropped = this.#frontier.drop(host)
    const left = `${dropped} pages are left to the next run`
    if (dropped > 0) this.outcome.alarms.push(`${host}: takes no connection (${failure.message}); ${left}`)
  }

  /**
   * Asks for the lists that were read before, one by one: where nothing is new, which is most days, there is nothing to
   * load a crawler for.
   */
  async #revisitLists(): Promise<void> {
    const { supply, ask } = this.#laneWork('known', 1)
    while (supply.waiting() > 0) {
      const item = supply.take()
      if (!item) {
        await this.#effects.time.sleep(LOOK_AGAIN)
        continue
      }
      const answer = await ask(item).catch((error) => {
        if (error instanceof FetchFailure) return error
        throw error
      })
      await (answer instanceof FetchFailure ? this.failed(item, answer) : this.answered(item, answer))
    }
  }

  #laneWork(line: Line, concurrency: number): Work {
    const frontier = this.#frontier
    return {
      supply: { take: () => frontier.take(line), waiting: () => frontier.waiting(line), taken: frontier.taken },
      concurrency,
      ask: ({ ask }) => this.#way.follow(ask),
      answered: (item, exchange) => this.answered(item, exchange),
      failed: (item, failure) => this.failed(item, failure),
    }
  }

  #browsing(): BrowsingWork {
    return {
      ...this.#laneWork('browser', 1),
      memory: this.#work.memory,
      proofs: this.#work.platform.proofs,
      way: this.#way,
      unmodified: async (item, exchange) => {
        await this.#keepUnmodified(item, exchange)
        this.#frontier.settled(item)
      },
      back: (item) => this.#frontier.again(item),
      unshown: (n) => {
        this.outcome.unshown += n
        this.outcome.alarms.push(`${n} pages wait for a browser; ${NO_BROWSER}`)
      },
    }
  }

  /** One lane after the other, until both are empty: there is one clock per host anyway. */
  async fetchAll(): Promise<void> {
    const frontier = this.#frontier
    await this.#revisitLists()
    while (frontier.waiting('http') + frontier.waiting('browser') > 0) {
      if (frontier.waiting('http') > 0) {
        const { fetchOverHttp } = await import('../fetch/http-crawler.ts')
        await fetchOverHttp(this.#laneWork('http', this.#options.concurrency))
      }
      if (frontier.waiting('browser') > 0) await browse(this.#browsing(), this.#effects)
    }
  }

  /** Notes how the crawl ended, and closes the round where nothing is left, so that the next run begins a new one. */
  async close(): Promise<PortalOutcome> {
    const { portal, file } = this.#work
    const { alarms } = this.outcome
    this.outcome.documents = this.#stand.size
    this.outcome.finished = alarms.length === 0
    // What was left undone explains a lack better than the lists could.
    if (this.outcome.finished && this.#stand.size < portal.expected.min) {
      alarms.push(`found ${this.#stand.size} documents, expected at least ${portal.expected.min}; look at its lists`)
    }
    await file.append([outcomeRecord(null, this.#effects.clock(), this.#ending())])
    return this.outcome
  }

  #ending(): Marks {
    const { finished, alarms } = this.outcome
    const reason = alarms.join('; ')
    if (!finished)
      return { kind: 'round', status: 'unavailable', key: ROUND_KEYS.broken, name: ROUND_KEYS.broken, reason }
    const key = this.#sweeps ? ROUND_KEYS.full : ROUND_KEYS.partial
    return { kind: 'round', status: 'finished', key, name: key, reason }
  }
}

/**
 * Crawls one portal: goes on with the round that a kill broke off, or begins one. What cannot be had is noted and does
 * not keep the rest. Throws what writing to the archive throws.
 */
export async function crawlPortal(
  work: PortalWork,
  effects: CrawlEffects,
  options: CrawlOptions,
): Promise<PortalOutcome> {
  const crawl = new PortalCrawl(work, effects, options)
  await crawl.begin()
  await crawl.fetchAll()
  return crawl.close()
}
