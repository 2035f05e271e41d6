import type { CrawlEffects, PortalWork } from '../effects.ts'
import type { Item } from '../item.ts'
import { makeParts } from '../limits/parts.ts'
import { Trails } from '../limits/trails.ts'
import type { CrawlTally } from '../tally.ts'
import { type Discovery, discover, NO_DISCOVERY } from './discover.ts'

/** What a page that is content leads to, within the limits of the portal. `isNew` where the page was not known as it is. */
export type Leads = (item: Item, url: string, text: string, isNew: boolean) => Item[]

/** An address under the scheme it is known by: links of a page do not change with the line it came over. */
const known = (answered: string, asked: string): string => answered.replace(/^https?:/, new URL(asked).protocol)

/** Makes the reader of leads of one crawl. Lists are followed as far as they are new, or to their end where it `sweeps`. */
export function makeLeads(
  { portal, platform, memory }: PortalWork,
  { tell }: CrawlEffects,
  tally: CrawlTally,
  sweeps: boolean,
): Leads {
  const { limits } = portal
  const trails = new Trails()
  const looked = new Set<string>()

  const parts = makeParts(limits.parts, (message) => tally.alarm(message))

  /** A page that we cannot read costs what it leads to, and nothing else. */
  function read(item: Item, url: string, text: string): Discovery {
    try {
      return discover(portal, platform, item, url, text)
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      tally.alarm(`${item.key}: a defect of the program in reading its links, please report it: ${said}`)
      return NO_DISCOVERY
    }
  }

  function columnsOf({ columns }: Discovery, { trail }: Item): Item[] {
    const fresh = columns.filter(({ key }) => !looked.has(key))
    if (fresh.length > 0 && trail!.depth >= limits.depth) {
      tally.alarm(`${trail!.list}: found columns below ${limits.depth} others, expected lists by then (limits.depth)`)
      return []
    }
    const room = Math.max(0, limits.lists - looked.size)
    if (fresh.length > room) tally.alarm(`found more than ${limits.lists} lists; the rest is left out (limits.lists)`)
    for (const { key } of fresh.slice(0, room)) looked.add(key)
    return fresh.slice(0, room)
  }

  /** The next page of a list, if there is a reason to go on. */
  function nextOf({ next, items, named }: Discovery, { trail, key }: Item, isNew: boolean): Item | null {
    if (!trails.isProgress(trail!.list, named) && next) {
      tell({ level: 'info', message: `${key}: names what earlier pages of the list name; it is not followed further` })
      return null
    }
    const hasNew = items.some((found) => !memory.last.has(found.key) || memory.done.has(found.key))
    if (!next || !(sweeps || (isNew && hasNew))) return null
    if (next.trail!.page <= limits.list_pages) return next
    tally.alarm(`${trail!.list}: found no end after ${limits.list_pages} pages (limits.list_pages)`)
    return null
  }

  return (item, url, text, isNew) => {
    const found = read(item, known(url, item.ask.url), text)
    tally.reject(found.rejected)
    if (item.kind !== 'list') return parts.within(found.items, item)
    const next = nextOf(found, item, isNew)
    return [...found.items, ...columnsOf(found, item), ...(next ? [next] : [])]
  }
}
