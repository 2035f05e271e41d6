import type { Cheerio, CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'
import { ROW_TEMPLATES } from './row-template.ts'

/** A row of a list as printed. */
export interface PrintedRow {
  /** Null where its link has none, or where it has no link. */
  href: string | null
  title: string
  /** The pieces of text outside the title. */
  texts: string[]
}

const FRAME = 'header, footer, nav, .header, .footer, .nav'
const LOOSE_ROW = 'li, tr, dd, dt'

const squeezed = (text: string | undefined): string => (text ?? '').replace(/[\s\u200b\ufeff]+/g, ' ').trim()

function titleOf(row: Cheerio<Element>, link: Cheerio<Element>, selector: string | undefined): string {
  const own = selector === undefined ? link : row.find(selector).first()
  // Text in links is cut with dots on some lists; the attribute never is.
  const named = [own.attr('title'), link.attr('title'), own.text(), link.find('p').first().text(), link.text()]
  return named.map(squeezed).find((text) => text !== '') ?? ''
}

function textsOf($: CheerioAPI, row: Cheerio<Element>, title: string): string[] {
  const pieces = row.is('a') ? row.add(row.next('span')) : row
  const leaves = pieces.find('*').addBack()
  const elements = leaves.filter((_, element) => $(element).children().length === 0).toArray()
  const loose = leaves
    .contents()
    .filter((_, { type }) => type === 'text')
    .toArray()
  return [...elements, ...loose].map((node) => squeezed($(node).text())).filter((text) => text !== '' && text !== title)
}

function printed($: CheerioAPI, row: Cheerio<Element>, link: Cheerio<Element>, selector?: string): PrintedRow {
  const title = titleOf(row, link, selector)
  return { href: link.attr('href') ?? null, title, texts: textsOf($, row, title) }
}

const linksOf = (row: Cheerio<Element>): Cheerio<Element> => (row.is('a') ? row : (row.find('a') as Cheerio<Element>))

function templateRows($: CheerioAPI, claimed: Set<Element>): PrintedRow[] {
  return ROW_TEMPLATES.flatMap(({ row: selector, title }) =>
    $<Element, string>(selector)
      .toArray()
      .flatMap((element) => {
        const row = $(element)
        const links = linksOf(row)
        if (claimed.has(links[0] ?? element)) return []
        for (const link of links.toArray()) claimed.add(link)
        // The head of a table has no link and no title; a repealed document has a title.
        if (links.length === 0 && (title === undefined || row.find(title).length === 0)) return []
        const leading = links.filter('[href]').first()
        return [printed($, row, leading.length > 0 ? leading : links.first(), title)]
      }),
  )
}

/** Each link outside the known rows and the frame of the page, in the element that looks most like its row. */
function looseRows($: CheerioAPI, claimed: ReadonlySet<Element>): PrintedRow[] {
  const framing = new Set<Element>($(FRAME).find('a').toArray())
  return $<Element, string>('a[href]')
    .toArray()
    .filter((element) => !claimed.has(element) && !framing.has(element))
    .map((element) => {
      const link = $(element)
      const row = link.closest(LOOSE_ROW) as Cheerio<Element>
      return printed($, row.length > 0 && row.find('a').length === 1 ? row : link, link)
    })
}

/** The rows of a page: those of a known form, and beside them every other link, which may lead anywhere. */
export function printedRows($: CheerioAPI): { known: PrintedRow[]; loose: PrintedRow[] } {
  const claimed = new Set<Element>()
  const known = templateRows($, claimed)
  return { known, loose: looseRows($, claimed) }
}
