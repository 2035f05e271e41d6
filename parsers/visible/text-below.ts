import type { AnyNode, Element } from 'domhandler'

/** The first characters of all text below an element, shown or not. Cost grows with `length` alone. */
export function textBeginning(element: Element, length: number): string {
  const open: AnyNode[] = [element]
  let text = ''
  for (let steps = 0; open.length > 0 && text.length < length && steps < length; steps += 1) {
    const node = open.pop()!
    if ('children' in node) for (const child of node.children.slice(0, length).reverse()) open.push(child)
    else if (node.nodeType === 3) text += node.data
  }
  return text.slice(0, length)
}
