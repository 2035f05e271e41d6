/** A container of document bodies: the class or id that marks it. */
export interface BodyContainer {
  by: 'class' | 'id'
  name: string
}

const classes = (...names: string[]): BodyContainer[] => names.map((name) => ({ by: 'class', name }))

/**
 * Where the text of a document stands, in the order worth trying (portal-conventions §4): the editor's own element, the
 * article around it, the templates of normative documents, then those of older sites. One class is matched, never the
 * whole attribute, because marks of the paste source stand beside it in any combination.
 */
export const BODY_CONTAINERS: readonly BodyContainer[] = [
  ...classes('TRS_UEDITOR', 'zwxl-article', 'zcwjk-xlcon', 'gfxwj-content', 'zcwjk-con', 'document', 'TRS_Editor'),
  { by: 'id', name: 'Zoom' },
  { by: 'id', name: 'UCAP-CONTENT' },
  ...classes('Section1', 'det', 'detail-container'),
]

/** The container as a CSS selector. */
export const selectorOf = ({ by, name }: BodyContainer): string => (by === 'class' ? `.${name}` : `#${name}`)

const openingTag = ({ by, name }: BodyContainer): RegExp =>
  by === 'class'
    ? new RegExp(
        `<([a-z]+)\\b[^>]*?\\sclass\\s*=\\s*(?:"(?:[^"]*\\s)?${name}(?:\\s[^"]*)?"|'(?:[^']*\\s)?${name}(?:\\s[^']*)?')[^>]*>`,
        'i',
      )
    : new RegExp(`<([a-z]+)\\b[^>]*?\\sid\\s*=\\s*["']?${name}["'\\s>]`, 'i')

const OPENING: readonly RegExp[] = BODY_CONTAINERS.map(openingTag)

/** What stands between the tag that `opening` matched and the end tag on its level; the rest where that is missing. */
function innerHtml(html: string, opening: RegExpExecArray): string {
  const start = opening.index + opening[0].length
  const tags = new RegExp(`<(/?)${opening[1]}\\b`, 'gi')
  tags.lastIndex = start
  let depth = 1
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === '' ? 1 : -1
    if (depth === 0) return html.slice(start, tag.index)
  }
  return html.slice(start)
}

/**
 * The inner HTML of every body container that a page holds, in the order of BODY_CONTAINERS, without making a DOM: this
 * is asked of every page that is fetched.
 */
export function* bodiesIn(html: string): Generator<string> {
  for (const pattern of OPENING) {
    const opening = pattern.exec(html)
    if (opening) yield innerHtml(html, opening)
  }
}

/** Text of a piece of HTML without scripts, tags, character references of blanks, and blanks. */
export const bareText = (html: string): string =>
  html
    .replace(/<(script|style|noscript)\b.*?<\/\1\s*>/gis, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:nbsp|emsp|ensp|#160|#12288);/g, '')
    .replace(/[\s\u200b\ufeff]/g, '')
