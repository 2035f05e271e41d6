import type { KeptCapture } from '../../crawlers/archive/capture.ts'
import { type Memory, ROUND_KEYS } from '../../crawlers/crawl/memory.ts'
import { isDue } from '../../crawlers/crawl/round/schedule.ts'
import { type Portal, portalSchema } from '../../crawlers/portal.ts'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

type Random = () => number

/** A number about `median`, now and then many times as much. */
export const about = (median: number, spread: number, random: Random): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return median * Math.exp(spread * normal)
}

export const share = (random: Random, of: number): boolean => random() < of

/** A text that a portal has, or will have. */
export interface MadeDocument {
  url: string
  published_at: number
}

/** What a crawl remembers of a portal, kept from crawl to crawl as the archive does. */
export interface Remembered extends Memory {
  kept: Map<string, KeptCapture>
  last: Map<string, KeptCapture>
  first: Map<string, string>
  swept_at: string | null
}

/** A capture as far as what is due asks for it. */
export const captureAt = (kind: 'document' | 'list', url: string, at: number): KeptCapture =>
  ({
    ...{ key: url, url, target: url, kind, status: 'captured', captured_at: new Date(at).toISOString() },
    ...{ record_type: 'response', raw_sha256: '0', etag: null, last_modified: null, content_type: null },
  }) as KeptCapture

/** One portal in a hundred has another's host as well, one in fifty asks for long pauses, one in three hundred has no end. */
const SHARED = 0.04
const SLOW = 0.05
const DELAYED = 0.02
const HUGE = 0.003

/** A portal of the month. */
export interface MadePortal {
  portal: Portal
  memory: Remembered
  /** What it publishes in the month, in order of time. */
  coming: MadeDocument[]
  /** Seconds that an answer takes. */
  latency: number
  /** Crawl-delay of its robots.txt, in ms. */
  delay: number
}

function declaration(n: number, random: Random, before: Portal | null): Portal {
  const host = `p${n}.gov.example`
  const lists = Array.from({ length: 2 + Math.floor(random() * 9) }, (_, i) => {
    return { url: `http://${host}/list-${i}/`, observed: true }
  })
  const hosts = before && share(random, SHARED) ? [host, before.hosts[0]] : [host]
  const names = { id: `${100000 + n}-made`, name: `第${n}号门户`, name_en: `Portal ${n}`, note: 'made up' }
  const how = {
    area_code: null,
    scheme: 'http',
    platform: 'generic',
    status: 'observed',
    expected: { min: 0, max: null },
  }
  return portalSchema.parse({ ...names, ...how, hosts, lists })
}

/** What was captured before the month: of each document an answer that holds, as after years of nightly crawls. */
function remembered(portal: Portal, documents: readonly MadeDocument[], start: number, random: Random): Remembered {
  const swept_at = new Date(start - random() * 7 * DAY).toISOString()
  const none = { round: ROUND_KEYS.full, done: new Map(), assets: new Map() }
  const memory: Remembered = { ...none, kept: new Map(), last: new Map(), first: new Map(), swept_at }
  for (const { url } of portal.lists) memory.kept.set(url, captureAt('list', url, start - DAY))
  for (const { url, published_at } of documents) {
    memory.first.set(url, new Date(published_at).toISOString())
    for (let longest = 60 * DAY; longest > HOUR; longest /= 2) {
      const capture = captureAt('document', url, start - random() * Math.min(longest, start - published_at))
      memory.last.set(url, capture)
      memory.kept.set(url, capture)
      if (!isDue(memory, url, start)) break
    }
  }
  return memory
}

/** Half past eight to half past five, when offices publish. */
const inOfficeHours = (day: number, random: Random): number => day + (0.5 + random() * 9) * HOUR

/** Makes a portal with what it has at `start`, midnight in Greenwich and eight in the morning in China, and what comes in so many days. */
export function madePortal(n: number, random: Random, start: number, days: number, before: Portal | null): MadePortal {
  const portal = declaration(n, random, before)
  const documentOf = (published_at: number, i: number): MadeDocument => ({
    url: `http://${portal.hosts[0]}/doc-${i}.html`,
    published_at,
  })
  const n_had = share(random, HUGE) ? 15_000 : Math.min(3000, Math.round(about(80, 1, random)))
  const had = Array.from({ length: n_had }, (_, i) => documentOf(start - 8 * 365 * DAY * random() ** 1.5, i))
  const rate = about(2, 1, random) / 7
  const coming: MadeDocument[] = []
  for (let day = 0; day < days; day++) {
    // One day in three hundred brings as much as half a year.
    const n_new = share(random, 1 / 300) ? rate * 180 : rate
    const whole = Math.floor(n_new) + (share(random, n_new % 1) ? 1 : 0)
    for (let i = 0; i < whole; i++)
      coming.push(documentOf(inOfficeHours(start + day * DAY, random), n_had + coming.length))
  }
  coming.sort((a, b) => a.published_at - b.published_at)
  return {
    ...{ portal, memory: remembered(portal, had, start, random), coming },
    latency: about(0.8, 0.6, random) * (share(random, SLOW) ? 6 : 1),
    delay: share(random, DELAYED) ? 5000 + random() * 90_000 : 0,
  }
}
