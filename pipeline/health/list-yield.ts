import { type Capture, isKept, type KeptCapture } from '../../crawlers/archive/capture.ts'
import { listItem } from '../../crawlers/crawl/item.ts'
import type { Listing } from '../../crawlers/platform.ts'
import { platformOf } from '../../crawlers/platform-registry.ts'
import type { Portal } from '../../crawlers/portal.ts'
import { decodeText } from '../../datasets/charset/decode.ts'

/** Older texts of a list that are looked at for rows. */
const LOOKED_BACK = 8

/** What a portal is asked first, and how many rows answers to it had. */
export interface Lists {
  keys: readonly string[]
  /** Rows of a captured list, by today's code; null if the archive has lost its bytes. */
  yieldOf(capture: KeptCapture): Promise<number | null>
  /** Rows of the newest text before a capture that had some; 0 where none had. */
  yieldBefore(capture: Capture): Promise<number>
}

/** Reads lists of a portal from the archive; each text once. `captures` are all of the portal, in order. */
export function readListsOf(
  portal: Portal,
  captures: readonly Capture[],
  raw: (hash: string) => Promise<Uint8Array>,
): Lists {
  const platform = platformOf(portal)
  const listings = new Map<string, Listing>(platform.begin(portal).map((listing) => [listItem(listing).key, listing]))
  const known = new Map<string, Promise<number | null>>()
  async function count({ key, target, raw_sha256, content_type }: KeptCapture): Promise<number | null> {
    const bytes = await raw(raw_sha256).catch(() => null)
    if (bytes === null) return null
    const listing = listings.get(key)!
    const page = platform.readListing(portal, listing, { url: target, html: decodeText(bytes, content_type).text })
    const columns = listing.kind === 'home' ? page.columns.length : 0
    return page.rows.length + columns + page.rejected.filter(({ reason }) => reason === 'off_topic').length
  }
  const yieldOf = (capture: KeptCapture): Promise<number | null> => {
    const name = `${capture.key} ${capture.raw_sha256}`
    const counted = known.get(name) ?? count(capture)
    known.set(name, counted)
    return counted
  }
  return {
    keys: [...listings.keys()],
    yieldOf,
    yieldBefore: async (capture) => {
      const texts = new Map<string, KeptCapture>()
      for (const one of captures.slice(0, captures.indexOf(capture)).filter(isKept).reverse()) {
        if (one.key === capture.key && texts.size < LOOKED_BACK)
          texts.set(one.raw_sha256, texts.get(one.raw_sha256) ?? one)
      }
      for (const one of texts.values()) {
        const rows = await yieldOf(one)
        if (rows) return rows
      }
      return 0
    },
  }
}
