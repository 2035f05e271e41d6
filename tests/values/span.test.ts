import { expect, it } from 'vitest'
import {
  asKind,
  by,
  days,
  daysIn,
  fromFirst,
  isoDay,
  months,
  within,
  years,
  yearsOf,
} from '../../parsers/values/span.ts'

it.each([
  [2024, 2, 29],
  [2023, 2, 28],
  [1900, 2, 28],
  [2000, 2, 29],
  [2031, 11, 30],
])('%i-%i has %i days', (year, month, expected) => {
  expect(daysIn(year, month)).toBe(expected)
})

it.each([
  ['2032-01-01', '2032-12-31', 'A'],
  ['2032-04-01', '2032-06-30', 'Q'],
  ['2032-02-01', '2032-02-29', 'M'],
  // Half a year, a quarter that begins in no quarter's month, two years, and days.
  ['2032-01-01', '2032-06-30', 'X'],
  ['2032-02-01', '2032-04-30', 'X'],
  ['2031-01-01', '2032-12-31', 'X'],
  ['2032-04-01', '2032-06-29', 'X'],
])('%s to %s is of frequency %s', (start, end, freq) => {
  expect(days(start, end)).toEqual({ start, end, freq })
})

it('makes no stretch that ends before it begins, and no months that a year has not', () => {
  expect(days('2032-05-02', '2032-05-01')).toBeNull()
  expect(years(2032, 2031)).toBeNull()
  expect([months(2032, 0, 3), months(2032, 5, 4), months(2032, 12, 13)]).toEqual([null, null, null])
  expect(months(2032, 7, 9)).toEqual({ start: '2032-07-01', end: '2032-09-30', freq: 'Q' })
})

it('says what a stretch is to a value', () => {
  const year = years(2032, 2032)!
  const quarter = months(2032, 1, 3)!
  expect(within(year)).toEqual({ kind: 'in', start: '2032-01-01', end: '2032-12-31', freq: 'A' })
  expect(by(year)).toEqual({ kind: 'by', start: null, end: '2032-12-31', freq: 'A' })
  expect(by(quarter)).toEqual({ kind: 'by', start: null, end: '2032-03-31', freq: 'X' })
  expect(fromFirst(quarter)).toEqual({ kind: 'in', start: '2032-01-01', end: '2032-01-01', freq: 'X' })
  expect(asKind('baseline', quarter)).toEqual({ kind: 'baseline', ...quarter })
})

it('writes its years down', () => {
  expect(yearsOf({ start: '2031-03-01', end: '2033-01-01' })).toBe('2031/2033')
  expect(yearsOf({ start: '2031-03-01', end: '2031-04-01' })).toBe('2031')
  expect(yearsOf({ start: null, end: '2030-12-31' })).toBe('2030')
  expect(isoDay(2030, 4, 9)).toBe('2030-04-09')
})
