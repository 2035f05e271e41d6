import { expect, it } from 'vitest'
import type { Context } from '../../../parsers/statements/context/context.ts'
import { plainContext } from '../../../parsers/statements/context/context.ts'
import { whenOf } from '../../../parsers/statements/periods/when.ts'
import { ruling } from '../../../parsers/statements/statement/level.ts'
import type { NamedPeriod, Period } from '../../../parsers/values/period.ts'

const yearOf = (year: number): Period => ({
  kind: 'in',
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  freq: 'A',
  text: `${year}年`,
})
const above = (year: number): NamedPeriod =>
  ({ ...yearOf(year), from: 0, to: 5, rule: 'in', is_assumed: false }) as NamedPeriod
const plain = (day: string | null): Context =>
  plainContext(
    { year: day === null ? null : Number(day.slice(0, 4)), day },
    ruling('achieved', 'document', ''),
    null,
    'report_year',
  )

it('counts 今年 from the year above if nothing dates the paper', () => {
  expect(whenOf('今年新建学校3所', { ...plain(null), above: above(2019) })).toEqual({ year: 2019, day: null })
  expect(whenOf('新建学校3所', { ...plain(null), above: above(2019) }).year).toBeNull()
})

it('ends 2018年以来 with the year that a report of January looks back on', () => {
  const report = { ...plain('2022-01-10'), isAnnual: true, titled: yearOf(2021) }
  expect(whenOf('2018年以来，新建学校3所', report)).toEqual({ year: 2021, day: '2021-12-31' })
  expect(whenOf('2018年以来，新建学校3所', { ...report, isAnnual: false }).day).toBe('2022-01-10')
})

it('counts 四季度 below the year that is reviewed from that year', () => {
  const report = { ...plain('2025-01-10'), isAnnual: true, above: above(2024) }
  expect(whenOf('四季度新建学校3所', report)).toEqual({ year: 2024, day: '2024-12-31' })
  expect(whenOf('今年四季度新建学校3所', report).year).toBe(2025)
})
