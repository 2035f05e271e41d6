import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio/slim'
import { ATTACHMENT, ATTACHMENT_LINK } from '../document-link.ts'
import { decodePage } from '../fetch/charset.ts'
import type { Attachment, Page } from '../platform.ts'
import { resolved } from '../portal-address.ts'

/** Pictures of file types that the editor puts before links. */
const ICON = /fileTypeImages\//i

interface FoundLink {
  href: string
  name: string
}

/** Links that a page writes by script: markup in string literals, such as `hasFJ` (portal-conventions §4). */
function linksInScript(script: string): FoundLink[] {
  const markup = script.replace(/\\(["'/])/g, '$1')
  const links = [...markup.matchAll(/<a\b[^>]*?\bhref=["']?([^"'\s>]+)["']?[^>]*>(.*?)<\/a>/gis)]
  if (links.length > 0) return links.map(([, href, inner]) => ({ href: href!, name: load(inner!).text() }))
  // Names alone, in whatever form the script keeps them.
  return [...markup.matchAll(/["'>]((?:\.\/)?[PW]0\d{10,}\.\w{2,4})\b/g)].map(([, href]) => ({ href: href!, name: '' }))
}

function linksIn($: CheerioAPI): FoundLink[] {
  const anchors = $('a[href]')
    .toArray()
    .map((element) => ({ href: $(element).attr('href')!, name: $(element).text() }))
  const scripts = $('script:not([src])')
    .toArray()
    .map((element) => $(element).text())
  return [...anchors, ...scripts.filter((script) => ATTACHMENT_LINK.test(script)).flatMap(linksInScript)]
}

/** An escaped byte of a name. */
const ESCAPE = /%([0-9a-f]{2})/gi

/** The name of a file as people read it: its escapes are bytes of UTF-8, or of GBK on older portals. */
function fileName({ pathname }: URL): string {
  const name = pathname.slice(pathname.lastIndexOf('/') + 1)
  const bytes = name.replace(ESCAPE, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return decodePage(
    Uint8Array.from(bytes, (char) => char.charCodeAt(0)),
    null,
  )
}

/** Pages are no files, whatever links to them say. */
const PAGE = /\.s?html?$/i

/** Whether a link leads to a file: by its path, or if a service answers, by the name it is asked for or the words of the link. */
const leadsToFile = ({ pathname, search }: URL, name: string): boolean =>
  ATTACHMENT.test(pathname) || (!PAGE.test(pathname) && [search, name.trim()].some((text) => ATTACHMENT.test(text)))

/** The files that hang on a document's page, each address once, named by their links. Pictures are none. */
export function attachmentsOf($: CheerioAPI, { url: base }: Page): Attachment[] {
  const found = new Map<string, Attachment>()
  for (const { href, name } of linksIn($)) {
    const url = resolved(href, base)
    if (url === null || !leadsToFile(url, name) || ICON.test(url.pathname) || found.has(url.href)) continue
    url.hash = ''
    found.set(url.href, { url: url.href, name: name.replace(/\s+/g, ' ').trim() || fileName(url) })
  }
  return [...found.values()]
}
