import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byPeriod, type PeriodColumns, periodDays, periodKey } from '../../datasets/records/period.ts'
import { ROOT } from '../fixtures/source.ts'

type Row = PeriodColumns & { period: string | null }
const ROWS: Row[] = JSON.parse(readFileSync(join(import.meta.dirname, 'tables', 'periods.json'), 'utf8'))

const pad = (n: number): string => String(n).padStart(2, '0')
const day = fc
  .tuple(fc.integer({ min: 2000, max: 2049 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
    return `${year}-${pad(month)}-${pad(Math.min(date, last))}`
  })
const days = fc.tuple(day, day).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }))
const keyOf = ({ start, end }: { start: string; end: string }) =>
  periodKey({ period_start: start, period_end: end, freq: null })!

describe('the key of a period', () => {
  it.each(ROWS)('from $period_start to $period_end, $freq: $period', ({ period, ...columns }) => {
    expect(periodKey(columns)).toBe(period)
  })

  it('tells its days, and its days tell the key', () => {
    fc.assert(
      fc.property(days, (span) => {
        expect(periodDays(keyOf(span))).toEqual(span)
      }),
    )
    for (const { period } of ROWS) if (period !== null) expect(keyOf(periodDays(period)!)).toBe(period)
  })

  it('is the same for what is reached by a day as for what began and ended there, in years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2049 }), (year) => {
        const period_end = `${year}-12-31`
        const keys = [null, `${year}-01-01`].map((period_start) => periodKey({ period_start, period_end, freq: 'A' }))
        expect(keys).toEqual([String(year), String(year)])
      }),
    )
  })

  it.each(['', '2024Q1', '2021–2025', '2024-Q5', '2024-H3', '2024-13', '2024/', '/2024', '2024/2025/2026', 'undated'])(
    'is never %j',
    (text) => {
      expect(periodDays(text)).toBeNull()
    },
  )
})

describe('docs/numbers.md', () => {
  it('shows keys of every kind, and nothing that is no key', () => {
    const [, section = ''] = readFileSync(join(ROOT, 'docs', 'numbers.md'), 'utf8').split('\n## Periods\n')
    const keys = [...section.split('\n## ')[0]!.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key]) => key!)
    expect(keys.length).toBeGreaterThan(6)
    for (const key of keys) expect(keyOf(periodDays(key)!), key).toBe(key)
  })
})

describe('the order of periods', () => {
  it('is that of their ends, the shorter first, and what is no period last', () => {
    const sorted = ['2024-06', '2024-Q2', '2024-H1', '2024-Q3', '2024-10', '2024-Q4', '2024-H2', '2024', '2021/2024']
    const mixed = [...sorted, '2027', 'undated'].toSorted()
    expect(mixed.sort(byPeriod)).toEqual([...sorted, '2027', 'undated'])
  })

  it('is one order, whatever is compared', () => {
    const key = fc.oneof(days.map(keyOf), fc.string({ maxLength: 6 }))
    fc.assert(
      fc.property(key, key, key, (a, b, c) => {
        // Never −0, which is another zero.
        expect(byPeriod(a, b) + byPeriod(b, a)).toBe(0)
        if (byPeriod(a, b) <= 0 && byPeriod(b, c) <= 0) expect(byPeriod(a, c)).toBeLessThanOrEqual(0)
        expect(byPeriod(a, b) === 0).toBe(a === b)
      }),
    )
  })
})
