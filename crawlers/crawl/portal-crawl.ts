import { decodeText } from '../../datasets/charset/decode.ts'
import { type Capture, isKept } from '../archive/capture.ts'
import { type Exchange, outcomeRecord } from '../archive/warc-record.ts'
import { FetchFailure } from '../fetch/failure.ts'
import type { Work } from '../fetch/work.ts'
import { hostOf } from '../portal.ts'
import { type BrowsingWork, browse, NO_BROWSER } from './browse.ts'
import type { CrawlEffects, CrawlOptions, PortalOutcome, PortalWork } from './effects.ts'
import { makeFollow } from './follow.ts'
import { type Frontier, makeFrontier, type WaitingLine } from './frontier.ts'
import { attachmentItem, documentItem, type Item, listItem } from './item.ts'
import { type Keeper, keeperFor } from './keep.ts'
import { type Leads, makeLeads } from './leads.ts'
import { type Budget, makeBudget } from './limits/budget.ts'
import type { PageWay } from './page-way.ts'
import { makeRefusals } from './refusals.ts'
import { isDue, sweepIsDue } from './schedule.ts'
import { conditions } from './standing.ts'
import { AnswerTaker } from './take-answer.ts'
import { CrawlTally, endMarks } from './tally.ts'
import { FOR_A_BROWSER } from './verdict.ts'

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
  readonly #tally = new CrawlTally()
  readonly #refusals = makeRefusals()
  readonly #budget: Budget
  readonly #leads: Leads
  readonly #taker: AnswerTaker

  constructor(work: PortalWork, effects: CrawlEffects, options: CrawlOptions) {
    const { portal, memory, file } = work
    this.#work = work
    this.#effects = effects
    this.#options = options
    this.#frontier = makeFrontier(effects.hosts, effects.time.now)
    this.#keeper = keeperFor(file, memory, effects.clock)
    this.#budget = makeBudget(portal.limits, effects.time.now, effects.stopped)
    this.#sweeps = options.full || sweepIsDue(memory, effects.time.now())
    this.#leads = makeLeads(work, effects, this.#tally, this.#sweeps)
    const pace = (options.pace ?? portal.pace) * 1000
    for (const host of portal.hosts) effects.hosts.pace(host, pace)
    const follow = makeFollow({
      ...effects,
      pace,
      longestDelay: portal.limits.crawl_delay * 1000,
      isOwn: (host) => hostOf(portal, host) !== null || host === portal.search?.host,
      keep: (exchange, kind) =>
        this.#keeper.beside(
          exchange,
          kind === 'robots' ? { kind: 'robots', status: 'captured' } : { kind: 'asset', status: 'redirected' },
        ),
    })
    this.#way = { follow, keeper: this.#keeper }
    this.#taker = new AnswerTaker({
      memory,
      effects,
      proofs: work.platform.proofs,
      keeper: this.#keeper,
      alarm: (message) => this.#tally.alarm(message),
      count: (capture) => this.#count(capture),
      again: (item, wait) => this.#again(item, wait),
      requeue: (item) => this.#frontier.again(item),
      goOn: (...page) => this.#goOn(...page),
    })
  }

  /** Lists first, then the documents that are due, whether a list still names them or not: that is how one is missed. */
  async begin(): Promise<void> {
    const { platform, portal, memory } = this.#work
    for (const listing of platform.begin(portal)) await this.#add(listItem(listing))
    for (const [key, { kind, url }] of memory.kept) {
      // Other pages of a document are asked for when it is.
      if (!url || kind === 'list' || kind === 'part') continue
      if (kind === 'document') this.#tally.stands(key)
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
      await this.#goOn(item, done.target, decodeText(bytes, done.content_type).text, true)
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

  /** Adds what a page that is content leads to. `url` is the address that answered. */
  async #goOn(item: Item, url: string, text: string, isNew: boolean): Promise<void> {
    for (const found of this.#leads(item, url, text, isNew)) await this.#add(found)
  }

  #done = 0

  #count(capture: Capture): void {
    const frontier = this.#frontier
    const waiting = frontier.waiting('known') + frontier.waiting('http') + frontier.waiting('browser')
    this.#effects.moved(this.#work.portal.id, ++this.#done, waiting)
    this.#tally.count(capture)
  }

  /** Tries again later, as often as allowed; false if that is enough. */
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
    if (await this.#taker.take(item, exchange)) this.#frontier.settled(item)
  }

  async failed(item: Item, failure: FetchFailure): Promise<void> {
    const { host } = new URL(item.ask.url)
    const isDown = this.#refusals.failed(host, failure)
    if (!failure.passing || !this.#again(item, null)) {
      const { status, message } = failure
      this.#count(await this.#keeper.outcome(item, { status, reason: message }))
      this.#frontier.settled(item)
    }
    if (isDown) this.#tally.leave(`${host}: takes no connection (${failure.message})`, this.#frontier.drop(host))
    if (failure.ofHost) {
      this.#frontier.drop(host)
      this.#tally.alarm(`${host}: ${failure.message}`)
    }
  }

  /** Takes an item of a line, unless the crawl has come to one of its limits: then whatever waits is left. */
  #next(line: WaitingLine): Item | null {
    const reason = this.#budget.exhausted()
    if (reason !== null) {
      this.#tally.leave(reason, this.#frontier.dropAll())
      return null
    }
    const item = this.#frontier.take(line)
    if (item) this.#budget.spend()
    return item
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

  #laneWork(line: WaitingLine, concurrency: number): Work {
    const frontier = this.#frontier
    return {
      supply: { take: () => this.#next(line), waiting: () => frontier.waiting(line), taken: frontier.taken },
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
        await this.#taker.unmodified(item, exchange)
        this.#frontier.settled(item)
      },
      back: (item) => this.#frontier.again(item),
      unshown: (n) => {
        this.#tally.unshown(`${n} pages wait for a browser; ${NO_BROWSER}`, n)
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
    const outcome = this.#tally.outcome(this.#work.portal)
    await this.#work.file.append([outcomeRecord(null, this.#effects.clock(), endMarks(outcome, this.#sweeps))])
    return outcome
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
