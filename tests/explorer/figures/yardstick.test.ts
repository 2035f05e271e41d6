import { describe, expect, it } from 'vitest'
import { sizeAt } from '../../../datasets/explorer/area-size.ts'
import type { CatalogueIndicator, CataloguePlace, CatalogueSize } from '../../../datasets/explorer/catalogue.ts'
import type { StatementRow } from '../../../datasets/explorer/statement.ts'
import { readReference } from '../../../datasets/reference/index.ts'
import type { Comparison, Standing } from '../../../explorer/figures/standing.ts'
import { measuredComparison, yardsticksOf } from '../../../explorer/figures/yardstick.ts'

const size = (figure: CatalogueSize['figure'], year: number, value: number) => ({ figure, year, value, source: '公报' })

function standing(name: string, value: number, sizes: CatalogueSize[] = []): Standing {
  const statement = {
    ...{ area_name: name, status: 'target', period: '2027', unit_canonical: '个' },
    ...{ value_canonical: value, value_high_canonical: value * 2 },
  } as StatementRow
  return { place: { name, sizes } as unknown as CataloguePlace, statement, others: [], size: value }
}

const had = (area_name: string, value_canonical: number): StatementRow =>
  ({ area_name, status: 'achieved', period: '2025', value_canonical, unit_canonical: '个' }) as StatementRow

const large = standing('大区', 300, [size('residents', 2020, 1_000_000), size('gdp', 2020, 5e10)])
const small = standing('小区', 100, [size('residents', 2020, 200_000)])
const unknown = standing('无名区', 900)
const city = standing('市', 4000, [size('residents', 2020, 10_000_000)])
const comparison: Comparison = { city, ranked: [unknown, large, small], unranked: [], missing: [] }
const indicator = { adds_up: true } as CatalogueIndicator

describe('a comparison by residents', () => {
  const found = measuredComparison(comparison, 'residents', [])

  it('ranks by what comes on 10,000, and leaves out whose residents nobody knows', () => {
    expect(found.ranked.map(({ place, size }) => [place.name, size])).toEqual([
      ['小区', 5],
      ['大区', 3],
    ])
    expect(found.unmeasured.map(({ place }) => place.name)).toEqual(['无名区'])
    expect(found.city?.size).toBe(4)
  })

  it('has no upper end: that is of the figure as stated', () => {
    expect(found.ranked.map(({ statement }) => statement.value_high_canonical)).toEqual([null, null])
  })
})

it('is by GDP in 亿元', () => {
  expect(measuredComparison(comparison, 'gdp', []).ranked.map(({ size }) => size)).toEqual([0.6])
})

it('is against what places had, and by the year', () => {
  const rows = [had('大区', 75), had('小区', 100)]
  expect(measuredComparison(comparison, 'base', rows).ranked.map(({ size }) => size)).toEqual([4, 1])
  expect(measuredComparison(comparison, 'pace', rows).ranked.map(({ size }) => size)).toEqual([1, 0])
})

it('takes the size of the year, else of the newest before, else of the oldest after', () => {
  const sizes = [
    size('residents', 2030, 3),
    size('residents', 2020, 1),
    size('residents', 2025, 2),
    size('gdp', 2026, 9),
  ]
  expect([2019, 2020, 2027, null].map((year) => sizeAt(sizes, 'residents', year)?.value)).toEqual([1, 1, 2, 3])
  expect(sizeAt([size('residents', 2020, 0)], 'residents', 2020)).toBeNull()
})

it.each([
  {
    measure: 'level' as const,
    adds_up: true,
    rows: [had('大区', 75)],
    by: ['as_stated', 'residents', 'gdp', 'base', 'pace'],
  },
  { measure: 'increment' as const, adds_up: true, rows: [had('大区', 75)], by: ['as_stated', 'residents', 'gdp'] },
  { measure: 'level' as const, adds_up: false, rows: [], by: ['as_stated'] },
  { measure: 'share' as const, adds_up: true, rows: [had('大区', 75)], by: ['as_stated'] },
])('offers $by for a $measure', ({ measure, adds_up, rows, by }) => {
  expect(yardsticksOf(comparison, { indicator: { ...indicator, adds_up }, measure }, rows)).toEqual(by)
})

describe('area_figures.csv', () => {
  const { area_figures, areas, divisions } = readReference()

  it('is of places that the tables know, told by two sources', () => {
    const codes = new Set([...areas, ...divisions].map(({ code }) => code))
    expect(area_figures.length).toBeGreaterThan(10)
    for (const { area_code, source, also } of area_figures) {
      expect(codes.has(area_code)).toBe(true)
      expect(also).not.toBe(source)
    }
  })

  it('has no district with more residents than its city', () => {
    const residents = area_figures.filter(({ figure }) => figure === 'residents')
    const whole = residents.find(({ area_code }) => area_code === '500000')!.value
    const districts = residents.filter(({ area_code }) => area_code !== '500000').map(({ value }) => value)
    expect(districts.reduce((sum, value) => sum + value, 0)).toBeLessThan(whole)
  })
})
