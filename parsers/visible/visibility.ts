import type { AnyNode, Element } from 'domhandler'
import { UNSEEN } from './inheritance.ts'
import type { Look } from './look.ts'
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

/** Why nothing below an element is part of the text; null where something may be. */
export function lossOf({ name }: Element, look: Look | null): 'struck' | 'hidden' | null {
  if (name === DELETED || look?.traits.has('struck')) return 'struck'
  if (look === null || look.traits.size === 0) return null
  const { traits } = look
  const isHidden = traits.has('absent') || traits.has('veiled') || (traits.has('flat') && !TABLE_PARTS.has(name))
  return isHidden ? 'hidden' : null
}

/** What an element hands down, given what is handed down to it. */
export function sightBelow(above: Sight, element: Element, look: Look | null): Sight {
  if (above & GONE || lossOf(element, look) !== null) return GONE
  return look === null ? above : (above & ~look.clears) | look.sets
}

/** Whether text shows where so much is handed down. */
export const isSeen = (sight: Sight): boolean => (sight & (UNSEEN | GONE)) === 0

const isElement = (node: AnyNode | null): node is Element => node !== null && 'attribs' in node

/** What the elements between one element and those inside it hand down; each is looked at once. */
export class SightWithin {
  readonly #known = new Map<AnyNode, Sight>()
  readonly #looks: PageLooks

  /** `sight` is what `root` hands down. */
  constructor(root: Element, sight: Sight, looks: PageLooks) {
    this.#known.set(root, sight)
    this.#looks = looks
  }

  /** What an element inside the root hands down. */
  of(element: Element): Sight {
    const known = this.#known.get(element)
    if (known !== undefined) return known
    const { parent } = element
    const above = isElement(parent) ? this.of(parent) : SEEN
    const sight = sightBelow(above, element, this.#looks.of(element))
    if (element.name !== 'td' && element.name !== 'th') this.#known.set(element, sight)
    return sight
  }
}

/** Whether an element shows on its page, with all that stands around it. */
export function isShown(element: Element, looks: PageLooks): boolean {
  const around: Element[] = []
  for (let at: AnyNode | null = element; isElement(at); at = at.parent) around.push(at)
  return isSeen(around.reduceRight((sight, one) => sightBelow(sight, one, looks.of(one)), SEEN))
}
