import type { Element } from 'domhandler'
import { type Declaration, declarationsOf } from './declarations.ts'
import { LOOK_PROPERTIES, type Look, lookOf, propertyName } from './look.ts'
import { type StyleRule, styleRulesIn } from './style-sheet.ts'

/** What browsers do with some tags before any style sheet, https://html.spec.whatwg.org/multipage/rendering.html */
const TAG_STYLES: ReadonlyMap<string, string> = new Map([
  ...['s', 'strike', 'del'].map((tag) => [tag, 'text-decoration:line-through'] as const),
  ...['pre', 'listing', 'xmp'].map((tag) => [tag, 'white-space:pre'] as const),
])
const HIDDEN = 'display:none'

interface OrderedRule extends StyleRule {
  order: number
}

/** Marks of notes as Word names them. Portals keep the class and leave the style sheet out. */
export const WORD_STYLE_SHEET = '.MsoFootnoteReference,.MsoEndnoteReference{vertical-align:super}'
/** The classes it is about. */
export const WORD_CLASSES: readonly string[] = ['.MsoFootnoteReference', '.MsoEndnoteReference']

/** Styles that are remembered; a page with more of them is no page of text. */
const MOST_KEPT = 4096

function defaultStyle({ name, attribs }: Element): string {
  if (attribs.hidden !== undefined || (name === 'dialog' && attribs.open === undefined)) return HIDDEN
  return TAG_STYLES.get(name) ?? ''
}

/** Declarations from the weakest to the strongest, https://www.w3.org/TR/css-cascade-4/#cascade-sort */
function cascaded(byDefault: string, rules: readonly OrderedRule[], inline: string): Map<string, string> {
  const ranked = [...rules].sort((a, b) => a.specificity - b.specificity || a.order - b.order)
  const own = [...ranked.flatMap(({ declarations }) => declarations), ...declarationsOf(inline)]
  const isImportant = (one: Declaration): boolean => one.isImportant
  const strongestLast = [
    ...declarationsOf(byDefault),
    ...own.filter((one) => !isImportant(one)),
    ...own.filter(isImportant),
  ]
  const relevant = strongestLast.filter(({ property }) => LOOK_PROPERTIES.has(property))
  return new Map(relevant.map(({ property, value }) => [propertyName(property), value]))
}

/**
 * How the elements of one page look by their tags, attributes and the page's own style sheets. Style sheets that lie
 * elsewhere are unknown.
 */
export class PageLooks {
  readonly #rules = new Map<string, OrderedRule[]>()
  readonly #looks = new Map<string, Look | null>()
  /** The element that was looked at last, which is often asked for again. */
  #last: Element | null = null
  #lookOfLast: Look | null = null
  #lastStyle = ''
  #lookOfStyle: Look | null = null

  /** `styleSheets` are the texts of the page's style elements, in their order. */
  constructor(styleSheets: readonly string[]) {
    for (const [order, rule] of styleRulesIn(styleSheets).entries()) {
      const same = this.#rules.get(rule.key)
      if (same) same.push({ ...rule, order })
      else this.#rules.set(rule.key, [{ ...rule, order }])
    }
  }

  /** How an element looks; null where nothing about it is special. */
  of(element: Element): Look | null {
    if (element === this.#last) return this.#lookOfLast
    this.#last = element
    this.#lookOfLast = this.#lookOf(element)
    return this.#lookOfLast
  }

  #lookOf(element: Element): Look | null {
    const byDefault = defaultStyle(element)
    const { style = '' } = element.attribs
    if (this.#rules.size > 0) return this.#byRules(element, byDefault, style)
    if (byDefault !== '') return this.#known(`${byDefault};${style}`, () => cascaded(byDefault, [], style))
    return style === '' ? null : this.#byStyle(style)
  }

  /** Cells in a row are mostly written in one style. */
  #byStyle(style: string): Look | null {
    if (style !== this.#lastStyle) {
      this.#lookOfStyle = this.#known(style, () => cascaded('', [], style))
      this.#lastStyle = style
    }
    return this.#lookOfStyle
  }

  #byRules(element: Element, byDefault: string, style: string): Look | null {
    const rules = this.#rulesFor(element)
    if (byDefault === '' && style === '' && rules.length === 0) return null
    const key = `${byDefault} ${rules.map(({ order }) => order)} ${style}`
    return this.#known(key, () => cascaded(byDefault, rules, style))
  }

  #known(key: string, propertiesOf: () => Map<string, string>): Look | null {
    const known = this.#looks.get(key)
    if (known !== undefined) return known
    if (this.#looks.size >= MOST_KEPT) this.#looks.clear()
    const properties = propertiesOf()
    const look = properties.size === 0 ? null : lookOf(properties)
    this.#looks.set(key, look)
    return look
  }

  #rulesFor(element: Element): OrderedRule[] {
    const { name, attribs } = element
    const classes = attribs.class === undefined ? [] : attribs.class.split(/\s+/).map((each) => `.${each}`)
    const keys = ['*', name, ...new Set(classes), ...(attribs.id === undefined ? [] : [`#${attribs.id}`])]
    return keys
      .flatMap((key) => this.#rules.get(key) ?? [])
      .filter(({ matches }) => matches === null || matches(element))
  }
}

/** Looks by tags and attributes alone, for elements without a page. */
export const OWN_LOOKS = new PageLooks([])
