import { BODY_CONTAINER_GROUPS, type BodyContainer } from '../datasets/reference/body-container.ts'

/** All containers of document bodies in the order worth trying. */
export const BODY_CONTAINERS: readonly BodyContainer[] = BODY_CONTAINER_GROUPS.flat()

/** The opening tag of a container. No class of characters runs over `<`, so that a damaged page costs linear time. */
function openingTag({ by, name }: BodyContainer): RegExp {
  const value = by === 'class' ? `(["'])(?:[^"'<>]*\\s)?${name}(?:\\s[^"'<>]*)?\\2` : `(["']?)${name}\\2(?=[\\s>])`
  return new RegExp(`<([a-z]+)\\b[^<>]*?\\s${by}\\s*=\\s*${value}[^<>]*>`, 'i')
}

const OPENINGS = BODY_CONTAINERS.map((container) => ({ name: container.name, pattern: openingTag(container) }))

interface Inner {
  html: string
  /** False if the end tag is missing: then the rest of the page is taken. */
  isClosed: boolean
}

/** What stands between the tag that `opening` matched and the end tag on its level. */
function innerOf(html: string, opening: RegExpExecArray): Inner {
  const start = opening.index + opening[0].length
  const tags = new RegExp(`<(/?)${opening[1]}\\b`, 'gi')
  tags.lastIndex = start
  let depth = 1
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === '' ? 1 : -1
    if (depth === 0) return { html: html.slice(start, tag.index), isClosed: true }
  }
  return { html: html.slice(start), isClosed: false }
}

function* innersIn(html: string): Generator<Inner> {
  for (const { name, pattern } of OPENINGS) {
    const opening = html.includes(name) ? pattern.exec(html) : null
    if (opening) yield innerOf(html, opening)
  }
}

/**
 * The inner HTML of every body container that a page holds, in the order of BODY_CONTAINERS, without making a DOM: this
 * is asked of every page that is fetched.
 */
export function* bodiesIn(html: string): Generator<string> {
  for (const inner of innersIn(html)) yield inner.html
}

/** Whether the body containers of a page are closed: none of them, or at least one; null for a page without any. */
export function hasClosedBody(html: string): boolean | null {
  const inners = [...innersIn(html)]
  return inners.length === 0 ? null : inners.some(({ isClosed }) => isClosed)
}

const SILENT = /<(?:(script|style|noscript)\b|!--)/gi

/** HTML without comments and without elements whose text is not read; an unclosed one reaches to the end. */
function withoutSilent(html: string): string {
  const parts: string[] = []
  let from = 0
  SILENT.lastIndex = 0
  for (let opening = SILENT.exec(html); opening; opening = SILENT.exec(html)) {
    parts.push(html.slice(from, opening.index))
    const closing = opening[1] ? new RegExp(`</${opening[1]}[^<>]*>`, 'gi') : /-->/g
    closing.lastIndex = SILENT.lastIndex
    if (!closing.test(html)) return parts.join('')
    from = closing.lastIndex
    SILENT.lastIndex = from
  }
  return parts.join('') + html.slice(from)
}

/** Text of a piece of HTML without scripts, styles, comments, tags, references of blanks, and blanks. */
export const bareText = (html: string): string =>
  withoutSilent(html)
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:nbsp|emsp|ensp|#160|#12288);/g, '')
    .replace(/[\s\u200b\ufeff]/g, '')

/** How much longer than its text a piece of a page is taken to be at first: tags are most of one. */
const TAGS_BESIDE = 8

/**
 * The beginning of the bare text of a piece of HTML: all of it, or more than `most` characters. Whoever asks whether a
 * page says little need not have the whole of one that says much.
 */
export function bareBeginning(html: string, most: number): string {
  for (let length = most * TAGS_BESIDE; length < html.length; length *= TAGS_BESIDE) {
    // A tag that is cut would be read as text.
    const text = bareText(html.slice(0, Math.max(0, html.lastIndexOf('<', length))))
    if (text.length > most) return text
  }
  return bareText(html)
}

/** True if a piece of HTML has at most so many characters of bare text. */
export const saysAtMost = (html: string, most: number): boolean => bareBeginning(html, most).length <= most
