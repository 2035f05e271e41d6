import { describe, expect, it } from 'vitest'
import type { TargetRecord } from '../../../datasets/records/target.ts'
import { readReference } from '../../../datasets/reference/index.ts'
import { smallDataset } from '../../fixtures/dataset.ts'
import { cellsOf, compared, part, stated } from './statements.ts'

describe('what a cell says', () => {
  const increment2024 = '2024 increment'

  it('adds the parts of an increment when no total is printed', async () => {
    const cells = await cellsOf([part('甲街道', { value: 30 }), part('乙镇', { value: 52 })])
    expect(cells).toEqual({ [increment2024]: '82家 (sum of 2 units)' })
  })

  it('takes the printed total and never adds it to its parts', async () => {
    const total = part('', { value: 80, responsible: null, is_total: true, is_part: false, proof: 'contradicted' })
    const cells = await cellsOf([part('甲街道', { value: 30 }), part('乙镇', { value: 52 }), total])
    expect(cells).toEqual({ [increment2024]: '80家 (printed total of 2 units, contradicted)' })
  })

  it('adds no levels, and no parts in different units', async () => {
    const levels = [part('甲街道', { value: 30, measure: 'level' }), part('乙镇', { value: 52, measure: 'level' })]
    expect(await cellsOf(levels)).toEqual({ '2024 level': '2 units listed (not added)' })
    const mixed = [part('甲街道', { value: 30 }), part('乙镇', { value: 5, unit: '亿元' })]
    expect(await cellsOf(mixed)).toEqual({ [increment2024]: '2 units listed (not added)' })
  })

  it('keeps a year apart from its quarters and from spans of years', async () => {
    const cells = await cellsOf([
      stated({ measure: 'increment', value: 40, period_start: '2024-01-01' }),
      stated({ measure: 'increment', value: 10, period_start: '2024-01-01', period_end: '2024-03-31', freq: 'Q' }),
      stated({ measure: 'increment', value: 90, period_start: '2023-01-01', period_end: '2025-12-31', freq: 'X' }),
      stated({ measure: 'increment', value: 3, period_end: '2024-02-29', freq: 'M' }),
      stated({ measure: 'increment', value: 7, period_end: '2024-06-30', freq: 'X' }),
      stated({ measure: 'increment', value: 8, period_end: null, freq: null }),
    ])
    expect(cells).toEqual({
      '2023/2025 increment': '90家',
      '2024 increment': '40家',
      '2024-02 increment': '3家',
      '2024-Q1 increment': '10家',
      '2024-06 increment': '7家',
      'undated increment': '8家',
    })
  })

  it('writes comparators as signs and ranges as ranges', async () => {
    const cells = await cellsOf([
      stated({ measure: 'growth', value: 10, value_high: 12, comparator: 'range', unit: '%' }),
      stated({ measure: 'share', value: 30, comparator: '~', unit: '%' }),
      stated({ measure: 'level', value: 5, comparator: '<=', unit: null }),
    ])
    expect(cells).toEqual({ '2024 level': '≤5', '2024 growth': '10–12%', '2024 share': '≈30%' })
  })

  it('stand in the order of their ends, the shorter first, what is undated last', async () => {
    const { columns } = await compared({
      ...smallDataset(),
      targets: [
        stated({ value: 1, period_end: null, freq: null }),
        stated({ value: 1, period_start: '2023-01-01', freq: 'X', measure: 'increment' }),
        stated({ value: 1 }),
        stated({ value: 1, period_start: '2024-10-01', freq: 'Q', measure: 'increment' }),
        stated({ value: 1, measure: 'increment' }),
        stated({ value: 1, period_end: '2024-06-30', freq: 'M' }),
      ],
    })
    const sorted = ['2024-06 level', '2024-Q4 increment', '2024 level', '2024 increment', '2023/2024 increment']
    expect(columns.filter((name) => / (?:level|increment)$/.test(name))).toEqual([...sorted, 'undated level'])
  })

  it('tells figures in units of different size in one of them', async () => {
    const { rows } = await compared({
      ...smallDataset(),
      targets: [
        stated({ value: 80_000, unit: '万元', comparator: '>=' }),
        stated({ value: 10, value_high: 30, comparator: 'range', unit: '百万元', measure: 'increment' }),
        stated({ value: 2, unit: '亿元', measure: 'increment', span_start: 7 }),
        stated({ value: 25, unit: '亿元', area_code: '500102', area_name: '涪陵区', doc_id: 'west' }),
        stated({ value: 9, unit: '家', area_code: '500000', area_name: '重庆市', doc_id: 'city' }),
      ],
    })
    expect(rows.map((row) => [row.area_name, row['2024 level']])).toEqual([
      ['重庆市', '9家'],
      ['涪陵区', '25亿元'],
      ['梁平区', '≥80000万元 (= 8亿元)'],
    ])
    expect(rows[2]!['2024 increment']).toBe('10–30百万元 (= 0.1–0.3亿元); 2亿元')
  })

  it('names the printed indicators where one cell holds several', async () => {
    const cells = await cellsOf([
      stated({ value: 20, indicator: '市级企业' }),
      stated({ value: 5, indicator: '国家级企业', span_start: 300 }),
    ])
    expect(cells).toEqual({ '2024 level': '市级企业 20家; 国家级企业 5家' })
  })

  it('leaves achievements, baselines and commitments out', async () => {
    const statuses = ['achieved', 'baseline', 'commitment'] as const
    expect(await cellsOf(statuses.map((status) => stated({ value: 9, status })))).toEqual({ value: 'not stated' })
  })
})

