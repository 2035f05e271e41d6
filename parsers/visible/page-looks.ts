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

/** Styles that are remembered; a page with more of them is no page of text. */
const MOST_KEPT = 4096

function defaultStyle({ name, attribs }: Element): string {
  const isHidden = attribs.hidden !== undefined || attribs.popover !== undefined
  if (isHidden || (name === 'dialog' && attribs.open === undefined)) return HIDDEN
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
  readonly #known = new Map<string, Look | null>()

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
    const byDefault = defaultStyle(element)
    const inline = element.attribs.style ?? ''
    const rules = this.#rules.size === 0 ? [] : this.#rulesFor(element)
    if (byDefault === '' && inline === '' && rules.length === 0) return null
    const key =
      rules.length === 0 ? `${byDefault}${inline}` : `${byDefault} ${rules.map(({ order }) => order)} ${inline}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#known.size >= MOST_KEPT) this.#known.clear()
    const properties = cascaded(byDefault, rules, inline)
    const look = properties.size === 0 ? null : lookOf(properties)
    this.#known.set(key, look)
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
