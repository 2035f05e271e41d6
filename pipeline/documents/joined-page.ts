import type { KeptCapture, RecordPlace } from '../../crawlers/archive/capture.ts'
import { bareText, bodiesIn } from '../../crawlers/body-container.ts'
import { decodeText } from '../../datasets/charset/decode.ts'
import type { CaptureGroup, Joining } from './capture-group.ts'
import { groupBy } from './group.ts'

/** What a part adds: its text, in the container it has, else in its body. */
function contentOf(html: string): string {
  const [inner] = bodiesIn(html)
  return inner ?? /<body\b[^<>]*>([\s\S]*?)(?:<\/body\s*>|$)/i.exec(html)?.[1] ?? html
}

/** The same address up to its scheme. */
const isAt = (src: string, base: string, url: string): boolean =>
  URL.canParse(src, base) && new URL(src, base).href.replace(/^https:/, 'http:') === url.replace(/^https:/, 'http:')

/** Puts what a frame shows in the place of the frame; null if the page has no frame of the address. */
function inFrame(html: string, base: string, url: string, content: string): string | null {
  const frame = [
    ...html.matchAll(/<iframe\b[^<>]*\bsrc\s*=\s*["']?([^"'\s<>]+)[^<>]*>(?:[\s\S]*?<\/iframe\s*>)?/gi),
  ].find(([, src = '']) => isAt(src, base, url))
  return frame ? html.slice(0, frame.index) + content + html.slice(frame.index + frame[0].length) : null
}

/** Puts the text of a following page after that of the page. */
function behind(html: string, content: string): string {
  const [inner] = [...bodiesIn(html)].filter((body) => bareText(body) !== '')
  const at = inner === undefined ? html.search(/<\/body\s*>/i) : html.indexOf(inner) + inner.length
  return at < 0 ? html + content : html.slice(0, at) + content + html.slice(at)
}

/** One page made of a document's page and its other parts, in their order. */
export function joinedPage(html: string, url: string, parts: readonly { url: string; html: string }[]): string {
  return parts.reduce((page, part) => {
    const content = contentOf(part.html)
    return inFrame(page, url, part.url, content) ?? behind(page, content)
  }, html)
}

/** Keys of pages are in the order of their numbers: `_2` before `_10`. */
const byNumber = new Intl.Collator('en', { numeric: true })

/** The parts of each page by the key of the page, in their order; what a part was when it was captured last counts. */
function partsByPage(parts: readonly KeptCapture[]): Map<string, KeptCapture[]> {
  const newest = new Map(parts.map((part) => [part.key, part]))
  const inOrder = [...newest.values()].sort((a, b) => byNumber.compare(a.key, b.key))
  return groupBy(inOrder, ({ page }) => page ?? '')
}

/**
 * What documents of several pages are joined of, by the hash of their first page. `documents` and `parts` are captures in
 * the order they happened; `placeOf` tells where bytes lie.
 */
export function joinings(
  documents: readonly KeptCapture[],
  parts: readonly KeptCapture[],
  placeOf: (hash: string) => RecordPlace | null,
): Map<string, Joining> {
  const byPage = partsByPage(parts)
  const found = new Map<string, Joining>()
  for (const { key, raw_sha256, target, content_type } of documents) {
    const pages = byPage.get(key)
    if (!pages) continue
    found.set(raw_sha256, {
      target,
      content_type,
      pages: pages.map((part) => ({
        url: part.key,
        raw_sha256: part.raw_sha256,
        content_type: part.content_type,
        place: placeOf(part.raw_sha256),
      })),
    })
  }
  return found
}

/** The bytes of a document: those of several pages as one page. */
export async function joinedBytes(
  { raw_sha256, place, joined }: Pick<CaptureGroup, 'raw_sha256' | 'place' | 'joined'>,
  read: (place: RecordPlace | null, hash: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const first = await read(place, raw_sha256)
  if (joined === null) return first
  const html = decodeText(first, joined.content_type).text
  const parts = joined.pages.map(async (page) => ({
    url: page.url,
    html: decodeText(await read(page.place, page.raw_sha256), page.content_type).text,
  }))
  return Buffer.from(joinedPage(html, joined.target, await Promise.all(parts)))
}
