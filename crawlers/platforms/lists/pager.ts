import type { CheerioAPI } from 'cheerio'
import { resolved } from '../../portal-address.ts'

/**
 * The call that writes the paging: page count, current page from 0, stem, extension; an id may stand in front
 * (portal-conventions §3). The page defines the function as well, hence the digits.
 */
const CALL =
  /createPage(?:HTML)?\(\s*(?:["'][\w-]+["']\s*,\s*)?(\d+)\s*,\s*(\d+)\s*,\s*["']([\w-]+)["']\s*,\s*["'](\w+)["']/

export interface Paging {
  pages: number
  /** From 0, as the call says; cached pages say it wrong. */
  current: number
  stem: string
  extension: string
}

/** What the call that writes the paging says; null if a page has none. */
export function pagingOf(html: string): Paging | null {
  const [, pages, current, stem, extension] = CALL.exec(html) ?? []
  if (stem === undefined || extension === undefined) return null
  return { pages: Number(pages), current: Number(current), stem, extension }
}

/** Number in the name of a page, 0 for the first one; null if the name is of another stem. */
function numberOf(path: string, stem: string, extension: string): number | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name === '' || name === `${stem}.${extension}`) return 0
  const [, found, digits] = /^(.*)_(\d+)\.\w+$/.exec(name) ?? []
  return found === stem ? Number(digits) : null
}

function pageBehind({ pages, current, stem, extension }: Paging, url: string): string | null {
  const at = numberOf(new URL(url).pathname, stem, extension) ?? current
  return at + 1 < pages ? new URL(`${stem}_${at + 1}.${extension}`, url).href : null
}

/**
 * Address of the page after a page of a list: by the call, else by the link that is marked as the next or says 下一页,
 * resolved against `base`; null if neither leads on.
 */
export function nextPage($: CheerioAPI, html: string, url: string, base: string): string | null {
  const paging = pagingOf(html)
  if (paging) return pageBehind(paging, url)
  const link = $('a[href]').filter((_, a) => /^(?:下一页|下页|后一页|>|›|»)[\s>›»]*$/.test($(a).text().trim()))
  const related = $('link[rel="next"], a[rel="next"], a.next[href]')
  const next = resolved(related.first().attr('href') ?? link.first().attr('href'), base)?.href ?? null
  return next === url ? null : next
}
