/** What an element may hold. Text only ever becomes a text node: what was scraped can never become markup. */
export type Child = Node | string | null | undefined | false | readonly Child[]

/** Attributes by name, events by `on` and their name. False and null leave an attribute out, true sets it empty. */
export type Attributes = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>

const SVG = 'http://www.w3.org/2000/svg'

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue
    if (typeof child === 'string') parent.append(child)
    else if (child instanceof Node) parent.append(child)
    else append(parent, child)
  }
}

function set(element: Element, name: string, value: Attributes[string]): void {
  if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value)
  else if (value === true) element.setAttribute(name, '')
  else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value))
}

function fill<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) set(element, name, value)
  append(element, children)
  return element
}

/** An HTML element with attributes and children. */
export const el = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] => fill(document.createElement(tag), attributes, children)

/** An SVG element with attributes and children. */
export const svg = <K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] => fill(document.createElementNS(SVG, tag) as SVGElementTagNameMap[K], attributes, children)

/**
 * Sets a custom property of CSS on an element and returns it. A `style` attribute would fall to the content security
 * policy; what a script sets on the style itself does not.
 */
export function withProperty<E extends HTMLElement | SVGElement>(
  element: E,
  name: `--${string}`,
  value: number | string,
): E {
  element.style.setProperty(name, String(value))
  return element
}
