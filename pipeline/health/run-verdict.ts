import { type Capture, isKept } from '../../crawlers/archive/capture.ts'
import { NOT_SHOWN } from '../../crawlers/crawl/answers/verdict.ts'
import type { Lists } from './list-yield.ts'

/** What is wrong with a portal; `ok` where nothing is. */
export const HEALTHS = ['ok', 'no news', 'layout changed', 'blocked', 'unreachable', 'never crawled'] as const
export type Health = (typeof HEALTHS)[number]

/** What a crawl that ended says of its portal. */
export interface RunVerdict {
  started_at: string
  ended_at: string
  health: Extract<Health, 'ok' | 'layout changed' | 'blocked' | 'unreachable'>
  /** What was found, with what was expected. */
  cause: string
}

type Found = Pick<RunVerdict, 'health' | 'cause'>

/** Documents that give nothing say something of the portal only where there are some. */
const LEAST_DOCUMENTS = 3

/** An answer that came and proves no content: the page is there and is another one. */
const isOtherPage = ({ status, reason }: Capture): boolean =>
  status === 'gone' || (status === 'unavailable' && /^(?:empty|script|missing): /.test(reason ?? ''))

const isWall = ({ status, reason }: Capture): boolean =>
  status === 'blocked' || (status === 'disallowed' && !/cannot be had/.test(reason ?? ''))

/** What pages that all gave nothing have in common: most of them decide. */
function nothingFrom(pages: readonly Capture[], what: string): Found {
  const [first] = pages
  const walls = pages.filter(isWall)
  const others = pages.filter(isOtherPage)
  const said = ({ key, reason, status }: Capture) => `${what}: found ${reason ?? status} at ${key}, expected content`
  if (walls.length * 2 > pages.length) return { health: 'blocked', cause: said(walls[0]!) }
  if (others.length * 2 > pages.length) return { health: 'layout changed', cause: said(others[0]!) }
  return { health: 'unreachable', cause: said(first!) }
}

/** A list that was had and names nothing, or is gone, though it had rows before. */
async function emptied(pages: readonly Capture[], { yieldOf, yieldBefore }: Lists): Promise<Found | null> {
  for (const page of pages) {
    const rows = isKept(page) ? await yieldOf(page) : isOtherPage(page) ? 0 : null
    if (rows !== 0) continue
    const before = await yieldBefore(page)
    const found = isKept(page) ? 'a page without rows' : (page.reason ?? page.status)
    if (before > 0)
      return { health: 'layout changed', cause: `${page.key}: found ${found}, expected rows as the ${before} before` }
  }
  return null
}

const OK: Found = { health: 'ok', cause: '' }

async function judged(captures: readonly Capture[], end: Capture, lists: Lists): Promise<Found> {
  const last = new Map(captures.map((capture) => [capture.key, capture]))
  const pages = lists.keys.flatMap((key) => last.get(key) ?? [])
  const documents = [...last.values()].filter(({ kind }) => kind === 'document')
  const isDown = end.status !== 'finished' && !pages.some(isKept) && !documents.some(isKept)
  if (pages.length > 0 && !pages.some(isKept)) {
    const found = nothingFrom(pages, 'no list was had')
    if (found.health !== 'layout changed' || !end.reason) return found
    return { ...found, cause: `${found.cause}; ${end.reason}` }
  }
  if (isDown) return { health: 'unreachable', cause: end.reason ?? 'the crawl was broken off' }
  const changed = await emptied(pages, lists)
  if (changed) return changed
  if (documents.length >= LEAST_DOCUMENTS && !documents.some(isKept))
    return nothingFrom(documents, 'no document was had')
  if (end.status === 'finished' && end.reason) return { health: 'layout changed', cause: end.reason }
  return { ...OK, cause: end.reason ?? '' }
}

/** Captures of pages that this machine could ask for: for want of a browser of its own, no portal is to blame. */
function asked(captures: readonly Capture[]): readonly Capture[] {
  const left = new Set(captures.filter(({ reason }) => reason?.startsWith(NOT_SHOWN)).map(({ key }) => key))
  return captures.filter(({ key }) => !left.has(key))
}

/**
 * What a run of a portal says of it, from its captures in order; null for a run that was killed, or asked for nothing for
 * want of a browser: such a one says nothing either way.
 */
export async function verdictOfRun(captures: readonly Capture[], lists: Lists): Promise<RunVerdict | null> {
  const end = captures.findLast(({ kind }) => kind === 'round')
  const answered = asked(captures)
  const saysNothing =
    answered.length < captures.length && !answered.some(({ kind }) => kind === 'document' || kind === 'list')
  if (!end || saysNothing) return null
  return { started_at: end.started_at, ended_at: end.captured_at, ...(await judged(answered, end, lists)) }
}
