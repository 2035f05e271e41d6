import { INHERITANCE } from './inheritance.ts'
import { pixels } from './length.ts'
import { LOOK_RULES, type Properties, SIDES, type Trait } from './look-rule.ts'

/** How an element is shown, as far as it differs from any other. */
export interface Appearance {
  traits: ReadonlySet<Trait>
  /** Shown as a block (true) or within the line (false), whatever its tag; null if its tag decides. */
  isBlock: boolean | null
  /** Width and height in CSS pixels. */
  width: number | null
  height: number | null
  /** Bits of `INHERITED` that it hands down, and that it takes back. */
  sets: number
  clears: number
}

/** Properties that are written under several names, or that state another one beside their own. */
const SYNONYMS: Readonly<Record<string, string>> = {
  'text-decoration-line': 'text-decoration',
  'overflow-x': 'overflow',
  'overflow-y': 'overflow',
  '-webkit-background-clip': 'background-clip',
}

/** The name under which a property is kept. */
export const propertyName = (written: string): string => SYNONYMS[written] ?? written

/** Properties that can make a difference to the look of an element. */
export const LOOK_PROPERTIES: ReadonlySet<string> = new Set([
  ...Object.keys(SYNONYMS),
  ...Object.values(SYNONYMS),
  ...INHERITANCE.map(({ property }) => property),
  ...SIDES,
  ...'display opacity content-visibility text-indent position clip clip-path transform width height max-width'.split(
    ' ',
  ),
  ...'max-height vertical-align float'.split(' '),
])

const INLINE = /^(?:inline|contents|ruby)/

function blockOf(display: string | undefined): boolean | null {
  if (display === undefined || /^(?:inherit|initial|unset|revert)$/.test(display)) return null
  return !INLINE.test(display)
}

/** How an element with these properties looks. */
export function lookOf(properties: Properties): Appearance {
  const bits = (wanted: boolean): number =>
    INHERITANCE.reduce((sum, { bit, property, sets }) => {
      const value = properties.get(property)
      return value !== undefined && sets(value, properties) === wanted ? sum | bit : sum
    }, 0)
  return {
    traits: new Set(LOOK_RULES.filter(({ holds }) => holds(properties)).map(({ trait }) => trait)),
    isBlock: blockOf(properties.get('display')),
    width: pixels(properties.get('width')),
    height: pixels(properties.get('height')),
    sets: bits(true),
    clears: bits(false),
  }
}
