import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio/slim'
import type { Element } from 'domhandler'
import { percentDecoded } from '../../datasets/charset/percent.ts'
import { ATTACHMENT, ATTACHMENT_LINK, withoutParameters } from '../document-link.ts'
import type { AttachedFile, Page } from '../platform.ts'
import { resolved } from '../portal-address.ts'
import { linkBase } from './link-base.ts'

/** Pictures of file types that the editor puts before links. */
const ICON = /fileTypeImages\//i

interface FoundLink {
  href: string
  name: string
}

/** Links that a page writes by script: markup in string literals, such as `hasFJ` (portal-conventions §4). */
function linksInScript(script: string): FoundLink[] {
  const markup = script.replace(/\\(["'/])/g, '$1')
  const links = [
    ...markup.matchAll(/<a\b[^<>]*?\bhref=["']?([^"'\s<>]+)["']?[^<>]*>((?:(?!<\/?a\b).){0,1000})<\/a>/gis),
  ]
  if (links.length > 0) return links.map(([, href, inner]) => ({ href: href!, name: load(inner!).text() }))
  // Names alone, in whatever form the script keeps them.
  return [...markup.matchAll(/["'>]((?:\.\/)?[PW]0\d{10,}\.\w{2,4})\b/g)].map(([, href]) => ({ href: href!, name: '' }))
}

/** Elements that show a file in the page, and the attribute that names it. */
const SHOWING = [
  ['embed', 'src'],
  ['object', 'data'],
  ['iframe', 'src'],
  ['frame', 'src'],
] as const

/** The address in the query of a viewer's address: `/pdfjs/web/viewer.html?file=/a.pdf`. */
function viewed(address: string, base: string): string[] {
  const url = resolved(address, base)
  return url === null ? [] : [...url.searchParams.values()].filter((value) => ATTACHMENT.test(value))
}

function linksIn($: CheerioAPI, base: string): FoundLink[] {
  const named = (element: Element, href: string | undefined): FoundLink[] =>
    href === undefined ? [] : [{ href, name: $(element).text() }]
  const anchors = $('a[href]')
    .toArray()
    .flatMap((element) => named(element, element.attribs.href))
  const shown = SHOWING.flatMap(([tag, attribute]) =>
    $<Element, string>(`${tag}[${attribute}]`)
      .toArray()
      .flatMap(({ attribs }) => [attribs[attribute]!, ...viewed(attribs[attribute]!, base)])
      .map((href) => ({ href, name: '' })),
  )
  // Scripts of the page turn such elements into viewers.
  const data = $<Element, string>('*')
    .toArray()
    .flatMap(({ attribs }) => Object.entries(attribs))
    .filter(([name, value]) => name.startsWith('data-') && ATTACHMENT.test(value))
    .map(([, href]) => ({ href, name: '' }))
  const scripts = $('script:not([src])')
    .toArray()
    .map((element) => $(element).text())
  const written = scripts.filter((script) => ATTACHMENT_LINK.test(script)).flatMap(linksInScript)
  return [...anchors, ...shown, ...data, ...written]
}

const fileName = (url: URL): string => percentDecoded(url.pathname.slice(url.pathname.lastIndexOf('/') + 1))

/** Pages are no files, whatever links to them say. */
const PAGE = /\.s?html?$/i

/** Whether a link leads to a file: by its path, or if a service answers, by the name it is asked for or the words of the link. */
const leadsToFile = ({ pathname, search }: URL, name: string): boolean =>
  ATTACHMENT.test(withoutParameters(pathname)) ||
  (!PAGE.test(pathname) && [search, name.trim()].some((text) => ATTACHMENT.test(text)))

/** The files that hang on a document's page, each address once, named by their links. Pictures are none. */
export function attachmentsOf($: CheerioAPI, page: Page): AttachedFile[] {
  const base = linkBase($, page.url)
  const found = new Map<string, AttachedFile>()
  for (const { href, name } of linksIn($, base)) {
    const url = resolved(href, base)
    if (url === null || !leadsToFile(url, name) || ICON.test(url.pathname) || found.has(url.href)) continue
    url.hash = ''
    url.pathname = withoutParameters(url.pathname)
    found.set(url.href, { url: url.href, name: name.replace(/\s+/g, ' ').trim() || fileName(url) })
  }
  return [...found.values()]
}
