import type { Capture } from '../../archive/capture.ts'
import type { Exchange } from '../../archive/warc-record.ts'
import type { FetchFailure } from '../../fetch/failure.ts'
import type { CrawlEffects, CrawlOptions, PortalWork } from '../effects.ts'
import type { Item } from '../item.ts'
import type { Frontier } from '../round/frontier.ts'
import type { Round } from '../round/round.ts'
import type { CrawlTally } from '../tally.ts'
import type { Keeper } from './keep.ts'
import { pauseBefore } from './pause.ts'
import { makeRefusals } from './refusals.ts'
import { AnswerTaker } from './take-answer.ts'

/** What answers are taken with, and where items go that wait for another one. */
export interface AnswerSetting {
  work: PortalWork
  effects: CrawlEffects
  options: CrawlOptions
  frontier: Frontier
  keeper: Keeper
  tally: CrawlTally
  round: Round
}

/** What comes of asking, in one crawl of a portal: an item is settled, asked for again, or given up. */
export class PortalAnswers {
  readonly #setting: AnswerSetting
  readonly #refusals = makeRefusals()
  readonly #taker: AnswerTaker
  #done = 0

  constructor(setting: AnswerSetting) {
    const { work, effects, frontier, keeper, tally, round } = setting
    this.#setting = setting
    this.#taker = new AnswerTaker({
      memory: work.memory,
      effects,
      proofs: work.platform.proofs,
      keeper,
      alarm: (message) => tally.alarm(message),
      count: (capture) => this.#count(capture),
      again: (item, wait) => this.#again(item, wait),
      requeue: (item) => frontier.again(item),
      goOn: (...page) => round.goOn(...page),
    })
  }

  /** Takes an answer. */
  async answered(item: Item, exchange: Exchange): Promise<void> {
    this.#refusals.answered(new URL(item.ask.url).host)
    if (await this.#taker.take(item, exchange)) this.#setting.frontier.settled(item)
  }

  /** Takes an answer which says that nothing changed. */
  async unmodified(item: Item, exchange: Exchange): Promise<void> {
    await this.#taker.unmodified(item, exchange)
    this.#setting.frontier.settled(item)
  }

  /** Takes a request that had no answer: what may pass is tried again, and a host that is down is left alone. */
  async failed(item: Item, failure: FetchFailure): Promise<void> {
    const { frontier, keeper, tally } = this.#setting
    const { host } = new URL(item.ask.url)
    const isDown = this.#refusals.failed(host, failure)
    if (!failure.passing || !this.#again(item, null)) {
      const { status, message } = failure
      this.#count(await keeper.outcome(item, { status, reason: message }))
      frontier.settled(item)
    }
    if (isDown) tally.leave(`${host}: takes no connection (${failure.message})`, frontier.drop(host))
    if (failure.ofHost) {
      frontier.drop(host)
      tally.alarm(`${host}: ${failure.message}`)
    }
  }

  #count(capture: Capture): void {
    const { work, effects, frontier, tally } = this.#setting
    const waiting = frontier.waiting('known') + frontier.waiting('http') + frontier.waiting('browser')
    effects.moved(work.portal.id, ++this.#done, waiting)
    tally.count(capture)
  }

  /** Tries again later, as often as allowed; false if that is enough. */
  #again(item: Item, wait: number | null): boolean {
    const { effects, options, frontier } = this.#setting
    const pause = pauseBefore(item, wait, options)
    if (pause === null) return false
    const until = effects.time.now() + pause
    // A server that names a time means all of its pages.
    if (wait !== null) effects.hosts.hold(new URL(item.ask.url).host, until)
    frontier.again({ ...item, attempts: item.attempts + 1, not_before: until })
    return true
  }
}
