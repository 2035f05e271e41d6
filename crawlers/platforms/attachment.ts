import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio/slim'
import { percentDecoded } from '../../datasets/charset/percent.ts'
import { ATTACHMENT, ATTACHMENT_LINK } from '../document-link.ts'
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

const fileName = (url: URL): string => percentDecoded(url.pathname.slice(url.pathname.lastIndexOf('/') + 1))

/** The files that hang on a document's page, each address once, named by their links. Pictures are none. */
export function attachmentsOf($: CheerioAPI, { url: base }: Page): Attachment[] {
  const found = new Map<string, Attachment>()
  for (const { href, name } of linksIn($)) {
    const url = resolved(href, base)
    if (url === null || !ATTACHMENT.test(url.pathname) || ICON.test(url.pathname) || found.has(url.href)) continue
    url.hash = ''
    found.set(url.href, { url: url.href, name: name.replace(/\s+/g, ' ').trim() || fileName(url) })
  }
  return [...found.values()]
}
