import { SaxesParser } from 'saxes'
import { decode } from '../document/bytes/decode.ts'
import { FILE_LIMITS } from './limits.ts'
import { FileRefused } from './refusal.ts'

/** An element, its name and those of its attributes without the prefix of their namespace. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlElement | string)[]
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

function bareAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) found[bare(name)] = value
  return found
}

/**
 * The tree of a part. Entities that a document type declares are not expanded: using one is an error, so none can grow.
 * Throws FileRefused for markup that is not well-formed or nests too deep.
 */
export function xmlOf(bytes: Uint8Array, part: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const refuse = (what: string): never => {
    throw new FileRefused('file_damaged', `found ${what} in ${part}, expected well-formed XML`)
  }
  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('error', ({ message }) => refuse(message))
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name: bare(name), attributes: bareAttributes(attributes), children: [] }
    if (open.push(element) > FILE_LIMITS.depth) refuse(`elements ${FILE_LIMITS.depth} deep`)
    open.at(-2)!.children.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => void open.at(-1)!.children.push(text))
  parser.on('cdata', (text) => void open.at(-1)!.children.push(text))
  parser.write(decode(bytes).text).close()
  return elementsOf(root)[0] ?? root
}

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string'

/** The elements directly below one. */
export const elementsOf = ({ children }: XmlElement): XmlElement[] => children.filter(isElement)

/** The elements of a name directly below one. */
export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name)

/** The first element along a path of names; undefined if it ends. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element
  for (const name of path) at = at && elementsOf(at).find((child) => child.name === name)
  return at
}

/** All elements of a name below one, in document order; those inside a found one are left out. */
export function descendantsNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : descendantsNamed(child, name)))
}

/** The text of an element and of all below it. */
export const textBelow = ({ children }: XmlElement): string =>
  children.map((child) => (isElement(child) ? textBelow(child) : child)).join('')
