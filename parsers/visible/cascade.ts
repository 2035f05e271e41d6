import { type Declaration, declarationsOf } from './declarations.ts'
import { type Appearance, LOOK_PROPERTIES, lookOf, propertyName } from './look.ts'
import type { StyleRule } from './style-sheet.ts'

/** A rule with its place among all rules of its page. */
export interface OrderedRule extends StyleRule {
  order: number
}

/** Declarations from the weakest to the strongest, https://www.w3.org/TR/css-cascade-4/#cascade-sort */
function cascaded(byDefault: string, rules: readonly OrderedRule[], style: string): Declaration[] {
  const ranked = [...rules].sort((a, b) => a.specificity - b.specificity || a.order - b.order)
  const own = [...ranked.flatMap(({ declarations }) => declarations), ...declarationsOf(style)]
  const important = own.filter(({ isImportant }) => isImportant)
  return [...declarationsOf(byDefault), ...own.filter(({ isImportant }) => !isImportant), ...important]
}

/** Styles that are remembered; a page with more of them is no page of text. */
const MOST_KEPT = 4096

/** The looks of elements to which the same rules apply, by what else decides: their tag's default and their `style`. */
export class LooksByStyle {
  readonly #rules: readonly OrderedRule[]
  readonly #known = new Map<string, Appearance | null>()

  constructor(rules: readonly OrderedRule[]) {
    this.#rules = rules
  }

  /** The look of an element; null if nothing about it is special. */
  of(byDefault: string, style: string): Appearance | null {
    if (byDefault === '' && style === '' && this.#rules.length === 0) return null
    const key = byDefault === '' ? style : `${byDefault};${style}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#known.size >= MOST_KEPT) this.#known.clear()
    const relevant = cascaded(byDefault, this.#rules, style).filter(({ property }) => LOOK_PROPERTIES.has(property))
    const look =
      relevant.length === 0
        ? null
        : lookOf(new Map(relevant.map(({ property, value }) => [propertyName(property), value])))
    this.#known.set(key, look)
    return look
  }
}
