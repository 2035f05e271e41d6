import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { fiveYearPlan } from '../../parsers/values/five-year-plan.ts'
import { COUNTED_YEARS } from '../../parsers/values/period/counted-years.ts'
import {
  isRead,
  type NamedPeriod,
  type Period,
  periodGrammar,
  periodsIn,
  readPeriods,
  type When,
} from '../../parsers/values/period.ts'
import table from './tables/periods.json' with { type: 'json' }

const { period_words } = readReference()
const grammar = periodGrammar(period_words)

interface Row {
  input: string
  expect: string[]
  /** Day of the document, if it is known; else only its year is. */
  day?: string
  /** Words that look like a period and cannot be placed. */
  unread?: string[]
}

const rows: readonly Row[] = table

/** Year of the document that 今年 and 上半年 in the table are counted from. */
const YEAR = 2024

const whenOf = ({ day }: Row): When => ({ year: day ? Number(day.slice(0, 4)) : YEAR, day: day ?? null })

/** What the table writes down of a period: `by 2025-12-31 A`, `in 2021-01-01..2025-12-31 X`. */
const written = ({ kind, start, end, freq }: Period): string =>
  `${kind} ${start === null ? '' : `${start}..`}${end} ${freq}`

it.each(rows)('reads $input', (row) => {
  const named = readPeriods(row.input, whenOf(row), grammar)
  expect(named.filter(isRead).map(written)).toEqual(row.expect)
  expect(named.filter((one) => !isRead(one)).map(({ text }) => text)).toEqual(row.unread ?? [])
})

it.each(rows)('places the periods of $input where they stand', (row) => {
  const when = whenOf(row)
  const named = readPeriods(row.input, when, grammar)
  for (const { text, from, to } of named) expect(row.input.slice(from, to)).toBe(text)
  expect(readPeriods(`甲，${row.input}`, when, grammar).map(({ from }) => from)).toEqual(
    named.map(({ from }) => from + 2),
  )
})

describe('the table of words', () => {
  const day = '2024-05-20'
  const writtenOrUnread = (one: NamedPeriod): string => (isRead(one) ? written(one) : one.why)

  it.each(period_words)('$word as $role is read in $example', ({ word, example, means }) => {
    expect(example).toContain(word)
    const named = readPeriods(example, { year: 2024, day }, grammar)
    expect(named.map(writtenOrUnread).join('|')).toBe(means)
  })

  it('holds no row without which its example says the same', () => {
    const idle = period_words.filter((row) => {
      const without = periodGrammar(period_words.filter((other) => other !== row))
      const named = readPeriods(row.example, { year: 2024, day }, without)
      return (
        named.map(writtenOrUnread).join('|') === row.means && named.map(({ text }) => text).join('|') === textsOf(row)
      )
    })
    expect(idle.map(({ word, role }) => `${word} ${role}`)).toEqual([])
  })

  const textsOf = ({ example }: (typeof period_words)[number]): string =>
    readPeriods(example, { year: 2024, day }, grammar)
      .map(({ text }) => text)
      .join('|')
})

const periodsOf = (text: string, when: When | null): string[] => periodsIn(text, when, grammar).map(written)

describe('without a year of the document', () => {
  it.each(['今年', '去年底', '上半年', '一季度', '1—9月', '年底前', '截至6月底', '近三年', '三年内', '全年'])(
    '%s is no period, and is named as one that cannot be placed',
    (input) => {
      expect(readPeriods(input, null, grammar)).toMatchObject([{ text: input, why: 'undated' }])
    },
  )

  it('reads periods that name their year all the same', () => {
    expect(periodsOf('2023年上半年，2024年1—9月', null)).toEqual([
      'in 2023-01-01..2023-06-30 X',
      'in 2024-01-01..2024-09-30 X',
    ])
  })

  it('reads no quarter by the year alone where the day would tell which', () => {
    expect(periodsOf('上季度，本月，下个月底前', { year: 2024, day: null })).toEqual([])
  })
})

