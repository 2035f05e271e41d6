import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { fiveYearPlan, yearsOfPlan } from '../../parsers/values/five-year-plan.ts'
import { boundOf, mayCount, quantitiesIn, quantityGrammar } from '../../parsers/values/grammar.ts'

const grammar = quantityGrammar(readReference())
const read = (text: string): string[] =>
  quantitiesIn(text, grammar).map(
    ({ value, unit, start, end }) => `${text.slice(start, end)}=${value}${unit?.unit ?? ''}`,
  )

describe('grammar', () => {
  it.each([
    ['改造3座泵站', ['3座=3座']],
    ['三座泵站', ['三座=3座']],
    ['占百分之四十', ['百分之四十=40%']],
    ['产值翻番', ['翻番=2倍']],
    ['九座泵站、12公里管网', ['九座=9座', '12公里=12公里']],
    // The name of a campaign, and a word that only begins like a number.
    ['“翻番”行动', []],
    ['一定程度', []],
  ])('%s holds %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['新建6处', true],
    ['过半', true],
    ['扎实推进', false],
  ])('%s may count: %s', (text, expected) => {
    expect(mayCount(text, grammar)).toBe(expected)
  })

  it.each([
    ['超过8家', '>'],
    ['8家以上', '>='],
    ['至少8家', '>='],
    ['共8家', null],
  ])('%s is bounded by %s', (text, expected) => {
    expect(boundOf(text, quantitiesIn(text, grammar)[0]!, grammar)).toBe(expected)
  })
})

describe('five-year-plan', () => {
  it.each([
    ['“十三五”期间', [2016, 2020]],
    ['十五五规划', [2026, 2030]],
    ['“九五”计划', [1996, 2000]],
    ['第七个五年计划', [1986, 1990]],
    // Without quotation marks 九五 is a share of 95 %.
    ['九五折', null],
    ['二十五五', null],
  ])('%s is of the years %j', (text, expected) => {
    expect(fiveYearPlan(text)).toEqual(expected)
  })

  it('knows no plan whose name is not in use', () => {
    expect([yearsOfPlan(5), yearsOfPlan(6), yearsOfPlan(20)]).toEqual([null, [1981, 1985], null])
  })
})