describe('relations', () => {
  const AREAS = readReference().areas
  const city = (set: Partial<TargetRecord> & { value: number }) =>
    stated({ area_code: '500000', area_name: '重庆市', ...set })
  const related = async (targets: TargetRecord[], column: string) => {
    const { rows } = await compared({ ...smallDataset(), targets }, { areas: AREAS })
    return rows.map((row) => [row.area_name, row[column] ?? null])
  }

  it('set a level beside the level of the city for the same period', async () => {
    const targets = [stated({ value: 120 }), city({ value: 3000 }), stated({ value: 7, measure: 'increment' })]
    expect(await related(targets, '2024 part of the city')).toEqual([
      ['重庆市', null],
      ['涪陵区', null],
      ['梁平区', '4% of 3000家'],
    ])
    expect(await related([stated({ value: 120 })], '2024 part of the city')).toEqual([
      ['重庆市', null],
      ['涪陵区', null],
      ['梁平区', null],
    ])
  })

  it('tell how often a base it is: as stated, else worked out from the newest level before', async () => {
    const base = (value: number, period_end: string, unit = '家') =>
      stated({ value, period_end, unit, status: 'achieved' })
    const worked = [stated({ value: 120 }), base(40, '2021-12-31'), base(60, '2022-12-31')]
    expect((await related(worked, '2024 times the base')).at(-1)).toEqual(['梁平区', '2 (of 60家 in 2022)'])
    const said = stated({ value: 2, unit: '倍', measure: 'growth', baseline_period: '2020' })
    expect((await related([...worked, said], '2024 times the base')).at(-1)).toEqual(['梁平区', '2 (stated, of 2020)'])
    const converted = [
      stated({ value: 30, unit: '亿元' }),
      base(100_000, '2022-12-31', '万元'),
      base(10, '2022-12-31', '亿元'),
    ]
    expect((await related(converted, '2024 times the base')).at(-1)![1]).toMatch(
      /^3 \(of (?:100000万元|10亿元) in 2022\)$/,
    )
    const unlike = [stated({ value: 120 }), base(60, '2022-12-31', '亿元')]
    expect((await related(unlike, '2024 times the base')).at(-1)).toEqual(['梁平区', null])
    const unsure = [stated({ value: 120 }), base(60, '2022-12-31'), base(61, '2022-12-31')]
    expect((await related(unsure, '2024 times the base')).at(-1)).toEqual(['梁平区', null])
  })
})
