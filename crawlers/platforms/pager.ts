import type { CheerioAPI } from 'cheerio'
import { resolved } from '../portal-address.ts'

/**
 * The call that writes the paging: page count, current page from 0, stem, extension; an id may stand in front
 * (portal-conventions §3). The page defines the function as well, hence the digits.
 */
const CALL =
  /createPage(?:HTML)?\(\s*(?:["'][\w-]+["']\s*,\s*)?(\d+)\s*,\s*(\d+)\s*,\s*["']([\w-]+)["']\s*,\s*["'](\w+)["']/

/** Number in the name of a page, 0 for the first one; null where the name is of another stem. */
function numberOf(path: string, stem: string, extension: string): number | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name === '' || name === `${stem}.${extension}`) return 0
  const [, found, digits] = /^(.*)_(\d+)\.\w+$/.exec(name) ?? []
  return found === stem ? Number(digits) : null
}

function byCall(html: string, url: string): string | null | undefined {
  const [, pages, current, stem, extension] = CALL.exec(html) ?? []
  if (extension === undefined) return undefined
  // What the address says goes first: a cached page may print the number of another.
  const at = numberOf(new URL(url).pathname, stem!, extension) ?? Number(current)
  return at + 1 < Number(pages) ? new URL(`${stem}_${at + 1}.${extension}`, url).href : null
}

/** Address of the page behind a page of a list: by the call, else by a link 下一页; null where neither leads on. */
export function nextPage($: CheerioAPI, html: string, url: string): string | null {
  const called = byCall(html, url)
  if (called !== undefined) return called
  const link = $('a[href]').filter((_, a) => /^(?:下一页|下页|>)$/.test($(a).text().trim()))
  const next = resolved(link.first().attr('href'), url)?.href ?? null
  return next === url ? null : next
}
