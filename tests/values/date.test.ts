import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { clockAfter, clockAt } from '../../parsers/values/period/clock.ts'
import { datesIn } from '../../parsers/values/period/date.ts'
import { dateGrammar } from '../../parsers/values/period/date-grammar.ts'
import { datedForm, withDigitYears } from '../../parsers/values/period/dated-form.ts'
import { oneOfRoles } from '../../parsers/values/period/guard.ts'
import { findParts, partFinder } from '../../parsers/values/period/part-finder.ts'
import {
  joinedMonths,
  monthsOf,
  numberIn,
  planYears,
  readWord,
  shortYear,
} from '../../parsers/values/period/part-reading.ts'
import { provenParts } from '../../parsers/values/period/proof-of-year.ts'
import { relationOf, relations } from '../../parsers/values/period/relation.ts'
import { daysOf } from '../../parsers/values/period/resolve.ts'
import { unreadYears, unreadYearsIn } from '../../parsers/values/period/unread-year.ts'
import { months, type Span, within, years } from '../../parsers/values/span.ts'

const { period_words } = readReference()
const grammar = dateGrammar(period_words)
const when = { year: 2031, day: '2031-05-06' }
const start = clockAt(when, null)
const in2029: Span & { text: string } = { ...within(years(2029, 2029)!), text: '2029年' }

