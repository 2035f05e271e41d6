import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDataset } from '../../../datasets/records/index.ts'
import type { ComparedLevel } from '../../../datasets/reference/area-level.ts'
import { readReference } from '../../../datasets/reference/index.ts'
import { compareIndicator } from '../../../pipeline/answers/compare.ts'
import { compareIndicatorRows, comparisonRows } from '../../../pipeline/answers/compare-rows.ts'
import { areaRow } from '../../../pipeline/documents/reference-rows.ts'
import { UsageFault } from '../../../pipeline/fault.ts'
import { concernedAreas } from '../../../pipeline/targets/concerned-areas.ts'
import { smallDataset } from '../../fixtures/dataset.ts'
import { inMemory } from '../../fixtures/in-memory.ts'
import { INDICATORS } from '../../fixtures/indicators.ts'
import { stored as standing } from '../../fixtures/standing.ts'
import { dataDir } from '../directory.ts'
import { cellsOf, compared, stated } from './statements.ts'

describe('compare', () => {
  it('keeps levels and increments in columns of their own, the city first', async () => {
    const { columns, rows } = await compared(smallDataset())
    expect(columns).toEqual([
      'area_code',
      'area_name',
      '2024 level',
      '2024 increment',
      '2025 level',
      '2025 times the base',
      'answering',
      'documents',
      'sources',
      'target_ids',
    ])
    expect(rows.map((row) => columns.slice(0, 5).map((name) => row[name]))).toEqual([
      ['500000', '重庆市', 'not stated', 'not stated', 'not stated'],
      ['500102', '涪陵区', 'not stated', 'not stated', '≥500家'],
      ['500155', '梁平区', '>120家', '82家 (printed total of 2 units)', 'not stated'],
    ])
    expect(rows[2]?.sources).toContain('line 27: 合计 82')
    expect(rows[2]?.documents).toBe('梁平区培育方案 (梁平府办发〔2024〕1号)')
  })

  it('shows one period alone, and says not stated where nobody states it', async () => {
    expect((await compared(smallDataset(), { period: '2025' })).columns.slice(2, -4)).toEqual([
      '2025 level',
      '2025 times the base',
    ])
    const nobody = await compared(smallDataset(), { period: '2031' })
    expect(nobody.rows.map((row) => row['2031'])).toEqual(['not stated', 'not stated', 'not stated'])
  })

  it('sets areas of one level beside each other and what lies above them', async () => {
    const set = { doc_id: 'east', value: 7, period_end: '2024-12-31', measure: 'level' as const }
    const shared = ['110105', '220104'].map((area_code) => stated({ ...set, area_code, area_name: '朝阳区' }))
    const others = [
      ['110000', '北京市'],
      ['320000', '江苏省'],
      ['320100', '南京市'],
    ].map(([area_code, area_name]) => stated({ ...set, area_code: area_code!, area_name: area_name! }))
    const targets = [...shared, ...others]
    const { areas, divisions } = readReference()
    const record = concernedAreas([...areas, ...divisions], targets, []).map(areaRow)
    const dataset = { ...smallDataset(), targets, areas: record }
    const codes = async (level: ComparedLevel) => (await compared(dataset, { level })).rows.map((row) => row.area_code)
    expect(await codes('county')).toEqual(['110000', '110105', '220104'])
    expect(await codes('prefecture')).toEqual(['320000', '320100'])
    // The city of the small dataset has documents and states nothing.
    expect(await codes('province')).toEqual(['110000', '320000', '500000'])
  })

  it('has no rows for an empty dataset', async () => {
    expect((await compared(emptyDataset())).rows).toEqual([])
  })

  it('never lets a measure into the column of another', async () => {
    const measured = fc.constantFrom('level' as const, 'increment' as const, 'growth' as const, 'share' as const)
    // The units digit tells the measure, so that a figure in the wrong column gives itself away.
    const digit = { level: 1, increment: 2, growth: 3, share: 4 }
    const target = fc.record({ measure: measured, tens: fc.integer({ min: 1, max: 99 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(target, { minLength: 1, maxLength: 12 }), async (targets) => {
        const cells = await cellsOf(
          targets.map(({ measure, tens }) => stated({ measure, value: tens * 10 + digit[measure] })),
        )
        for (const [column, cell] of Object.entries(cells)) {
          const expected = digit[column.split(' ')[1] as keyof typeof digit]
          for (const [figure] of String(cell).matchAll(/\d+/g)) expect(Number(figure) % 10).toBe(expected)
        }
      }),
      { numRuns: 6 },
    )
  })
})

describe('naming an indicator', () => {
  it('takes id, names and aliases in any width and case', async () => {
    const dir = await standing(smallDataset())
    const byId = await compareIndicator(dir, 'sme_specialised', INDICATORS)
    expect(byId).toEqual(await compared(smallDataset()))
    const byRows = await compareIndicatorRows(dir, 'sme_specialised', INDICATORS, { period: '2024' })
    expect(byRows).toEqual(
      await inMemory(smallDataset(), (db) => comparisonRows(db, 'sme_specialised', { period: '2024' })),
    )
    for (const name of ['专精特新企业', '专精特新中小企业', 'SPECIALISED FIRMS', ' ｓｍｅ_specialised ']) {
      expect(await compareIndicator(dir, name, INDICATORS)).toEqual(byId)
    }
  })

  it('offers near names for an unknown one, and the ids for an ambiguous one', async () => {
    const unknown = compareIndicator(dataDir(), '专精', INDICATORS)
    await expect(unknown).rejects.toThrow(UsageFault)
    await expect(unknown).rejects.toThrow(/not registered.*sme_specialised/)
    await expect(compareIndicator(dataDir(), '企业', INDICATORS)).rejects.toThrow(/sme_specialised.*sme_innovative/)
    await expect(compareIndicator(dataDir(), 'x', [])).rejects.toThrow('nothing in indicators.csv comes near it')
  })
})
