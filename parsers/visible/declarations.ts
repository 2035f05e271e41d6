import {
  type ComponentValue,
  isSimpleBlockNode,
  isTokenNode,
  isWhitespaceNode,
  parseListOfComponentValues,
} from '@csstools/css-parser-algorithms'
import { tokenize } from '@csstools/css-tokenizer'

/** One declaration of a style, in lower case. */
export interface Declaration {
  property: string
  value: string
  isImportant: boolean
}

const IMPORTANT = /\s?!\s?important$/

/** Component values as text: blanks and comments as one blank. */
export const textOf = (values: readonly ComponentValue[]): string =>
  values
    .map((value) => (isWhitespaceNode(value) || value.type === 'comment' ? ' ' : value.toString()))
    .join('')
    .trim()

/** The component values of a style text. Never throws: what CSS does not allow is recovered from as browsers do. */
export const componentsOf = (css: string): ComponentValue[] => parseListOfComponentValues(tokenize({ css }))

const isDelimiter = (value: ComponentValue, type: string): boolean => isTokenNode(value) && value.value[0] === type

function declarationOf(values: readonly ComponentValue[]): Declaration | null {
  const colon = values.findIndex((value) => isDelimiter(value, 'colon-token'))
  if (colon < 1 || values.some((value) => isSimpleBlockNode(value) && value.startToken[0] === '{-token')) return null
  const value = textOf(values.slice(colon + 1)).toLowerCase()
  const property = textOf(values.slice(0, colon)).toLowerCase()
  // display: none\9 and the like are meant for one old browser alone.
  if (value.includes('\\')) return null
  return { property, value: value.replace(IMPORTANT, ''), isImportant: IMPORTANT.test(value) }
}

/** Styles of names, words and numbers alone, which need no tokens to be told apart: most of those on elements. */
const PLAIN = /^[\w\s:;.,#%-]*$/

function plainDeclaration(text: string): Declaration[] {
  const colon = text.indexOf(':')
  if (colon < 0) return []
  const property = text.slice(0, colon).trim().toLowerCase()
  return [
    {
      property,
      value: text
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
      isImportant: false,
    },
  ]
}

/** The declarations among component values: those of a rule's block, or of a `style` attribute. Nested rules are not. */
export function declarationsIn(values: readonly ComponentValue[]): Declaration[] {
  const found: Declaration[] = []
  let from = 0
  for (let at = 0; at <= values.length; at += 1) {
    if (at < values.length && !isDelimiter(values[at]!, 'semicolon-token')) continue
    const declaration = declarationOf(values.slice(from, at))
    if (declaration) found.push(declaration)
    from = at + 1
  }
  return found
}

/** The declarations of a `style` attribute. */
export const declarationsOf = (style: string): Declaration[] =>
  PLAIN.test(style) ? style.split(';').flatMap(plainDeclaration) : declarationsIn(componentsOf(style))
