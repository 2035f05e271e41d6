import { type AnyNode, type Element, isTag } from 'domhandler'
import { UNSEEN } from './inheritance.ts'
import type { Appearance } from './look.ts'
import type { PageLooks } from './page-looks.ts'

/** What an element hands down to the text in it: bits of `INHERITED`, and `GONE`. */
export type Sight = number

/** Plainly in sight. */
export const SEEN: Sight = 0
/** Nothing in it is part of the text, whatever stands below. */
export const GONE: Sight = 1 << 8

/** Parts of tables grow with their text: a height of 0 hides nothing. */
const TABLE_PARTS = new Set('table thead tbody tfoot tr td th'.split(' '))
/** Deleted text stays deleted where a style sheet marks it otherwise than by a line. */
const DELETED = 'del'

/** Why nothing below an element is part of the text; null if something may be. */
export function lossOf({ name }: Element, { traits }: Appearance): 'struck' | 'hidden' | null {
  if (name === DELETED || traits.has('struck')) return 'struck'
  if (traits.size === 0) return null
  const isHidden = traits.has('absent') || traits.has('veiled') || (traits.has('flat') && !TABLE_PARTS.has(name))
  return isHidden ? 'hidden' : null
}

/** What an element hands down, given what is handed down to it. */
export function sightBelow(above: Sight, element: Element, look: Appearance | null): Sight {
  if (look === null || above & GONE) return above
  return lossOf(element, look) === null ? (above & ~look.clears) | look.sets : GONE
}

/** Whether text shows where so much is handed down. */
export const isSeen = (sight: Sight): boolean => (sight & (UNSEEN | GONE)) === 0

const isElement = (node: AnyNode | null): node is Element => node !== null && isTag(node)

/** What the elements inside one element hand down. */
export class SightWithin {
  readonly #root: Element
  readonly #sight: Sight
  readonly #looks: PageLooks
  /** The element that was asked for last: the cells of a row ask for it one by one. */
  #last: AnyNode | null = null
  #sightOfLast: Sight = SEEN

  /** `sight` is what `root` hands down. */
  constructor(root: Element, sight: Sight, looks: PageLooks) {
    this.#root = root
    this.#sight = sight
    this.#looks = looks
  }

  /** What the root, or an element inside it, hands down. */
  of(node: AnyNode | null): Sight {
    if (node !== this.#last) this.#sightOfLast = this.#climb(node)
    this.#last = node
    return this.#sightOfLast
  }

  #climb(node: AnyNode | null): Sight {
    if (node === this.#root || !isElement(node)) return this.#sight
    return sightBelow(this.#climb(node.parent), node, this.#looks.of(node))
  }
}

/** Whether an element shows on its page, with all that stands around it. */
export function isShown(element: Element, looks: PageLooks): boolean {
  const around: Element[] = []
  for (let at: AnyNode | null = element; isElement(at); at = at.parent) around.push(at)
  return isSeen(around.reduceRight((sight, one) => sightBelow(sight, one, looks.of(one)), SEEN))
}
