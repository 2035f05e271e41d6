import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Dataset, emptyDataset } from '../../../datasets/records/index.ts'
import { comparisonRows } from '../../../pipeline/answers/compare-rows.ts'
import type { Rows } from '../../../pipeline/database/rows.ts'
import { UsageFault } from '../../../pipeline/fault.ts'
import { smallDataset } from '../../fixtures/dataset.ts'
import { inMemory } from '../../fixtures/in-memory.ts'
import { ROOT } from '../../fixtures/source.ts'
import { stated } from './statements.ts'

describe('compare-rows', () => {
  const long = (dataset: Dataset, period?: string) =>
    inMemory(dataset, (db) => comparisonRows(db, 'sme_specialised', period === undefined ? {} : { period }))
  const shown = ({ rows }: Rows, ...names: string[]) => rows.map((row) => names.map((name) => row[name] ?? null))

  it('has a row for each area, period, measure and statement, with numbers as numbers', async () => {
    const answer = await long(smallDataset())
    expect(shown(answer, 'area_name', 'period', 'measure', 'coverage', 'comparator', 'value')).toEqual([
      ['重庆市', '2024', 'level', 'not stated', null, null],
      ['重庆市', '2024', 'increment', 'not stated', null, null],
      ['重庆市', '2025', 'level', 'not stated', null, null],
      ['涪陵区', '2024', 'level', 'not stated', null, null],
      ['涪陵区', '2024', 'increment', 'not stated', null, null],
      ['涪陵区', '2025', 'level', 'stated', '>=', 500],
      ['梁平区', '2024', 'level', 'stated', '>', 120],
      ['梁平区', '2024', 'increment', 'stated', '=', 82],
      ['梁平区', '2025', 'level', 'not stated', null, null],
    ])
    expect(answer.rows[7]).toEqual({
      ...{ area_code: '500155', area_name: '梁平区', indicator_id: 'sme_specialised', indicator: '专精特新企业' },
      ...{ period: '2024', measure: 'increment', coverage: 'stated', status: 'target', comparator: '=' },
      ...{ value: 82, value_high: null, unit: '家' },
      ...{ value_canonical: 82, value_high_canonical: null, unit_canonical: '家' },
      ...{ basis: 'printed total', n_units: 2, proof: 'proven', doc_id: 'east', doc_no: '梁平府办发〔2024〕1号' },
      ...{ title: '梁平区培育方案', stated_on: '2024-03-20', first_line: 27, quote: '合计 82' },
      target_id: 'east-cell-2',
    })
    expect(Object.keys(answer.rows[0]!)).toEqual(answer.columns)
    const manual = readFileSync(join(ROOT, 'docs', 'cli.md'), 'utf8')
      .split('\n### ')
      .find((part) => part.startsWith('compare\n'))
    for (const name of answer.columns) expect(manual).toContain(`\`${name}\``)
  })

  it('has several rows where an area states several figures', async () => {
    const targets = [stated({ value: 20, indicator: '市级企业' }), stated({ value: 5, unit: '万家', span_start: 300 })]
    const answer = await long({ ...smallDataset(), targets })
    expect(shown(answer, 'area_name', 'indicator', 'value', 'unit', 'value_canonical', 'unit_canonical')).toEqual([
      ['重庆市', null, null, null, null, null],
      ['涪陵区', null, null, null, null, null],
      ['梁平区', '市级企业', 20, '家', 20, '家'],
      ['梁平区', '专精特新企业', 5, '万家', 50_000, '家'],
    ])
  })

  it('says why an area states nothing, by the year the period ends in', async () => {
    const dataset = smallDataset()
    const [east, west, city] = dataset.documents
    const unplanned = { plan_start: null, plan_end: null }
    const targets = [
      stated({ value: 5, period_end: '2030-12-31' }),
      stated({ value: 6, area_code: '500112', area_name: '渝北区', period_end: '2030-12-31' }),
      stated({ value: 7, period_end: null, freq: null }),
    ]
    const documents = [
      east!,
      { ...west!, ...unplanned },
      { ...city!, plan_start: '2026-01-01', plan_end: '2030-12-31' },
    ]
    const answer = await long({ ...dataset, documents, targets })
    expect(shown(answer, 'area_name', 'period', 'coverage')).toEqual([
      ['重庆市', '2030', 'not stated'],
      ['重庆市', null, 'not stated'],
      ['涪陵区', '2030', 'not found'],
      ['涪陵区', null, 'not stated'],
      ['渝北区', '2030', 'stated'],
      ['渝北区', null, 'not crawled'],
      ['梁平区', '2030', 'stated'],
      ['梁平区', null, 'stated'],
    ])
  })

  it('holds one period alone, and a row for each area where nobody states it', async () => {
    const one = await long(smallDataset(), '2025')
    expect(shown(one, 'area_name', 'period', 'value')).toEqual([
      ['重庆市', '2025', null],
      ['涪陵区', '2025', 500],
      ['梁平区', '2025', null],
    ])
    const nobody = await long(smallDataset(), '2031')
    expect(shown(nobody, 'area_name', 'period', 'measure', 'coverage')).toEqual([
      ['重庆市', '2031', null, 'not found'],
      ['涪陵区', '2031', null, 'not found'],
      ['梁平区', '2031', null, 'not found'],
    ])
    expect((await long(emptyDataset())).rows).toEqual([])
  })

  it('takes no period that is written in another way', async () => {
    for (const period of ['2024Q1', '2021–2025', 'to 2024-06-30', '2024-13', '']) {
      await expect(long(smallDataset(), period)).rejects.toThrow(UsageFault)
    }
    await expect(long(smallDataset(), '2024Q1')).rejects.toThrow(/period "2024Q1": .*2024-Q1/)
    const undated = [stated({ value: 7, period_end: null, freq: null }), stated({ value: 8 })]
    const answer = await long({ ...smallDataset(), targets: undated }, 'undated')
    expect(shown(answer, 'period', 'value').at(-1)).toEqual([null, 7])
  })
})
