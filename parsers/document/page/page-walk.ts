import { type AnyNode, type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler'

/** What a walk meets, in document order. */
export interface Visitor {
  /** Called before the children; false leaves them out, and `leave` too. */
  enter: (element: Element) => boolean
  leave: (element: Element) => void
  text: (data: string) => void
}

/**
 * True for `<p>`, `<script>` and every other element; false for text, comments, the document. Told by `type`, which every node has
 * itself: what a node lacks is looked for in all its prototypes, and a page has thousands of nodes.
 */
export const isElement = (node: AnyNode): node is Element => isTag(node)

/** True for text; comments and other nodes with data are none. */
export { isText }

/** Depth-first walk below `root`. It keeps no stack, so that thousands of unclosed elements cannot exhaust one. */
export function walk(root: ParentNode, visitor: Visitor): void {
  let node: ChildNode | null = root.children[0] ?? null
  while (node) {
    const child = openNode(node, visitor)
    node = child ?? nodeAfter(node, root, visitor)
  }
}

function openNode(node: ChildNode, visitor: Visitor): ChildNode | null {
  if (isText(node)) visitor.text(node.data)
  if (!isElement(node) || !visitor.enter(node)) return null
  const first = node.children[0]
  if (first) return first
  visitor.leave(node)
  return null
}

function nodeAfter(node: ChildNode, root: ParentNode, visitor: Visitor): ChildNode | null {
  let at = node
  while (!at.next) {
    const parent: ParentNode | null = at.parent
    if (!parent || parent === root || !isElement(parent)) return null
    visitor.leave(parent)
    at = parent
  }
  return at.next
}
