import { bareText } from './body-container.ts'

const LINKS = /<a\b[^<>]*>[^<]*(?:<(?!\/a\b)[^<>]*>[^<]*){0,20}<\/a>/gi
/** Text outside links of at least as many characters and full stops. */
const SHORTEST_TEXT = 200
const FEWEST_SENTENCES = 2
/** Or as many cells that hold a figure. */
const FEWEST_FIGURES = 12
const FIGURE_CELL = /<td\b[^<>]*>\s*(?:<[^<>]*>\s*){0,6}[-+]?\d[\d,.]{0,20}%?\s*</gi

const ownText = (html: string): string => bareText(html.replace(LINKS, ''))

const sentencesIn = (text: string): number => text.split(/[。；]/).length - 1

/** True for a page with a text of its own beside its links: sentences, or a table of figures. */
export function holdsOwnText(html: string): boolean {
  const text = ownText(html)
  if (text.length >= SHORTEST_TEXT && sentencesIn(text) >= FEWEST_SENTENCES) return true
  return (html.match(FIGURE_CELL)?.length ?? 0) >= FEWEST_FIGURES
}

/** A day that a page prints of itself, which no page of an error or of a wall does. */
const PUBLISHED = /(?:日期|时间)[：:](?:19|20)\d{2}[-./年]\d{1,2}[-./月]\d{1,2}/
/** A notice is a line or two. */
const SHORTEST_NOTICE = 40

/** True for a page that holds text of its own, or says when it was published and a sentence besides. */
export function isArticle(html: string): boolean {
  if (holdsOwnText(html)) return true
  const text = ownText(html)
  return text.length >= SHORTEST_NOTICE && sentencesIn(text) > 0 && PUBLISHED.test(text)
}
