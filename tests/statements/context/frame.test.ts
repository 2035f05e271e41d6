import { describe, expect, it } from 'vitest'
import { isSeveralYears, lookOfPeriod, stageOf, wholeYear } from '../../../parsers/statements/context/frame.ts'

const span = (start: string | null, end: string) => ({
  kind: start === null ? ('by' as const) : ('in' as const),
  start,
  end,
})

describe('a period on the day of the document', () => {
  it.each([
    ['2025-01-01', '2025-12-31', '2026-01-20', 'over', 'back'],
    ['2026-01-01', '2026-12-31', '2026-01-20', 'begun', 'ahead'],
    ['2026-01-01', '2026-12-31', '2026-09-20', 'begun', null],
    ['2026-01-01', '2030-12-31', '2026-01-20', 'begun', 'ahead'],
    ['2027-01-01', '2027-12-31', '2026-01-20', 'ahead', 'ahead'],
    [null, '2026-12-31', '2026-11-20', 'ahead', 'ahead'],
    ['2026-01-01', '2026-06-30', '2026-06-30', 'over', 'back'],
    ['2026-01-01', '2026-12-31', null, null, null],
  ])('%s to %s on %s is %s and looks %s', (start, end, today, stage, look) => {
    expect(stageOf(span(start, end), today)).toBe(stage)
    expect(lookOfPeriod(span(start, end), today)).toBe(look)
  })
})

it('tells several years from one', () => {
  expect(isSeveralYears(span('2021-01-01', '2025-12-31'))).toBe(true)
  expect(isSeveralYears(wholeYear(2025))).toBe(false)
})
