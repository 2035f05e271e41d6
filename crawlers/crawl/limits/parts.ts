import type { Item } from '../item.ts'

/** The other pages and frames that documents of one crawl have named so far. */
export interface Parts {
  /** What a page of a document leads to, without the parts that are more than one document may have. */
  within(items: readonly Item[], from: Pick<Item, 'key' | 'page'>): Item[]
}

/** Frames may hold frames, and pages lead to pages, without end: one document has at most so many. Beyond them it `alarm`s. */
export function makeParts(most: number, alarm: (message: string) => void): Parts {
  const named = new Map<string, Set<string>>()
  return {
    within: (items, { key, page }) => {
      const document = page ?? key
      const known = named.get(document) ?? new Set()
      named.set(document, known)
      return items.filter((found) => {
        if (found.kind !== 'part' || known.has(found.key)) return true
        if (known.size === most) {
          alarm(`${document}: found more than ${most} other pages and frames of it (limits.parts)`)
          return false
        }
        known.add(found.key)
        return true
      })
    },
  }
}
