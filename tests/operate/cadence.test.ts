import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cadenceOf, cadenceText, isOverdue } from '../../pipeline/health/cadence.ts'

const DAY = 86_400_000
const dayOf = (n: number): string => new Date(Date.parse('2020-01-01') + n * DAY).toISOString().slice(0, 10)

/** Days that lie gaps apart. */
function daysWith(gaps: readonly number[]): string[] {
  let at = 0
  return [
    dayOf(0),
    ...gaps.map((gap) => {
      at += gap
      return dayOf(at)
    }),
  ]
}

const silentFor = (days: readonly string[], silence: number): string =>
  new Date(Date.parse(days.at(-1)!) + silence * DAY).toISOString()

describe('the cadence of a portal', () => {
  it('is unknown with fewer than 19 gaps, and then nothing is overdue', () => {
    const days = daysWith(Array(18).fill(1))
    expect(cadenceOf(days)).toEqual({ gaps: 18, usual: null, longest: null, newest: days.at(-1) })
    expect(isOverdue(cadenceOf(days), silentFor(days, 1000))).toBeNull()
    expect(isOverdue(cadenceOf([]), '2026-01-01T00:00:00.000Z')).toBeNull()
    expect(cadenceText(cadenceOf([]))).toMatch(/^unknown: 0 gaps .* at least 19$/)
  })

  it('is overdue once silence is longer than every gap known, each portal by its own', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 19, maxLength: 40 }), (gaps) => {
        const days = daysWith(gaps)
        const longest = Math.max(...gaps)
        const cadence = cadenceOf(days.toReversed())
        expect(cadence.longest).toBe(longest)
        expect(isOverdue(cadence, silentFor(days, longest))).toBe(false)
        expect(isOverdue(cadence, silentFor(days, longest + 1))).toBe(true)
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  it('forgets gaps of more than two years ago where it has forty newer ones, and keeps them where it has not', () => {
    expect(cadenceOf(daysWith([400, ...Array(39).fill(1)])).longest).toBe(400)
    expect(cadenceOf(daysWith([400, ...Array(900).fill(1)])).longest).toBe(1)
  })

  it('takes several documents of a day for one', () => {
    const days = daysWith(Array(20).fill(3))
    expect(cadenceOf([...days, ...days])).toEqual(cadenceOf(days))
  })
})
