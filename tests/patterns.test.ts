import { describe, expect, it } from 'vitest'
import { readReference } from '../datasets/reference/index.ts'
import { personFinder } from '../parsers/places/person.ts'
import { lexiconOf } from '../parsers/statements/lexicon/lexicon.ts'
import { quantitiesIn } from '../parsers/values/grammar.ts'
import { headerRoles } from '../parsers/values/header-role.ts'
import { COUNTED_YEARS } from '../parsers/values/period/counted-years.ts'
import { readPeriods } from '../parsers/values/period.ts'
import { readSources } from './fixtures/source.ts'

/** A pattern whose time grows with the cube of the text, or faster, does not come back from this within the timeout. */
const LENGTH = 4000

/** Texts that make careless repetitions try everything: one unit over and over, with an end that fits nothing. */
const UNITS = [
  ...'1一（）()“”《》、，。；：年月日到至—-.,% \t万亿家第|a',
  '1,',
  '1.',
  '12，',
  '2024年',
  '2024—',
  '2O25年',
  '较2024年',
  '三年来',
  '二〇二',
  '1月',
  '（一',
  '“1',
  '《一',
  '一、',
  '1:',
  '第一',
  '百分之',
  '分之一',
  '占比',
  '高于全市',
  '联系人：王',
  '责任单位：',
  '附件1',
  '  1',
  '1\n',
  '\n\n',
]
const HOSTILE = UNITS.flatMap((unit) =>
  ['', '终', '\n1家'].map((end) => unit.repeat(Math.ceil(LENGTH / unit.length)) + end),
)

const literals = readSources()
  .filter(({ room }) => room !== 'pipeline')
  .flatMap(({ path, nodes }) =>
    nodes
      .filter(({ type }) => type === 'RegExpLiteral')
      .map(({ pattern, flags, loc }) => ({
        place: `${path}:${loc.start.line}`,
        pattern: new RegExp(pattern as string, (flags as string).replace(/[gy]/g, '')),
      })),
  )

describe('patterns', () => {
  it.each(literals)('at $place come back from hostile text', ({ pattern }) => {
    for (const text of HOSTILE) pattern.test(text)
    expect(pattern.test('')).toBeTypeOf('boolean')
  })

  const reference = readReference()
  const { quantities, periods } = lexiconOf(reference)

  it.each([
    ...periods.dates.parts.rules.map(({ rule, pattern }): [string, RegExp] => [rule, new RegExp(pattern, 'g')]),
    ['years that cannot be read', new RegExp(periods.dates.unread.run, 'g')],
    ['years of eras', new RegExp(periods.dates.unread.era, 'g')],
    ...COUNTED_YEARS.map(({ rule, pattern }): [string, RegExp] => [rule, pattern]),
  ])('of %s come back', (_, pattern) => {
    for (const text of HOSTILE) expect([...text.matchAll(pattern)].length).toBeLessThanOrEqual(text.length)
  })

  it.each(
    periods.relations.flatMap(({ rule, before, after }) =>
      [before, after].flatMap((pattern) => (pattern ? [{ rule, pattern }] : [])),
    ),
  )('around a period come back: $rule $pattern', ({ pattern }) => {
    const anywhere = new RegExp(pattern, 'g')
    for (const text of HOSTILE) expect([...text.matchAll(anywhere)].length).toBeLessThanOrEqual(text.length + 1)
  })

  it('let periods be read without delay', () => {
    for (const text of HOSTILE) {
      const named = readPeriods(text, { year: 2024, day: '2024-05-20' }, periods)
      expect(named.every(({ from, to }, i) => from < to && from >= (named[i - 1]?.to ?? 0))).toBe(true)
    }
  })

  it('of quantities, made from the tables of reference, come back', () => {
    for (const text of HOSTILE) expect(quantitiesIn(text, quantities).length).toBeLessThanOrEqual(text.length)
  })

  it('of names of persons come back', () => {
    const find = personFinder(reference.surnames, headerRoles(reference.column_words))
    for (const text of HOSTILE) expect(find(text, []).length).toBeLessThanOrEqual(text.length)
  })
})