describe('date', () => {
  const read = (text: string) =>
    datesIn(text, grammar).map(({ first, last, from, to }) => ({
      text: text.slice(from, to),
      year: first.year?.of === 'unread' ? 'unread' : (first.year?.first ?? null),
      months: first.months && [first.months.first, first.months.last],
      days: first.days && [first.days.first, first.days.last],
      point: first.point,
      isJoined: last !== null,
    }))
  const plain = { year: null, months: null, days: null, point: null, isJoined: false }

  it.each([
    ['2031年4月8日召开', [{ ...plain, text: '2031年4月8日', year: 2031, months: [4, 4], days: [8, 8] }]],
    ['2031年三季度', [{ ...plain, text: '2031年三季度', year: 2031, months: [7, 9] }]],
    ['2031年底', [{ ...plain, text: '2031年底', year: 2031, point: 'end' }]],
    ['2027—2029年', [{ ...plain, text: '2027—2029年', year: 2027, isJoined: true }]],
    ['4月2日至19日', [{ ...plain, text: '4月2日至19日', months: [4, 4], days: [2, 19] }]],
    ['“十四五”前两年', [{ ...plain, text: '“十四五”前两年', year: 2021 }]],
    // Thousands of firms, and a span of time.
    ['2031家企业', []],
    ['历时三年', []],
  ])('of %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('dated-form', () => {
  it('writes spelled years in digits, each character at its place', () => {
    expect(withDigitYears('二〇三一年和二O三二年')).toBe('2031年和2032年')
    expect(withDigitYears('一九九个')).toBe('一九九个')
  })

  it('leaves out blanks inside dates, and keeps those between numbers', () => {
    const { text, at } = datedForm('到 2031 年 6 月底')
    expect(text).toBe('到2031年6月底')
    expect(at(text.indexOf('6'))).toBe('到 2031 年 '.length)
    expect(datedForm('2030 2031年').text).toBe('2030 2031年')
  })

  it('takes a point for the word', () => {
    expect(datedForm('2031.6月').text).toBe('2031年6月')
    expect(datedForm('3.6月').text).toBe('3.6月')
  })
})

describe('guard', () => {
  const word = { ...period_words[0]!, not_after: '', only_after: '', not_before: [] as string[] }
  const pattern = (...rows: Partial<typeof word>[]) =>
    new RegExp(
      `^(?:.*?)(${oneOfRoles(
        rows.map((row) => ({ ...word, role: 'year', ...row })),
        'year',
      )})`,
    )

  it('matches the longest word of its roles alone', () => {
    expect(pattern({ word: '今年' }, { word: '今年度' }).exec('在今年度')?.[1]).toBe('今年度')
    expect(pattern({ word: '今年' }, { word: '本月', role: 'month' }).exec('本月')).toBeNull()
  })

  it('keeps words out of longer ones', () => {
    const guarded = pattern({ word: '今年', not_after: '如', not_before: ['轮'] })
    expect([guarded.test('今年'), guarded.test('如今年'), guarded.test('今年轮')]).toEqual([true, false, false])
    const bound = pattern({ word: '底', only_after: '年' })
    expect([bound.test('年底'), bound.test('谷底'), bound.test('底')]).toEqual([true, false, true])
  })
})

describe('part-finder', () => {
  it('finds the parts of dates, none inside another', () => {
    const found = findParts('2031年上半年和11月3日', partFinder(period_words))
    expect(found.map(({ is, from, to }) => `${is} ${'2031年上半年和11月3日'.slice(from, to)}`)).toEqual([
      'year 2031年',
      'months 上半年',
      'months 11月',
      'days 3日',
    ])
    expect(findParts('新增11个月饼厂', partFinder(period_words))).toEqual([])
  })
})

describe('part-reading', () => {
  it('reads numbers, years of two digits and plans', () => {
    expect([numberIn('12'), numberIn('十二')]).toEqual([12, 12])
    expect(shortYear('31', 'short')).toMatchObject({ year: { first: 2031, last: 2031 }, form: 'short' })
    expect(shortYear('08', 'short')).toMatchObject({ year: { first: 2008 }, form: 'full' })
    expect(planYears('十五')).toMatchObject({ year: { first: 2026, last: 2030 }, form: 'plan' })
    expect(planYears('四')).toBeNull()
  })

  it('reads months by their length', () => {
    expect(monthsOf(3, { first: 2, last: 2 })).toMatchObject({ months: { first: 4, last: 6 } })
    expect(monthsOf(6, { first: 2, last: 2 })).toMatchObject({ months: { first: 7, last: 12 } })
    expect([monthsOf(3, { first: 5, last: 5 }), monthsOf(1, { first: 4, last: 3 })]).toEqual([null, null])
  })

  it('joins months that follow each other', () => {
    expect(joinedMonths(3, '一', '至', '三')).toMatchObject({ months: { first: 1, last: 9 } })
    expect(joinedMonths(1, '1', '、', '2')).toMatchObject({ months: { first: 1, last: 2 } })
    expect(joinedMonths(1, '3', '、', '9')).toBeNull()
  })

  it('reads a word of the table by its role', () => {
    const row = (word: string) => period_words.find((one) => one.word === word)!
    expect(readWord(row('去年'))).toMatchObject({ is: 'year', year: { of: 'document', first: -1, last: -1 } })
    expect(readWord(row('上年'))).toMatchObject({ is: 'year', year: { of: 'text', first: -1, last: -1 } })
    expect(readWord(row('上季度'))).toMatchObject({ is: 'shift', shift: { length: 3, by: -1, of: 'document' } })
  })
})

describe('proof-of-year', () => {
  const proven = (text: string) =>
    provenParts(findParts(text, grammar.parts), text, grammar.joints).map(({ from, to }) => text.slice(from, to))

  it.each([
    ['2027—2029年', ['2027', '2029年']],
    ['2027家', []],
    ['2029年', ['2029年']],
  ])('of %s leaves %j', (text, expected) => {
    expect(proven(text)).toEqual(expected)
  })
})

describe('relation', () => {
  const rules = relations(period_words)
  const related = (text: string) => {
    const [dates] = datesIn(text, grammar)
    const how = relationOf(dates!, text, rules)
    return how && `${how.relation.kind} ${text.slice(how.from, how.to)}`
  }

  it.each([
    ['到2033年', 'by 到2033年'],
    ['2033年底前', 'by 2033年底前'],
    ['比2029年增长', 'baseline 比2029年'],
    ['2030年新增', 'in 2030年'],
    // The bare end of a year is a period only with a word that says so.
    ['年底总结', null],
  ])('of %s is %s', (text, expected) => {
    expect(related(text)).toBe(expected)
  })
})

describe('clock', () => {
  const dates = datesIn('2029年', grammar)[0]!
  const year = years(2029, 2029)!

  it('begins with the time of the document', () => {
    expect(start).toEqual({ ...when, named: null, holding: null, month: null })
    expect(clockAt(null, null)).toMatchObject({ year: null, day: null })
  })

  it('counts from the year that a text has named, and holds a recent one for its months', () => {
    expect(clockAt(when, in2029)).toMatchObject({ named: 2029, holding: null })
    expect(clockAt({ year: 2030, day: null }, in2029)).toMatchObject({ named: 2029, holding: 2029 })
    // What is still to come is no year that 上年 is counted from; a base is none either.
    expect(clockAt(when, { ...in2029, kind: 'by', end: '2035-12-31' }).named).toBeNull()
    expect(clockAt(when, { ...in2029, kind: 'baseline' }).named).toBeNull()
  })

  it('moves on with every date but a base', () => {
    expect(clockAfter(start, dates, year, 'in')).toMatchObject({ named: 2029, holding: null })
    expect(clockAfter(start, dates, year, 'baseline')).toBe(start)
    const month = datesIn('2031年3月', grammar)[0]!
    expect(clockAfter(start, month, months(2031, 3, 3)!, 'in')).toMatchObject({ month: '2031-03-01', holding: 2031 })
  })
})

describe('resolve', () => {
  const resolved = (text: string, clock = start) => daysOf(datesIn(text, grammar)[0]!, clock)

  it.each([
    ['2029年', { start: '2029-01-01', end: '2029-12-31', freq: 'A' }],
    ['今年', { start: '2031-01-01', end: '2031-12-31', freq: 'A' }],
    ['去年四季度', { start: '2030-10-01', end: '2030-12-31', freq: 'Q' }],
    ['2月', { start: '2031-02-01', end: '2031-02-28', freq: 'M' }],
    ['2031年6月底', { start: '2031-06-01', end: '2031-06-30', freq: 'M' }],
    ['3月5日至9日', { start: '2031-03-05', end: '2031-03-09', freq: 'X' }],
    ['2031年4月上旬', { start: '2031-04-01', end: '2031-04-10', freq: 'X' }],
    // No such day.
    ['2031年2月30日', 'unread'],
  ])('%s is %j', (text, expected) => {
    expect(resolved(text)).toEqual(expected)
  })

  it('says what is missing', () => {
    expect(resolved('今年', clockAt(null, null))).toBe('undated')
    expect(resolved('20三一年')).toBe('unread')
  })
})

describe('unread-year', () => {
  const patterns = unreadYears(period_words)

  it.each([
    ['2O31年', ['2O31年']],
    ['20三一年', ['20三一年']],
    ['203年', ['203年']],
    ['203 1年', ['203 1年']],
    ['民国二十年', ['民国二十年']],
    // Spans of time, and years that are read.
    ['历时3年', []],
    ['100年大树', []],
    ['2031年', []],
  ])('of %s is %j', (text, expected) => {
    expect(unreadYearsIn(text, patterns).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})

describe('date-grammar', () => {
  const at = (pattern: RegExp, text: string) => {
    pattern.lastIndex = 0
    return pattern.exec(text)?.[0] ?? null
  }

  it('knows what joins the parts of dates, at their own place alone', () => {
    const { dash, between, list, end, middle } = grammar.joints
    expect([at(dash, '—2033年'), at(dash, '2033年—')]).toEqual(['—', null])
    expect([at(between, '和2033年之间'), at(list, '、2033年'), at(list, '2033年')]).toEqual(['和', '、', null])
    expect([at(end, '年底'), at(middle, '年中'), at(end, '年初')]).toEqual(['年底', '年中', null])
    expect(grammar.joints.end_starts).toContain('年')
  })

  it('knows the years of a plan by their words', () => {
    expect(grammar.plan_years.get('开局之年')?.value?.first).toBe(1)
    expect(grammar.plan_years.has('之年')).toBe(false)
  })
})
