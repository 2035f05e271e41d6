import type { Element } from 'domhandler'
import type { Appearance } from '../../visible/look.ts'

/** Elements shown as blocks, https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3 */
const BLOCKS =
  'address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
  'form h1 h2 h3 h4 h5 h6 header hgroup legend li listing main menu nav ol p pre search section summary ul xmp'
/** Breaks and parts of tables are blocks whatever a style says of them. */
const FIXED_BLOCKS = 'body br hr table tbody td tfoot th thead tr'
/** Elements whose text is not the page's own: code, controls, drawings, embedded documents, readings of characters. */
const SILENT =
  'audio button canvas datalist embed frame frameset head iframe img input link math meta noframes noscript object ' +
  'option rp rt script select style svg template textarea title video'

/** What a tag says about the lines of a text. */
export type TagKind = 'inline' | 'block' | 'fixed block' | 'silent'

const TAG_KINDS: ReadonlyMap<string, TagKind> = new Map(
  (
    [
      ['block', BLOCKS],
      ['fixed block', FIXED_BLOCKS],
      ['silent', SILENT],
    ] as const
  ).flatMap(([kind, tags]) => tags.split(' ').map((tag) => [tag, kind] as const)),
)

/** The kind of an element's tag. */
export const tagKindOf = ({ name }: Element): TagKind => TAG_KINDS.get(name) ?? 'inline'

/** Whether an element begins and ends a line. A style may show a <span> as a block, or a <div> within the line. */
export function isBlock(kind: TagKind, look: Appearance | null): boolean {
  return look === null || look.isBlock === null || kind === 'fixed block' ? kind !== 'inline' : look.isBlock
}

/** Where links to notes lead. */
const NOTE_ADDRESS = /^#_?(?:ftn|edn|fn|footnote|endnote)(?!ref)/i

/** Whether an element is a link to a note. */
export const isNoteLink = ({ name, attribs: { href } }: Element): boolean =>
  name === 'a' && href !== undefined && NOTE_ADDRESS.test(href)

/**
 * Whether text stands above or below the line, null if it stands on it. Style sheets that set <sup> on the line
 * raise it by other means.
 */
export function shiftOf(element: Element, look: Appearance | null): 'raised' | 'lowered' | null {
  const { name } = element
  if (name === 'sup') return 'raised'
  if (name === 'sub') return 'lowered'
  if (look?.traits.has('raised')) return 'raised'
  if (look?.traits.has('lowered')) return 'lowered'
  return isNoteLink(element) ? 'raised' : null
}
