import { describe, expect, it } from 'vitest'
import { readHtml } from '../../parsers/document/page/html.ts'
import { declarationsOf } from '../../parsers/visible/declarations.ts'
import { GAP_RULES } from '../../parsers/visible/gap.ts'
import { INHERITANCE } from '../../parsers/visible/inheritance.ts'
import { isTorn, joinLines, TORN_RULES } from '../../parsers/visible/line-breaks.ts'
import { LOOK_PROPERTIES, lookOf, propertyName } from '../../parsers/visible/look.ts'
import { LOOK_RULES } from '../../parsers/visible/look-rule.ts'
import { isForScreen } from '../../parsers/visible/media.ts'
import { EXPONENT_RULES, withoutNoteMarks } from '../../parsers/visible/raised-marks.ts'

const propertiesOf = (style: string) =>
  new Map(declarationsOf(style).map(({ property, value }) => [propertyName(property), value]))

describe('rows of looks', () => {
  it.each(LOOK_RULES)('$trait holds for $example and not for $counterexample', ({ trait, holds, ...row }) => {
    expect(holds(propertiesOf(row.example))).toBe(true)
    expect(lookOf(propertiesOf(row.example)).traits).toContain(trait)
    expect(lookOf(propertiesOf(row.counterexample)).traits).not.toContain(trait)
  })

  it.each([...LOOK_RULES, ...INHERITANCE])('of $example use only properties that style sheets are read for', (row) => {
    for (const { property } of declarationsOf(row.example)) expect(LOOK_PROPERTIES).toContain(property)
  })

  it.each(INHERITANCE)('$property is handed down by $example and taken back by $back', ({ bit, example, back }) => {
    expect(lookOf(propertiesOf(example))).toMatchObject({ sets: bit, clears: 0 })
    expect(lookOf(propertiesOf(back))).toMatchObject({ sets: 0, clears: bit })
  })
})

describe('rows of gaps', () => {
  it.each(Object.entries(GAP_RULES))('%s: $example', (_, { example, text }) => {
    expect(readHtml(`<p>${example}</p>`).text).toBe(text)
  })
})

describe('rows of exponents', () => {
  it.each(EXPONENT_RULES)('keep $example', ({ example }) => {
    expect(withoutNoteMarks(example)).toEqual({ text: example, notes: [] })
  })
})

describe('rows of torn numbers', () => {
  it.each(TORN_RULES)('join $example', ({ example: [upper, lower], needsWholeCell }) => {
    expect(joinLines([upper, lower])).toBe(upper + lower)
    expect(isTorn(upper, lower)).toBe(!needsWholeCell)
  })
})

describe('media', () => {
  it.each([
    ['', true],
    ['all', true],
    ['screen', true],
    ['only screen', true],
    ['print', false],
    ['not print', true],
    ['not screen', false],
    ['print, screen', true],
    ['(max-width: 768px)', false],
    ['screen and (max-width:47.9em)', false],
    ['screen and (min-width: 992px)', true],
    ['(min-width: 600px) and (max-width: 899px)', false],
    ['(width >= 60rem)', true],
    ['(width < 768px)', false],
    ['not all and (max-width: 768px)', true],
    ['(orientation: landscape)', false],
    ['(prefers-color-scheme: dark)', false],
    ['tv', false],
  ])('%j is for a wide screen: %s', (media, expected) => {
    expect(isForScreen(media)).toBe(expected)
  })
})
