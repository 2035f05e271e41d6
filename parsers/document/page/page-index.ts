import { compile } from 'css-select'
import { type AnyNode, type Document, type Element, isDocument } from 'domhandler'
import { remembered } from '../../memory.ts'
import { isForScreen } from '../../visible/media.ts'
import { type PageLooks, pageLooks, WORD_CLASSES, WORD_STYLE_SHEET } from '../../visible/page-looks.ts'
import { isElement, isText } from './page-walk.ts'

/** The node after another in document order, template contents included; null after the last. */
function nextNode(node: AnyNode): AnyNode | null {
  const first = isElement(node) || isDocument(node) ? node.children[0] : undefined
  if (first) return first
  let at: AnyNode | null = node
  while (at && !at.next) at = at.parent
  return at?.next ?? null
}

/** The texts of the style sheets of a page that its browser applies: not those for print, nor those of templates. */
function styleSheetsOf(styles: readonly Element[]): string[] {
  const isInTemplate = (style: Element): boolean => {
    for (let at: AnyNode | null = style.parent; at; at = at.parent)
      if (isElement(at) && at.name === 'template') return true
    return false
  }
  return styles
    .filter((style) => isForScreen(style.attribs.media ?? '') && !isInTemplate(style))
    .map(({ children }) => children.map((child) => (isText(child) ? child.data : '')).join(''))
}

/** What the last compound of a selector begins with: its tag, class or id. */
const keyOf = (selector: string): string =>
  /[#.]?[\w-]+/.exec(
    selector
      .replace(/\[.*?\]/g, '')
      .split(' ')
      .at(-1)!,
  )![0]

/** A selector with the key of the elements that it may match, and the test of these; null if all of them match. */
interface Selector {
  key: string
  matches: ((element: Element) => boolean) | null
}

/** Selectors are a handful of constants, and compiling one takes longer than asking it of a page. */
const MOST_SELECTORS = 100
const compiled = remembered(
  (selectors): readonly Selector[] =>
    selectors.split(', ').map((selector) => {
      const key = keyOf(selector)
      return { key, matches: key === selector ? null : compile<AnyNode, Element>(selector) }
    }),
  MOST_SELECTORS,
)

/** Elements of one portal have the same few hundred classes. */
const MOST_CLASSES = 4096
const classKeysOf = remembered(
  (names): readonly string[] => [...new Set(names.split(/\s+/))].map((name) => `.${name}`),
  MOST_CLASSES,
)

const NONE: readonly number[] = []

/**
 * The elements of a page by tag, class and id, in document order. A page is asked a dozen selectors; one walk that
 * answers them all costs less than a walk for each.
 */
export class PageIndex {
  private readonly elements: Element[] = []
  private readonly positions = new Map<string, number[]>()
  /** How its elements look. */
  readonly looks: PageLooks

  constructor(document: Document) {
    for (let node: AnyNode | null = document; node; node = nextNode(node)) if (isElement(node)) this.add(node)
    const ofWord = WORD_CLASSES.some((name) => this.positions.has(name)) ? [WORD_STYLE_SHEET] : []
    this.looks = pageLooks([...ofWord, ...styleSheetsOf(this.select('style'))])
  }

  /**
   * Elements that match a list of selectors, in document order. Each selector ends in a compound that begins with a
   * tag, class or id; commas part selectors and stand nowhere else.
   */
  select(selectors: string): Element[] {
    const found = compiled(selectors)
      .map((selector) => this.matching(selector))
      .filter((positions) => positions.length > 0)
    const [only = []] = found
    const positions = found.length < 2 ? only : [...new Set(found.flat())].sort((a, b) => a - b)
    return positions.map((position) => this.elements[position]!)
  }

  private matching({ key, matches }: Selector): readonly number[] {
    const candidates = this.positions.get(key) ?? NONE
    if (matches === null || candidates.length === 0) return candidates
    return candidates.filter((position) => matches(this.elements[position]!))
  }

  private add(element: Element): void {
    const { name, attribs } = element
    this.note(name)
    if (attribs.id !== undefined) this.note(`#${attribs.id}`)
    if (attribs.class !== undefined) for (const key of classKeysOf(attribs.class)) this.note(key)
    this.elements.push(element)
  }

  private note(key: string): void {
    const positions = this.positions.get(key)
    if (positions) positions.push(this.elements.length)
    else this.positions.set(key, [this.elements.length])
  }
}

/** The elements of a list that hold another of it. Templates hold their contents apart. */
export function holdersOf(elements: readonly Element[]): ReadonlySet<Element> {
  const listed = new Set<AnyNode>(elements)
  const holders = new Set<Element>()
  for (const element of elements) {
    let at: AnyNode | null = element.parent
    while (at && isElement(at) && !listed.has(at)) at = at.parent
    // The nearest one is enough to climb to: each of its own holders is found from it.
    if (at && isElement(at)) holders.add(at)
  }
  return holders
}
