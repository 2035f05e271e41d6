import { type Document, Element } from 'domhandler'
import { parse, type TreeAdapter } from 'parse5'
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter'
import { shallow } from '../../../datasets/markup/nesting.ts'

type Attributes = Parameters<typeof adapter.createElement>[2]

/** One object for all elements without attributes: most cells and spans. */
const NONE: Element['attribs'] = Object.freeze({})

function attribsOf(attributes: Attributes): Element['attribs'] {
  if (attributes.length === 0) return NONE
  const attribs: Element['attribs'] = {}
  for (const { name, value } of attributes) attribs[name] = value
  return attribs
}

/**
 * The usual tree of parse5 for htmlparser2's nodes without namespaces and prefixes of attributes, which only a
 * serialiser asks for: three dictionaries for each element cost a long page about half of its time.
 */
const LEAN: TreeAdapter<Htmlparser2TreeAdapterMap> = {
  ...adapter,
  createElement(name, namespace, attributes) {
    const element = new Element(name, attribsOf(attributes), [])
    element.namespace = namespace
    return element
  },
  adoptAttributes(recipient, attributes) {
    recipient.attribs = { ...attribsOf(attributes), ...recipient.attribs }
  },
}

/**
 * The document of a page by the parsing rules of the HTML standard, so that missing end tags and cells outside rows
 * come out as in a browser. Not by cheerio's `load`: the class it makes for each page keeps the page alive until a
 * full collection, which tripled the time of many pages in a row. parse5 takes quadratic time for depth: hence `shallow`.
 */
export const domOf = (html: string): Document => parse(shallow(html), { treeAdapter: LEAN })