describe('what the text before has named', () => {
  const when = { year: 2024, day: '2024-05-20' }
  const after = (text: string, before: string): string[] =>
    readPeriods(text, when, grammar, periodsIn(before, when, grammar).at(-1))
      .filter(isRead)
      .map(written)

  it.each([
    ['一季度新增20家', '2025年新增100家', ['in 2025-01-01..2025-03-31 Q']],
    ['全年新增20家', '2023年工作回顾', ['in 2023-01-01..2023-12-31 A']],
    ['比上年增长5%', '截至2022年底', ['baseline 2021-01-01..2021-12-31 A']],
    // 2027 is still to come, so that nothing was reached the year before.
    ['比上年增长5%', '到2027年', ['baseline 2023-01-01..2023-12-31 A']],
    ['一季度新增20家', '到2027年', ['in 2024-01-01..2024-03-31 Q']],
    ['上半年新增20家', '2015年获评', ['in 2024-01-01..2024-06-30 X']],
  ])('reads %s after %s', (text, before, expected) => {
    expect(after(text, before)).toEqual(expected)
  })
})

describe('the rules', () => {
  it.each(grammar.relations)('$rule reads its example $example', ({ rule, example, means }) => {
    const named = periodsIn(example, { year: 2024, day: '2024-05-20' }, grammar)
    expect(named.map(written).join('|')).toBe(means)
    for (const one of named) expect(one.rule).toBe(rule)
  })

  it.each(grammar.dates.parts.rules)('$rule reads its part of $example', ({ example, means }) => {
    const named = periodsIn(example, { year: 2024, day: '2024-05-20' }, grammar)
    expect(named.map(written).join('|')).toBe(means)
  })

  it.each(COUNTED_YEARS)('$rule reads its example $example', ({ rule, example, means }) => {
    const named = periodsIn(example, { year: 2024, day: null }, grammar)
    expect(named.map((one) => `${written(one)} ${one.rule}`)).toEqual([`${means} ${rule}`])
  })
})

/** Ways to write one number, and one year. */
const HAN = '〇一二三四五六七八九'
const spelledYear = (year: number, zero: string): string =>
  [...String(year)].map((digit) => (digit === '0' ? zero : HAN[Number(digit)]!)).join('')
const yearWords = (year: number): string[] => [
  `${year}年`,
  `${year}年度`,
  `${year} 年`,
  `${spelledYear(year, '〇')}年`,
  `${spelledYear(year, '零')}年`,
  `${spelledYear(year, 'O')}年`,
  ...(year === YEAR ? ['今年', '本年'] : []),
  ...(year === YEAR - 1 ? ['去年', '上年', '上一年度'] : []),
  ...(year === YEAR + 1 ? ['明年', '次年', '翌年'] : []),
]
const monthWords = (month: number): string[] => {
  const han = month < 10 ? HAN[month]! : `十${month === 10 ? '' : HAN[month - 10]}`
  return [`${month}月`, `${month}月份`, `${han}月`, ` ${month} 月`, ...(month === 1 ? ['元月'] : [])]
}
const quarterWords = (quarter: number): string[] => [
  `${HAN[quarter]}季度`,
  `第${HAN[quarter]}季度`,
  `第${quarter}季度`,
  ` 第 ${HAN[quarter]} 季度`,
  ...(quarter === 1 ? ['首季度', '首季', '首个季度'] : []),
]
const halfWords = (half: number): string[] => (half === 1 ? ['上半年', '前半年'] : ['下半年', '后半年'])

const year = fc.integer({ min: 2000, max: 2060 })
const month = fc.integer({ min: 1, max: 12 })
const written2 = (n: number): string => String(n).padStart(2, '0')
const lastDay = (inYear: number, inMonth: number): string =>
  new Date(Date.UTC(inYear, inMonth, 0)).toISOString().slice(0, 10)

