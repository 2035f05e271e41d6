import { type ComponentValue, isSimpleBlockNode, isTokenNode } from '@csstools/css-parser-algorithms'
import { componentsOf, type Declaration, declarationsIn, textOf } from './declarations.ts'
import { LOOK_PROPERTIES } from './look.ts'
import { isForScreen } from './media.ts'
import { type RuleSelector, selectorsOf } from './selector.ts'

/** One selector of a rule with the declarations that may decide whether, and how, text shows. */
export interface StyleRule extends RuleSelector {
  declarations: readonly Declaration[]
}

/** Rules inside these count as if they stood outside; those of `@media` only where it takes in a screen. */
const TRANSPARENT_RULES = new Set(['@supports', '@layer', '@container', '@scope'])
/** Remains of the time when style sheets were hidden from old browsers in comments. */
const COMMENT_MARKS = new Set(['CDO-token', 'CDC-token'])

const isToken = (value: ComponentValue, type: string): boolean => isTokenNode(value) && value.value[0] === type

function rulesOfBlock(prelude: readonly ComponentValue[], block: readonly ComponentValue[]): StyleRule[] {
  const text = textOf(prelude)
  if (text.startsWith('@')) {
    const [name = '', ...rest] = text.split(/(?=[\s(])/)
    const counts = name === '@media' ? isForScreen(rest.join('')) : TRANSPARENT_RULES.has(name)
    return counts ? rulesIn(block) : []
  }
  const declarations = declarationsIn(block).filter(({ property }) => LOOK_PROPERTIES.has(property))
  return declarations.length === 0 ? [] : selectorsOf(text).map((selector) => ({ ...selector, declarations }))
}

/** https://www.w3.org/TR/css-syntax-3/#consume-stylesheet-contents: rules end with their block, `@import` with `;`. */
function rulesIn(values: readonly ComponentValue[]): StyleRule[] {
  const rules: StyleRule[] = []
  let prelude: ComponentValue[] = []
  for (const value of values) {
    if (isTokenNode(value) && COMMENT_MARKS.has(value.value[0])) continue
    if (isSimpleBlockNode(value) && value.startToken[0] === '{-token') {
      for (const rule of rulesOfBlock(prelude, value.value)) rules.push(rule)
      prelude = []
    } else if (isToken(value, 'semicolon-token') && textOf(prelude).startsWith('@')) prelude = []
    else prelude.push(value)
  }
  return rules
}

/** What a style sheet must hold somewhere to hide, strike out or raise anything, or to move it into another line. */
const MATTERS =
  /none|hidden|collapse|line-through|super|transparent|block|inline|flex|grid|\bpre\b|pre-|opacity\s{0,4}:\s{0,4}0|font-size\s{0,4}:\s{0,4}0|-\d{3}|scale\(0|rect\(|inset\(/i

/** Pages of one portal share their style sheets; this many are kept. */
const MOST_KEPT = 32
const kept = new Map<string, readonly StyleRule[]>()

function styleRulesOf(css: string): readonly StyleRule[] {
  const known = kept.get(css)
  if (known) return known
  const rules = rulesIn(componentsOf(css))
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(css, rules)
  return rules
}

/**
 * The rules of a page's style sheets that may decide whether and where text shows, in their order. Sheets of which none
 * can hide anything are not read.
 */
export const styleRulesIn = (styleSheets: readonly string[]): StyleRule[] =>
  styleSheets.some((css) => MATTERS.test(css)) ? styleSheets.flatMap(styleRulesOf) : []
