import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../datasets/records/index.ts'
import { compareIndicator } from '../../../pipeline/answers/compare.ts'
import { compareIndicatorRows } from '../../../pipeline/answers/compare-rows.ts'
import { comparisonText } from '../../../pipeline/answers/comparison-text.ts'
import type { Sizes } from '../../../pipeline/answers/per-size.ts'
import { sayIn } from '../../../pipeline/language/say.ts'
import { storeDataset } from '../../../pipeline/store.ts'
import { smallDataset, targetRow } from '../../fixtures/dataset.ts'
import { INDICATORS } from '../../fixtures/indicators.ts'
import { dataDir } from '../directory.ts'

const adding = INDICATORS.map((indicator) => ({ ...indicator, adds_up: true }))

const size = (year: number, value: number) => ({
  ...{ area_code: '500155', figure: 'residents' as const, year, value, source: '公报', also: '年鉴' },
})
const SIZES: Sizes = { per: 'residents', area_figures: [size(2020, 600_000), size(2026, 500_000)] }

/** A goal of each of two districts, the size of one of which is known. */
function dataset(): Dataset {
  const stated = { measure: 'level' as const, period_end: '2024-12-31', value: 120, unit: '家' }
  const targets = [
    targetRow({ target_id: 't0001', doc_id: 'east', area_code: '500155', area_name: '梁平区', ...stated }),
    targetRow({ target_id: 't0002', doc_id: 'east', area_code: '500102', area_name: '涪陵区', ...stated }),
  ]
  return { ...smallDataset(), targets }
}

async function stored(): Promise<string> {
  const dir = dataDir()
  await storeDataset(dataset(), dir)
  return dir
}

it('tells people beside each figure what comes on 10,000 residents, of which year', async () => {
  const { columns, rows } = await compareIndicator(await stored(), 'sme_specialised', adding, { sizes: SIZES })
  expect(columns).toContain('2024 level per 10,000 residents')
  const told = rows.map((row) => [row.area_name, row['2024 level per 10,000 residents']])
  expect(told).toContainEqual(['梁平区', '2家 (of 600000 in 2020)'])
  expect(told).toContainEqual(['涪陵区', 'size not known'])
  expect(told).toContainEqual(['重庆市', null])
})

describe('comparison-text', () => {
  it('stands in the table of its measure, in the language of the terminal', async () => {
    const rows = await compareIndicator(await stored(), 'sme_specialised', adding, { sizes: SIZES })
    const text = comparisonText(rows, sayIn('zh'))
    expect(text).toContain('2024 每万常住人口')
    expect(text).toContain('规模未知')
  })
})

it('tells programs the size that was taken, and null where none is known', async () => {
  const { rows } = await compareIndicatorRows(await stored(), 'sme_specialised', adding, { sizes: SIZES })
  const told = rows.map(({ area_name, per, value_per, per_total, per_year, per_source }) => ({
    ...{ area_name, per, value_per, per_total, per_year, per_source },
  }))
  expect(told).toContainEqual({
    ...{ area_name: '梁平区', per: 'residents', value_per: 2 },
    ...{ per_total: 600_000, per_year: 2020, per_source: '公报' },
  })
  const unknown = { value_per: null, per_total: null, per_year: null, per_source: null }
  expect(told).toContainEqual({ area_name: '涪陵区', per: 'residents', ...unknown })
  expect(told).toContainEqual({ area_name: '重庆市', per: null, ...unknown })
})

it('has no such columns unasked, and refuses figures that do not add up', async () => {
  const dir = await stored()
  expect((await compareIndicatorRows(dir, 'sme_specialised', adding)).columns).not.toContain('value_per')
  const rate = adding.map((indicator) => ({ ...indicator, adds_up: false }))
  await expect(compareIndicator(dir, 'sme_specialised', rate, { sizes: SIZES })).rejects.toThrow('do not add up')
  await expect(compareIndicatorRows(dir, 'sme_specialised', rate, { sizes: SIZES })).rejects.toThrow('leave --per out')
})
