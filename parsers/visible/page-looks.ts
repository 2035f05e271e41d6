import type { Element } from 'domhandler'
import { remembered } from '../memory.ts'
import { LooksByStyle, type OrderedRule } from './cascade.ts'
import type { Appearance } from './look.ts'
import { styleRulesIn } from './style-sheet.ts'

/** What browsers do with some tags before any style sheet, https://html.spec.whatwg.org/multipage/rendering.html */
const TAG_STYLES: ReadonlyMap<string, string> = new Map([
  ...['s', 'strike', 'del'].map((tag) => [tag, 'text-decoration:line-through'] as const),
  ...['pre', 'listing', 'xmp'].map((tag) => [tag, 'white-space:pre'] as const),
])
const HIDDEN = 'display:none'

/** Marks of notes as Word names them. Portals keep the class and leave the style sheet out. */
export const WORD_STYLE_SHEET = '.MsoFootnoteReference,.MsoEndnoteReference{vertical-align:super}'
/** The classes it is about. */
export const WORD_CLASSES: readonly string[] = ['.MsoFootnoteReference', '.MsoEndnoteReference']

function defaultStyle({ name, attribs }: Element): string {
  if (attribs.hidden !== undefined || (name === 'dialog' && attribs.open === undefined)) return HIDDEN
  return TAG_STYLES.get(name) ?? ''
}

/** What elements of one tag, class and id have in common. */
interface Kind {
  /** The rules whose last compound they may match. */
  candidates: readonly OrderedRule[]
  /** Their looks where the candidates apply to all of them; null if it depends on what stands around an element. */
  looks: LooksByStyle | null
}

/** The looks of elements without rules: the same on every page. */
const UNRULED = new LooksByStyle([])

/** Kinds that are remembered; ids may differ from page to page. */
const MOST_KINDS = 4096

/**
 * How the elements of one page look by their tags, attributes and the page's own style sheets. Style sheets that lie
 * elsewhere are unknown.
 */
export class PageLooks {
  readonly #rules = new Map<string, OrderedRule[]>()
  /** By tag, then by class and id. */
  readonly #kinds = new Map<string, Map<string, Kind>>()
  #kindsKept = 0
  /** The looks by rules, by the places of the rules. */
  readonly #looks = new Map<string, LooksByStyle>()

  /** `styleSheets` are the texts of the page's style elements, in their order. */
  constructor(styleSheets: readonly string[]) {
    for (const [order, rule] of styleRulesIn(styleSheets).entries()) {
      const same = this.#rules.get(rule.key)
      if (same) same.push({ ...rule, order })
      else this.#rules.set(rule.key, [{ ...rule, order }])
    }
  }

  /** How an element looks; null if nothing about it is special. */
  of(element: Element): Appearance | null {
    const looks = this.#rules.size === 0 ? UNRULED : this.#looksByRules(element)
    return looks.of(defaultStyle(element), element.attribs.style ?? '')
  }

  #looksByRules(element: Element): LooksByStyle {
    const { candidates, looks } = this.#kindOf(element)
    if (looks !== null) return looks
    return this.#looksOf(candidates.filter(({ matches }) => matches === null || matches(element)))
  }

  #looksOf(rules: readonly OrderedRule[]): LooksByStyle {
    if (rules.length === 0) return UNRULED
    const key = rules.map(({ order }) => order).join()
    const known = this.#looks.get(key)
    if (known) return known
    const looks = new LooksByStyle(rules)
    this.#looks.set(key, looks)
    return looks
  }

  #kindOf({ name, attribs: { class: names = '', id } }: Element): Kind {
    const ofTag = this.#kindsOf(name)
    const key = id === undefined ? names : `${names} #${id}`
    const known = ofTag.get(key)
    if (known) return known
    const kind = this.#newKind(name, names, id)
    ofTag.set(key, kind)
    this.#kindsKept += 1
    if (this.#kindsKept > MOST_KINDS) this.#forgetKinds()
    return kind
  }

  #forgetKinds(): void {
    this.#kinds.clear()
    this.#kindsKept = 0
  }

  #kindsOf(name: string): Map<string, Kind> {
    const known = this.#kinds.get(name)
    if (known) return known
    const kinds = new Map<string, Kind>()
    this.#kinds.set(name, kinds)
    return kinds
  }

  #newKind(name: string, names: string, id: string | undefined): Kind {
    const keys = ['*', name]
    if (names !== '') for (const each of new Set(names.split(/\s+/))) keys.push(`.${each}`)
    if (id !== undefined) keys.push(`#${id}`)
    const candidates = keys.flatMap((each) => this.#rules.get(each) ?? [])
    const isDecided = candidates.every(({ matches }) => matches === null)
    return { candidates, looks: isDecided ? this.#looksOf(candidates) : null }
  }
}

/** Stands in no style sheet: parsers of HTML put another character in its place. */
const BETWEEN = '\0'
/** Pages of one portal share their style sheets. */
const MOST_KEPT = 32
const looksOf = remembered((styleSheets) => new PageLooks(styleSheets.split(BETWEEN)), MOST_KEPT)

/** The looks of a page with these style sheets. */
export const pageLooks = (styleSheets: readonly string[]): PageLooks => looksOf(styleSheets.join(BETWEEN))

/** Looks by tags and attributes alone, for elements without a page. */
export const OWN_LOOKS = new PageLooks([])
