import { type Capture, isKept, type KeptCapture } from '../../crawlers/archive/capture.ts'
import { bareText, bodiesIn } from '../../crawlers/body-container.ts'
import { decodeText } from '../../datasets/charset/decode.ts'
import type { ReadRaw } from '../parse.ts'

/** What a part adds: its text, in the container it has, else in its body. */
function contentOf(html: string): string {
  const [inner] = bodiesIn(html)
  return inner ?? /<body\b[^<>]*>([\s\S]*?)(?:<\/body\s*>|$)/i.exec(html)?.[1] ?? html
}

/** The same address up to its scheme. */
const isAt = (src: string, base: string, url: string): boolean =>
  URL.canParse(src, base) && new URL(src, base).href.replace(/^https:/, 'http:') === url.replace(/^https:/, 'http:')

/** Puts what a frame shows in the place of the frame; null where the page has no frame of the address. */
function inFrame(html: string, base: string, url: string, content: string): string | null {
  const frame = [
    ...html.matchAll(/<iframe\b[^<>]*\bsrc\s*=\s*["']?([^"'\s<>]+)[^<>]*>(?:[\s\S]*?<\/iframe\s*>)?/gi),
  ].find(([, src]) => isAt(src!, base, url))
  return frame ? html.slice(0, frame.index) + content + html.slice(frame.index + frame[0].length) : null
}

/** Puts the text of a following page behind that of the page. */
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

function partsByPage(captures: readonly Capture[]): Map<string, KeptCapture[]> {
  const newest = new Map<string, KeptCapture>()
  for (const capture of captures) if (capture.kind === 'part' && isKept(capture)) newest.set(capture.key, capture)
  const byPage = new Map<string, KeptCapture[]>()
  for (const part of [...newest.values()].sort((a, b) => byNumber.compare(a.key, b.key))) {
    byPage.set(part.page!, [...(byPage.get(part.page!) ?? []), part])
  }
  return byPage
}

/**
 * Bytes of documents by their hash, those of several pages as one page. `captures` are all of the archive, in order; what
 * a part was when it was captured last counts.
 */
export function withParts(captures: readonly Capture[], raw: ReadRaw): ReadRaw {
  const byPage = partsByPage(captures)
  const pages = new Map<string, KeptCapture>()
  for (const capture of captures.filter(isKept)) {
    if (capture.kind === 'document' && byPage.has(capture.key)) pages.set(capture.raw_sha256, capture)
  }
  const textOf = async ({ raw_sha256, content_type }: KeptCapture) =>
    decodeText(await raw(raw_sha256), content_type).text
  return async (hash) => {
    const page = pages.get(hash)
    if (!page) return raw(hash)
    const parts = byPage.get(page.key)!
    const read = parts.map(async (part) => ({ url: part.key, html: await textOf(part) }))
    return Buffer.from(joinedPage(await textOf(page), page.target, await Promise.all(read)))
  }
}
