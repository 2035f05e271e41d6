import type { Element } from 'domhandler'
import { solid } from '../../visible/characters.ts'
import type { PageLooks } from '../../visible/page-looks.ts'
import { isSeen, SEEN, type Sight, sightBelow } from '../../visible/visibility.ts'
import { tagKindOf } from './page-element.ts'
import { walk } from './page-walk.ts'

/** True if any text below an element shows. */
export function holdsText(element: Element, looks: PageLooks): boolean {
  const above: Sight[] = []
  let sight = SEEN
  let found = false
  walk(element, {
    enter: (inner) => {
      if (found || tagKindOf(inner) === 'silent') return false
      above.push(sight)
      sight = sightBelow(sight, inner, looks.of(inner))
      return true
    },
    leave: () => {
      sight = above.pop()!
    },
    text: (data) => {
      found ||= isSeen(sight) && solid(data) !== ''
    },
  })
  return found
}

/** All text below an element, shown or not, without blanks and line breaks: whether a word may occur at all. */
export function solidTextIn(element: Element): string {
  let text = ''
  walk(element, {
    enter: () => true,
    leave: () => {},
    text: (data) => {
      text += data
    },
  })
  return solid(text)
}
