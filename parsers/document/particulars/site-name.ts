import { isBodyName } from './signature.ts'

/** What stands between a title and the names of its column and site; a dash between figures is one of a span. */
const SEPARATOR = /\s?[_|｜»]\s?|\s?[—–－-]{2,4}\s?|\s[—–－-]\s|(?<![\d\s])[-－](?![\d\s])/
/** What every separator has; most lines have none. */
const STROKE = /[_|｜»—–－-]/
/** Names of sites that are no bodies. */
const SITE = /(?:网|网站|网页|门户|平台|在线|公开专栏|欢迎您?)$/
/** Columns of a site, after the title of a page and nowhere else: a title may be of 科技动态. */
const COLUMN = /^[\p{Script=Han}]{0,6}(?:首页|公开|公示|动态|要闻|公告|政策文件|解读|资讯)$/u
/** A piece shorter than this is 首页 or what a separator within a title left over. */
const SHORTEST = 4

/** Names that `<meta>` gives the site and the column of a page. */
export const namesOf = (meta: Readonly<Record<string, string>>): string[] =>
  [meta.SiteName, meta.ColumnName, meta['og:site_name']].filter((name) => name !== undefined)

/** True for the name of a site, of a body, or of what the page says it belongs to. */
export const isSite = (text: string, names: readonly string[]): boolean =>
  names.includes(text) || SITE.test(text) || isBodyName(text)

/**
 * A title without the names of column and site after or before it: 某某方案_某某区人民政府. As it stands where nothing
 * else would be left.
 */
export function withoutSite(title: string, meta: Readonly<Record<string, string>>): string {
  const pieces = title.split(SEPARATOR).map((piece) => piece.trim())
  const names = namesOf(meta)
  const others = pieces.filter((piece) => piece !== '' && !isSite(piece, names))
  const kept = others.find((piece) => piece.length >= SHORTEST) ?? others[0]
  if (pieces.length < 2 || kept === undefined) return title
  const first = pieces.indexOf(kept)
  // A dash within the title: what stands after it up to the site belongs to it.
  const site = pieces.findIndex((piece, i) => i > first && (isSite(piece, names) || COLUMN.test(piece)))
  const from = title.indexOf(kept)
  const to = site < 0 ? from + kept.length : title.indexOf(pieces[site]!, from + kept.length)
  const whole = title.slice(from, to).replace(/[\s_|｜»—–－-]{1,6}$/, '')
  return /[_|｜»]/.test(whole) ? kept : whole
}

/** The piece of a title before its first separator, the column of the page after it left out. */
export const firstPiece = (title: string): string => title.split(SEPARATOR)[0]!.trim()

const LONGEST_LINE = 160

/** A line of a text without the name of the site at its end, as viewers that save pages write their titles. */
export function withoutSiteTail(line: string): string {
  if (line.length > LONGEST_LINE || !STROKE.test(line)) return line
  const last = line.split(SEPARATOR).at(-1)!.trim()
  return last !== line && isSite(last, []) ? withoutSite(line, {}) : line
}
