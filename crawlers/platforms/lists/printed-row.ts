import type { Cheerio, CheerioAPI } from 'cheerio'
import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler'
import { ROW_TEMPLATES } from './row-template.ts'

/** A row of a list as printed. */
export interface PrintedRow {
  /** Null if its link has none, or where it has no link. */
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

/** Everything below nodes and they themselves, in the order of the page. cheerio's own sets are sorted at great cost. */
const withAllBelow = (nodes: readonly AnyNode[]): AnyNode[] => {
  const found: AnyNode[] = []
  const waiting = nodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node)
    if (hasChildren(node)) for (const child of node.children.toReversed()) waiting.push(child)
  }
  return found
}

function textsOf($: CheerioAPI, row: Cheerio<Element>, title: string): string[] {
  const all = withAllBelow(row.is('a') ? [...row.toArray(), ...row.next('span').toArray()] : row.toArray())
  const elements = all.filter((node) => isTag(node) && !node.children.some(isTag))
  return [...elements, ...all.filter(isText)]
    .map((node) => squeezed($(node).text()))
    .filter((text) => text !== '' && text !== title)
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
        if (claimed.has(element) || claimed.has(links[0] ?? element)) return []
        // The head of a table has no link and no title; a repealed document has a title.
        if (links.length === 0 && (title === undefined || row.find(title).length === 0)) return []
        const targets = links.filter('[href]')
        const leading = targets.length > 0 ? targets.first() : links.first()
        // What else leads somewhere may be a document beside this one, or after the name of a column.
        for (const node of [element, ...links.not('[href]').toArray(), ...leading.toArray()]) claimed.add(node)
        return [printed($, row, leading, title)]
      }),
  )
}

/** Each link outside the known rows and the frame of the page, in the element that looks most like its row. */
function looseRows($: CheerioAPI, claimed: ReadonlySet<Element>): PrintedRow[] {
  const framing = new Set<Element>($(FRAME).find('a').toArray())
  const counts = new Map<Element, number>()
  /** How many links an element holds, counted once: all links of a page may stand in one. */
  const linksIn = (row: Cheerio<Element>): number => {
    const [element] = row
    if (!element) return 0
    const known = counts.get(element) ?? row.find('a').length
    counts.set(element, known)
    return known
  }
  return $<Element, string>('a[href]')
    .toArray()
    .filter((element) => !claimed.has(element) && !framing.has(element))
    .map((element) => {
      const link = $(element)
      const row = link.closest(LOOSE_ROW) as Cheerio<Element>
      return printed($, linksIn(row) === 1 ? row : link, link)
    })
}

/** The rows of a page: those of a known form, and beside them every other link, which may lead anywhere. */
export function printedRows($: CheerioAPI): { known: PrintedRow[]; loose: PrintedRow[] } {
  const claimed = new Set<Element>()
  const known = templateRows($, claimed)
  return { known, loose: looseRows($, claimed) }
}
