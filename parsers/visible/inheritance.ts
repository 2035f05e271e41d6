import { isZero } from './length.ts'
import type { Properties } from './look-rule.ts'

/** Bits of what an element hands down to the text below it. An element below may take them back. */
export const INHERITED = { invisible: 1, sizeless: 2, colourless: 4, preformatted: 8 } as const
/** Text under any of these does not show. */
export const UNSEEN = INHERITED.invisible | INHERITED.sizeless | INHERITED.colourless

/** Sizes of type that do not depend on the element around. */
const ABSOLUTE_SIZE = /^(?:[\d.]{1,9}(?:px|pt|pc|rem|cm|mm|in|vw|vh)|(?:x{1,3}-)?(?:small|large)|medium)$/
const TRANSPARENT = /^(?:transparent|rgba\([^)]{1,40}[,/]\s?0?\.?0+%?\s?\)|#[0-9a-f]{3}0|#[0-9a-f]{6}00)$/

/** What a value hands down: true if it sets the bit, false if it takes it back, null if it says nothing. */
interface Inheritance {
  bit: number
  property: string
  sets: (value: string, p: Properties) => boolean | null
  /** Styles that set the bit, and that take it back; the tests run both. */
  example: string
  back: string
}

/** Every row is enough by itself. */
export const INHERITANCE: readonly Inheritance[] = [
  {
    bit: INHERITED.invisible,
    property: 'visibility',
    sets: (value) => (value === 'visible' ? false : value === 'hidden' || value === 'collapse' ? true : null),
    example: 'visibility: hidden',
    back: 'visibility: visible',
  },
  {
    bit: INHERITED.sizeless,
    property: 'font-size',
    sets: (value) => (isZero(value) ? true : ABSOLUTE_SIZE.test(value) ? false : null),
    example: 'font-size: 0',
    back: 'font-size: 14px',
  },
  {
    bit: INHERITED.colourless,
    property: 'color',
    sets: (value, p) => {
      if (/^(?:inherit|currentcolor|unset)$/.test(value)) return null
      // Letters through which a gradient shows.
      return TRANSPARENT.test(value) && !/text/.test(p.get('background-clip') ?? '')
    },
    example: 'color: transparent',
    back: 'color: #333',
  },
  {
    bit: INHERITED.preformatted,
    property: 'white-space',
    sets: (value) => (/^(?:pre|pre-wrap|pre-line|break-spaces)$/.test(value) ? true : /^n/.test(value) ? false : null),
    example: 'white-space: pre-line',
    back: 'white-space: normal',
  },
]
