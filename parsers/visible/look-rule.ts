import { isZero, pixels } from './length.ts'

/** Values of CSS properties by name, as the cascade leaves them. */
export type Properties = ReadonlyMap<string, string>

/**
 * In what way an element can look special. `absent`: not laid out, no line, no cell, no row. `veiled`: laid out, and
 * nothing in it can be seen. `flat`: without size, which cells and rows ignore. `collapsed`: a row or column that is
 * taken out of its table. `apart`: it floats or is placed elsewhere, so that what stands beside it in the source does
 * not touch it on the page.
 */
export type Trait = 'absent' | 'veiled' | 'flat' | 'struck' | 'raised' | 'lowered' | 'collapsed' | 'apart'

/** Farther away than any element that is only moved. */
const FAR = 500
const isFar = (value: string | undefined): boolean => (pixels(value) ?? 0) <= -FAR
const isPlaced = (p: Properties): boolean => /^(?:absolute|fixed|relative)$/.test(p.get('position') ?? '')
const isOutOfFlow = (p: Properties): boolean => /^(?:absolute|fixed)$/.test(p.get('position') ?? '')
/** Properties that can move an element out of sight. */
export const SIDES: readonly string[] = ['left', 'right', 'top', 'bottom', 'margin-left']
const clips = (p: Properties): boolean => /hidden|clip/.test(p.get('overflow') ?? '')
const isTiny = (value: string | undefined): boolean => (pixels(value) ?? Number.POSITIVE_INFINITY) <= 1

/** One way in which a style makes an element look special. */
interface LookRule {
  trait: Trait
  holds: (p: Properties) => boolean
  /** A style for which the rule holds, and for which it does not; the tests run both. */
  example: string
  counterexample: string
}

/** Every row is enough by itself. */
export const LOOK_RULES: readonly LookRule[] = [
  {
    trait: 'absent',
    holds: (p) => p.get('display') === 'none',
    example: 'display: none',
    counterexample: 'display: none; display: block',
  },
  {
    trait: 'veiled',
    holds: (p) => isZero(p.get('opacity')),
    example: 'opacity: 0',
    counterexample: 'opacity: 0.5',
  },
  {
    trait: 'veiled',
    holds: (p) => p.get('content-visibility') === 'hidden',
    example: 'content-visibility: hidden',
    counterexample: 'content-visibility: auto',
  },
  {
    trait: 'veiled',
    holds: (p) => isFar(p.get('text-indent')),
    example: 'text-indent: -9999px',
    counterexample: 'text-indent: -2em',
  },
  {
    trait: 'veiled',
    holds: (p) => isFar(p.get('margin-left')) || (isPlaced(p) && SIDES.some((side) => isFar(p.get(side)))),
    example: 'position: absolute; left: -9999px',
    counterexample: 'position: absolute; left: -3px',
  },
  {
    trait: 'veiled',
    holds: (p) => isOutOfFlow(p) && /^rect\((?:[01](?:px)?[\s,]{0,3}){4}\)$/.test(p.get('clip') ?? ''),
    example: 'position: absolute; clip: rect(0, 0, 0, 0)',
    counterexample: 'position: absolute; clip: rect(0, 200px, 20px, 0)',
  },
  {
    trait: 'veiled',
    holds: (p) => /^(?:inset\((?:50|100)%\)|circle\(0(?:px|%)?\))$/.test(p.get('clip-path') ?? ''),
    example: 'clip-path: inset(50%)',
    counterexample: 'clip-path: inset(5px)',
  },
  {
    trait: 'veiled',
    holds: (p) => /^scale[xy]?\(0(?:[,\s]{1,2}0)?\)$/.test(p.get('transform') ?? ''),
    example: 'transform: scale(0)',
    counterexample: 'transform: scale(0.9)',
  },
  {
    trait: 'flat',
    holds: (p) => clips(p) && ['width', 'height', 'max-width', 'max-height'].some((side) => isZero(p.get(side))),
    example: 'width: 0; height: 0; overflow: hidden',
    counterexample: 'height: 0',
  },
  {
    trait: 'flat',
    holds: (p) => clips(p) && isTiny(p.get('width')) && isTiny(p.get('height')),
    example: 'width: 1px; height: 1px; overflow: hidden',
    counterexample: 'width: 90px; height: 1px; overflow: hidden',
  },
  {
    trait: 'struck',
    holds: (p) => /line-through/.test(p.get('text-decoration') ?? ''),
    example: 'text-decoration: line-through red',
    counterexample: 'text-decoration: underline',
  },
  {
    trait: 'raised',
    holds: (p) => p.get('vertical-align') === 'super',
    example: 'vertical-align: super',
    counterexample: 'vertical-align: top',
  },
  {
    trait: 'lowered',
    holds: (p) => p.get('vertical-align') === 'sub',
    example: 'vertical-align: sub',
    counterexample: 'vertical-align: bottom',
  },
  {
    trait: 'collapsed',
    holds: (p) => p.get('visibility') === 'collapse',
    example: 'visibility: collapse',
    counterexample: 'border-collapse: collapse',
  },
  {
    trait: 'apart',
    holds: (p) => isOutOfFlow(p) || /^(?:left|right)$/.test(p.get('float') ?? ''),
    example: 'float: left',
    counterexample: 'position: relative',
  },
]
