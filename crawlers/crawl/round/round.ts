import { decodeText } from '../../../datasets/charset/decode.ts'
import { isKept } from '../../archive/capture.ts'
import { FOR_A_BROWSER } from '../answers/verdict.ts'
import type { CrawlEffects, CrawlOptions, PortalWork } from '../effects.ts'
import { attachmentItem, documentItem, type Item, listItem } from '../item.ts'
import { conditions } from '../standing.ts'
import type { CrawlTally } from '../tally.ts'
import type { Frontier } from './frontier.ts'
import { type Leads, makeLeads } from './leads.ts'
import { isDue } from './schedule.ts'

/** What a round is about, and where it puts what is to be asked for. */
export interface RoundSetting {
  work: PortalWork
  effects: CrawlEffects
  options: CrawlOptions
  frontier: Frontier
  tally: CrawlTally
  /** True if lists are followed to their end. */
  sweeps: boolean
}

/** What one round of a portal asks for: lists, documents that are due, and what pages lead to. */
export class Round {
  readonly #setting: RoundSetting
  readonly #leads: Leads
  readonly #replayed = new Set<string>()

  constructor(setting: RoundSetting) {
    const { work, effects, tally, sweeps } = setting
    this.#setting = setting
    this.#leads = makeLeads(work, effects, tally, sweeps)
  }

  /** Lists first, then the documents that are due, whether a list still names them or not: that is how one is missed. */
  async begin(): Promise<void> {
    const { work, tally } = this.#setting
    const { platform, portal, memory } = work
    for (const listing of platform.begin(portal)) await this.#add(listItem(listing))
    for (const [key, { kind, url }] of memory.kept) {
      // Other pages of a document are asked for when it is.
      if (!url || kind === 'list' || kind === 'part') continue
      if (kind === 'document') tally.stands(key)
      await this.#add(kind === 'attachment' ? attachmentItem(url) : documentItem(url))
    }
  }

  /** Adds what a page that is content leads to. `url` is the address that answered. */
  async goOn(item: Item, url: string, text: string, isNew: boolean): Promise<void> {
    for (const found of this.#leads(item, url, text, isNew)) await this.#add(found)
  }

  /** Adds an item, or, where this round or its window has it already, what it leads to. */
  async #add(item: Item): Promise<void> {
    const { work, effects, frontier } = this.#setting
    const done = work.memory.done.get(item.key)
    const isKnown = done !== undefined || (item.kind !== 'list' && !this.#isDue(item))
    if (!isKnown) return void this.#enqueue(this.#conditional(item))
    if (done?.reason?.startsWith(FOR_A_BROWSER)) return void frontier.add({ ...item, lane: 'browser' })
    // Seen, but not to be fetched.
    if (done && isKept(done) && item.kind !== 'attachment' && !this.#replayed.has(item.key)) {
      this.#replayed.add(item.key)
      const bytes = await effects.raw(done.raw_sha256)
      await this.goOn(item, done.target, decodeText(bytes, done.content_type).text, true)
    }
  }

  #enqueue(item: Item): void {
    const { work, frontier, sweeps } = this.#setting
    const isKnownList = item.kind === 'list' && item.lane === 'http' && work.memory.kept.has(item.key)
    frontier.add(item, isKnownList && !sweeps ? 'known' : item.lane)
  }

  #isDue({ key }: Item): boolean {
    const { work, effects, options } = this.#setting
    return options.full || isDue(work.memory, key, effects.time.now())
  }

  /** Asks only for what changed since, where validators are known. A rendered page has none of its own. */
  #conditional(item: Item): Item {
    const before = this.#setting.work.memory.kept.get(item.key)
    if (!before || item.lane === 'browser' || before.record_type === 'conversion') return item
    return { ...item, ask: { ...item.ask, headers: { ...item.ask.headers, ...conditions(before) } } }
  }
}
