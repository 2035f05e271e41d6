import { type Capture, isKept, type KeptCapture } from '../archive/capture.ts'

/** What the archive knows of a portal when a crawl begins. */
export interface Memory {
  /** The crawl that is to be gone on with: of a run that was killed, or begun now. */
  round: string
  /** What the round has asked for already, by key; the last outcome counts. */
  done: ReadonlyMap<string, Capture>
  /** The newest content under each key. */
  kept: ReadonlyMap<string, KeptCapture>
  /** The newest outcome under each key, and when the key was first captured. */
  last: ReadonlyMap<string, Capture>
  first: ReadonlyMap<string, string>
  /** What the newest rendering of a page loaded, by the key of the page. */
  assets: ReadonlyMap<string, readonly KeptCapture[]>
  /** When the last crawl that went through every list was closed, null if none was. */
  swept_at: string | null
}

/** Name of the key under which the end of a crawl is noted: how far the round went, or that it is to be gone on with. */
export const ROUND_KEYS = { full: 'round: full', partial: 'round: partial', broken: 'round: broken off' } as const

const isRound = ({ kind }: Capture): boolean => kind === 'round'
const isClosing = (capture: Capture): boolean => isRound(capture) && capture.status === 'finished'

/** A round that nobody closed is gone on with, unless it began so long ago that its lists are old. */
function openRound(captures: readonly Capture[], now: string, oldest: string): string {
  const newest = captures.at(-1)?.round ?? null
  const isClosed = captures.some((capture) => isClosing(capture) && capture.round === newest)
  return newest === null || isClosed || newest < oldest ? now : newest
}

/** The rendering and what it loaded come from one run; a page that was left as it was loaded nothing. */
function assetsOf(captures: readonly Capture[]): Map<string, KeptCapture[]> {
  const rendered = captures.filter(({ record_type }) => record_type === 'conversion')
  const runs = new Map(rendered.map(({ key, run_id }) => [key, run_id]))
  const assets = new Map<string, KeptCapture[]>()
  for (const capture of captures.filter(isKept)) {
    const { kind, page, run_id, status } = capture
    if (kind !== 'asset' || page === null || status !== 'captured' || runs.get(page) !== run_id) continue
    assets.set(page, [...(assets.get(page) ?? []), capture])
  }
  return assets
}

/** Reads a portal's captures, in the order they happened. Rounds from before `oldest` are not gone on with. */
export function memoryOf(captures: readonly Capture[], now: string, oldest: string): Memory {
  const round = openRound(captures, now, oldest)
  const asked = captures.filter(({ kind, status }) => kind !== 'asset' && kind !== 'robots' && status !== 'redirected')
  const pages = asked.filter((capture) => !isRound(capture))
  const kept = pages.filter(isKept)
  const sweeps = asked.filter((capture) => isClosing(capture) && capture.key === ROUND_KEYS.full)
  return {
    round,
    done: new Map(pages.filter((capture) => capture.round === round).map((capture) => [capture.key, capture])),
    kept: new Map(kept.map((capture) => [capture.key, capture])),
    last: new Map(pages.map((capture) => [capture.key, capture])),
    first: new Map(kept.toReversed().map(({ key, captured_at }) => [key, captured_at])),
    assets: assetsOf(captures),
    swept_at: sweeps.at(-1)?.captured_at ?? null,
  }
}
