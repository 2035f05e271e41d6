import type { CheerioAPI } from 'cheerio'
import { resolved } from '../portal-address.ts'

/** The address against which the links of a page are resolved: that of its `<base>`, else its own. */
export const linkBase = ($: CheerioAPI, url: string): string =>
  resolved($('base[href]').first().attr('href'), url)?.href ?? url
