import { compile } from 'css-select'
import { parse, type Selector } from 'css-what'
import type { AnyNode, Element } from 'domhandler'

/** One selector of a rule. */
export interface RuleSelector {
  /** What an element must have to be worth a look: its tag, `.class` or `#id`, or `*`. */
  key: string
  /** Null if the key alone decides. */
  matches: ((element: Element) => boolean) | null
  /** Ids, classes and tags counted, as one number (https://www.w3.org/TR/selectors-4/#specificity-rules). */
  specificity: number
}

const [ID, CLASS, TAG] = [1_000_000, 1000, 1]

const mostSpecific = (lists: readonly Selector[][]): number =>
  Math.max(0, ...lists.map((list) => list.reduce((sum, one) => sum + specificityOf(one), 0)))

function specificityOf(one: Selector): number {
  if (one.type === 'tag') return TAG
  if (one.type === 'attribute') return one.name === 'id' && one.action === 'equals' ? ID : CLASS
  if (one.type !== 'pseudo') return 0
  if (!Array.isArray(one.data)) return CLASS
  return one.name === 'where' ? 0 : mostSpecific(one.data)
}

const keyOf = (one: Selector): string | null => {
  if (one.type === 'tag') return one.name
  if (one.type !== 'attribute') return null
  if (one.name === 'class' && one.action === 'element') return `.${one.value}`
  return one.name === 'id' && one.action === 'equals' ? `#${one.value}` : null
}

const isCombinator = ({ type }: Selector): boolean =>
  type === 'descendant' || type === 'child' || type === 'adjacent' || type === 'sibling' || type === 'parent'

function selectorOf(list: Selector[]): RuleSelector | null {
  const last = list.slice(list.findLastIndex(isCombinator) + 1)
  const keys = last.flatMap((one) => keyOf(one) ?? [])
  const key = keys.find((one) => one.startsWith('#')) ?? keys.find((one) => one.startsWith('.')) ?? keys[0] ?? '*'
  const specificity = list.reduce((sum, one) => sum + specificityOf(one), 0)
  if (list.length === 1 && key !== '*') return { key, matches: null, specificity }
  try {
    return { key, matches: compile<AnyNode, Element>([list]), specificity }
  } catch {
    // A pseudo-element holds no text, and a pseudo-class that css-select does not know selects nothing.
    return null
  }
}

/** The selectors of a rule, without those that no element of a saved page matches. */
export function selectorsOf(text: string): RuleSelector[] {
  try {
    return parse(text).flatMap((list) => selectorOf(list) ?? [])
  } catch {
    // CSS drops a rule whose selector is no selector.
    return []
  }
}