/** First and last month with a wording of them, in a year. */
const inner = fc.oneof(
  month.chain((one) => fc.constantFrom(...monthWords(one)).map((word) => ({ word, first: one, last: one }))),
  fc
    .integer({ min: 1, max: 4 })
    .chain((q) => fc.constantFrom(...quarterWords(q)).map((word) => ({ word, first: 3 * q - 2, last: 3 * q }))),
  fc
    .integer({ min: 1, max: 2 })
    .chain((h) => fc.constantFrom(...halfWords(h)).map((word) => ({ word, first: 6 * h - 5, last: 6 * h }))),
  fc.constantFrom('', '全年', '年内').map((word) => ({ word, first: 1, last: 12 })),
)
const dated = year.chain((y) =>
  fc
    .tuple(fc.constantFrom(...yearWords(y)), inner)
    .map(([word, part]) => ({ ...part, word: word + part.word, year: y })),
)

describe('any wording of a date', () => {
  const when = { year: YEAR, day: null }

  it('reads back the same days', () => {
    fc.assert(
      fc.property(dated, ({ word, year: y, first, last }) => {
        const [found, other] = periodsIn(word, when, grammar)
        expect(other).toBeUndefined()
        expect(found).toMatchObject({
          kind: 'in',
          start: `${y}-${written2(first)}-01`,
          end: lastDay(y, last),
          text: word,
        })
      }),
    )
  })

  it.each([
    ['by', '到', ''],
    ['by', '截至', ''],
    ['by', '', '底'],
    ['by', '', '末前'],
    ['by', '', '以前'],
    ['baseline', '较', '增长5%'],
    ['baseline', '与', '相比'],
    ['baseline', '比', '同期下降'],
    ['start', '由', '的5%提高到'],
  ])('stands as %s between %s and %s', (kind, before, behind) => {
    const isEnd = /[底末]/.test(behind)
    fc.assert(
      fc.property(dated, ({ word, year: y, last }) => {
        // 2025年全年底 and 2025年1月份底 are no Chinese.
        fc.pre(!isEnd || !/(?:全年|年内|份|度|[前后上下]半年)$/.test(word))
        const [found] = periodsIn(`${before}${word}${behind}`, when, grammar)
        expect(found).toMatchObject({ kind, end: lastDay(y, last) })
      }),
    )
  })

  it('spans from the first day of one to the last of another', () => {
    fc.assert(
      fc.property(dated, dated, fc.constantFrom('至', '到', '—', '——', '-', '～', ' 至 '), (one, other, dash) => {
        const [from, to] = [one, other].sort((a, b) => a.year - b.year || a.first - b.first)
        fc.pre(lastDay(from!.year, from!.last) <= lastDay(to!.year, to!.last))
        // 上年 and 次年 are counted from the year before the dash.
        fc.pre(!/[上次翌]/.test(to!.word))
        expect(periodsIn(`${from!.word}${dash}${to!.word}`, when, grammar)).toMatchObject([
          { start: `${from!.year}-${written2(from!.first)}-01`, end: lastDay(to!.year, to!.last) },
        ])
      }),
    )
  })
})

it('reads no year out of a word that looks like one', () => {
  const blot = fc.constantFrom('O', 'X', 'x', '×', '*', '二', '十')
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 3 }), blot, (y, at, char) => {
      const torn = `${String(y).slice(0, at)}${char}${String(y).slice(at + 1)}年`
      expect(
        periodsIn(`到${torn}底`, { year: YEAR, day: null }, grammar).filter(({ end }) => !end.startsWith(`${y}`)),
      ).toEqual([])
    }),
  )
})

it('covers the whole span of any two years', () => {
  fc.assert(
    fc.property(year, year, fc.constantFrom('—', '-', '至', '～', '——'), (one, other, dash) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      expect(periodsIn(`${from}${dash}${to}年`, null, grammar)).toMatchObject([
        { start: `${from}-01-01`, end: `${to}-12-31` },
      ])
    }),
  )
})

it.each([
  ['“十四五”规划', [2021, 2025]],
  ['十五五时期', [2026, 2030]],
  ['十二五', [2011, 2015]],
  ['“九五”计划', [1996, 2000]],
  ['“十五”计划', [2001, 2005]],
  ['第十个五年计划', [2001, 2005]],
  ['第十七个五年规划', [2036, 2040]],
  ['十五年', null],
  ['二十四五', null],
])('knows the years of %s', (text, expected) => {
  expect(fiveYearPlan(text)).toEqual(expected)
})
