import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fiveYearPlan } from '../../parsers/values/five-year-plan.ts'
import { type Period, periodsIn } from '../../parsers/values/period.ts'
import rows from './tables/periods.json' with { type: 'json' }

/** Year of the document that 今年 and 上半年 in the table are counted from. */
const YEAR = 2024

/** What the table writes down of a period: `by 2025-12-31 A`, `in 2021-01-01..2025-12-31 X`. */
const written = ({ kind, start, end, freq }: Period): string =>
  `${kind} ${start === null ? '' : `${start}..`}${end} ${freq}`

it.each(rows)('reads $input', ({ input, expect: expected }) => {
  expect(periodsIn(input, YEAR).map(written)).toEqual(expected)
})

it.each(rows)('places the periods of $input where they stand', ({ input }) => {
  for (const { text, from, to } of periodsIn(input, YEAR)) expect(input.slice(from, to)).toBe(text)
  expect(periodsIn(`甲乙${input}`, YEAR).map(({ from }) => from)).toEqual(
    periodsIn(input, YEAR).map(({ from }) => from + 2),
  )
})

describe('without a year of the document', () => {
  it.each(['今年', '去年底', '上半年', '一季度', '1—9月', '年底前', '截至6月底'])('%s is no period', (input) => {
    expect(periodsIn(input, null)).toEqual([])
  })

  it('reads periods that name their year all the same', () => {
    expect(periodsIn('2023年上半年，2024年1—9月', null).map(written)).toEqual([
      'in 2023-01-01..2023-06-30 X',
      'in 2024-01-01..2024-09-30 X',
    ])
  })
})

it('covers the whole span of any two years', () => {
  const year = fc.integer({ min: 2000, max: 2099 })
  fc.assert(
    fc.property(year, year, fc.constantFrom('—', '-', '至', '～', '——'), (one, other, dash) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      expect(periodsIn(`${from}${dash}${to}年`, null)).toMatchObject([{ start: `${from}-01-01`, end: `${to}-12-31` }])
    }),
  )
})

it('ends every month on its last day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const [period] = periodsIn(`截至${year}年${month}月底`, null)
      const next = new Date(`${period!.end}T00:00:00Z`)
      next.setUTCDate(next.getUTCDate() + 1)
      expect([next.getUTCDate(), next.getUTCMonth()]).toEqual([1, month % 12])
    }),
  )
})

it.each([
  ['“十四五”规划', [2021, 2025]],
  ['十五五时期', [2026, 2030]],
  ['十二五', [2011, 2015]],
  ['十五年', null],
])('knows the years of %s', (text, years) => {
  expect(fiveYearPlan(text)).toEqual(years)
})
