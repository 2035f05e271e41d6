import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PeerCase } from '../../bench/peers/case.ts'
import { currentReader } from '../../bench/peers/reader.ts'
import { scopeRuleOf } from '../../bench/peers/scope.ts'
import { casesOf, SUITES } from '../../bench/peers/suites.ts'
import { verdictOf } from '../../bench/peers/verdict.ts'
import { peers } from '../../bench/peers.ts'
import suites from './suites.json' with { type: 'json' }

const reader = currentReader()
const suiteOf = (name: string) => SUITES.find((suite) => suite.name === name)!

describe('the reader of a suite', () => {
  it.each(suites)('$name finds its cases', ({ name, source, expect: expected }) => {
    expect(casesOf(suiteOf(name), source.join('\n'), reader)).toEqual(expected)
  })

  it.each(SUITES)('$name refuses a file without cases', (suite) => {
    const empty = suite.file.endsWith('.json') ? '[]' : ''
    expect(() => casesOf(suite, empty, reader)).toThrow(`peers: ${suite.name}: ${suite.file}: found `)
  })

  it.each([
    ['cn2an', 'self.strict_data_dict = {}', 'found no table self.normal_data_dict'],
    ['Recognizers numbers', '{}', 'found no list, expected a list of cases'],
    ['Recognizers currency', '[{"Query": "3元"}]', 'found {"Query":"3元"}, expected an object with Input and Results'],
    [
      'Recognizers ranges',
      '[{"Input": "3到5家", "Results": [{"Text": "3到5", "Resolution": {"value": "3-5"}}]}]',
      'found 3-5',
    ],
    ['duckling numerals', 'examples (Number 3)\n [ "三" ]', 'found examples (Number 3)'],
    ['duckling distance', 'examples (exactly Metre 3)\n [ "三米" ]', 'found examples (exactly Metre 3)'],
  ])('%s tells what it does not know: %s', (name, source, message) => {
    expect(() => casesOf(suiteOf(name), source, reader)).toThrow(message)
  })
})

describe('the scope', () => {
  const quantities = (text: string): PeerCase => ({ ask: 'quantities', of: 'any', text, expected: [{ value: 1 }] })
  const periods = (text: string): PeerCase => ({ ask: 'periods', day: '2024-05-06', text, expected: [] })

  it.each([
    ['第七名', 'ordinal'],
    ['3点20分钟', null],
    ['开会5:30', 'clock'],
    ['两打', 'dozen_or_pair'],
    ['七又五分之二', 'mixed_fraction'],
    ['七分之二', null],
    ['2/9', 'slash_fraction'],
    ['9e3', 'power'],
    ['70k', 'latin_scale'],
    ['70kg', null],
    ['九折', 'discount'],
    ['折合九元', null],
    ['数百家', 'indefinite'],
    ['六块', 'spoken_money'],
    ['60亿日元', 'foreign_currency'],
  ])('of numbers: %s', (text, rule) => {
    expect(scopeRuleOf(quantities(text))).toBe(rule)
  })

  it.each([
    ['下周三', 'week'],
    ['一周期内', null],
    ['80年代', 'decade'],
    ['民国十年', 'era'],
    ['近五年', 'rolling_span'],
    ['十五五', null],
    ['前2023年', null],
    ['600年', 'old_year'],
    ['3/4/2024', 'day_month_order'],
  ])('of periods: %s', (text, rule) => {
    expect(scopeRuleOf(periods(text))).toBe(rule)
  })

  it('leaves out what another model of the peer reads', () => {
    expect(scopeRuleOf({ ask: 'quantities', of: 'any', text: '增加3个百分点', expected: [] })).toBe('other_model')
    expect(scopeRuleOf({ ask: 'quantities', of: 'any', text: '四面山', expected: [] })).toBeNull()
  })
})

describe('the verdict', () => {
  const isPassed = (one: PeerCase) => verdictOf(one, reader).passed

  it('asks whole texts for their number', () => {
    expect(isPassed({ ask: 'number', text: '七十二', expected: 72 })).toBe(true)
    expect(isPassed({ ask: 'number', text: '七十二', expected: 73 })).toBe(false)
    expect(isPassed({ ask: 'number', text: '若干', expected: null })).toBe(true)
  })

  it.each([
    [{ value: 40, unit: '公里' }, true],
    [{ value: 40_000, unit: '米' }, true],
    [{ value: 40, unit: '米' }, false],
    [{ value: 40, unit: '英里' }, false],
    [{ value: 40, high: 50 }, false],
    [{ value: 40, high: null }, true],
    [{ value: 40, comparators: ['>=', '>'] }, true],
    [{ value: 40, comparators: ['<'] }, false],
  ] as const)('compares 40公里以上 with %o', (expected, passed) => {
    expect(isPassed({ ask: 'quantities', of: 'any', text: '新建40公里以上', expected: [expected] })).toBe(passed)
  })

  it('looks for the kind of quantity that the peer looks for', () => {
    const text = '10家企业投资3亿元'
    expect(isPassed({ ask: 'quantities', of: 'money', text, expected: [{ value: 3e8, unit: '元' }] })).toBe(true)
    expect(isPassed({ ask: 'quantities', of: 'any', text, expected: [{ value: 3e8, unit: '元' }] })).toBe(false)
  })

  it('takes any of the spans that a peer allows, or its words alone', () => {
    const asked = { ask: 'periods', text: '从2023年 6月起', day: '2024-05-06' } as const
    const spans = [
      ['2022-01-01', '2022-12-31'],
      ['2021-01-01', '2021-12-31'],
    ] as const
    expect(isPassed({ ...asked, text: '2021年', expected: [{ words: '2021年', spans }] })).toBe(true)
    expect(isPassed({ ...asked, text: '2020年', expected: [{ words: '2020年', spans }] })).toBe(false)
    expect(isPassed({ ...asked, text: '在2021年', expected: [{ words: '在2021 年', spans: null }] })).toBe(true)
  })
})

describe('the bench', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'peers-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('says how to name the folder', () => {
    expect(peers({ folder: null, show: false })).toEqual([expect.stringContaining('--peers DIR')])
  })

  it('counts what passed of what is in scope, and tells the rules', () => {
    const { repository, file } = suiteOf('duckling numerals')
    const path = join(folder, repository, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, '  [ examples (NumeralValue 7)\n    [ "七"\n    , "八"\n    , "7k"\n    ]\n  ]')
    const lines = peers({ folder, show: true })
    expect(lines.filter((line) => line.includes('not there: '))).toHaveLength(SUITES.length - 1)
    expect(lines.filter((line) => !line.includes('not there: '))).toEqual([
      expect.stringMatching(/^duckling numerals +1\/2, left out 1: latin_scale 1$/),
      '  八\tgot 8\texpected 7',
      '  7k\tleft out by latin_scale',
      expect.stringMatching(/^latin_scale: /),
    ])
  })
})
