import { describe, expect, it } from 'vitest'
import { liesBetween } from '../../../parsers/statements/cells/difference.ts'
import { linesOf, sketched, statementsOf } from './drawing.ts'

describe('values between two others', () => {
  const before = [6.3, 4, 2180, null]
  const after = [12, 9, 3200, 85]

  it('lie there in every row that has all three', () => {
    expect(liesBetween([5.7, 5, 1020, null], before, after)).toBe(true)
    expect(liesBetween([5.8, 5, 1020, null], before, after)).toBe(true)
    expect(liesBetween([5.9, 5, 1020, null], before, after)).toBe(false)
    expect(liesBetween([5.7, 5, 1021, null], before, after)).toBe(false)
    expect(liesBetween([5.7, 8, 1020, null], before, after)).toBe(false)
  })

  it('are shown by three rows at least', () => {
    expect(liesBetween([5.7, 5, null, null], before, after)).toBe(false)
  })
})

describe('a column of what lies between two years', () => {
  const rowsOf = (header: string, ...rows: string[]) =>
    linesOf(
      statementsOf(sketched('主要指标', `指标|2020年|2025年|${header}`, ...rows), { day: '2021-10-28', year: null }),
      'value',
      'status',
      'measure',
      'period_start',
      'period_end',
    ).filter((line) => /^(?:5|8|20) /.test(line))

  it('is aimed at from the one to the other, whatever its words say', () => {
    const rows = ['造林|30|35|5', '公园|12|20|8', '公厕|60|80|20']
    expect(rowsOf('累计增加值', ...rows)).toContain('5 target increment 2021-01-01 2025-12-31')
    expect(rowsOf('增量', ...rows)).toContain('8 target increment 2021-01-01 2025-12-31')
  })

  it('keeps what its words say where it lies elsewhere', () => {
    const rows = ['造林|30|36|5', '公园|12|20|8', '公厕|60|80|20']
    expect(rowsOf('累计增加值', ...rows).filter((line) => line.endsWith('2021-01-01 2025-12-31'))).toEqual([])
  })
})
