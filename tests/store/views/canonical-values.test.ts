import { describe, expect, it } from 'vitest'
import type { TargetRecord } from '../../../datasets/records/target.ts'
import { AREAS, asked, INDICATORS, paper, type Row, stated } from './city.ts'

describe('canonical values', () => {
  const documents = ['重庆市', '梁平区', '涪陵区', '渝北区', '两江新区'].map((name) => paper(name))
  const ask = (targets: TargetRecord[], sql: string) =>
    asked({ areas: AREAS, indicators: INDICATORS, documents, targets }, sql)
  const ranked = async (...targets: TargetRecord[]): Promise<unknown[][]> =>
    (
      await ask(
        targets,
        `SELECT area_name, value, unit, value_canonical, unit_canonical FROM compare_levels
          WHERE value_canonical IS NOT NULL ORDER BY unit_canonical, value_canonical DESC`,
      )
    ).map((row) => Object.values(row))

  it('rank what is printed in units of different size, and keep what is printed', async () => {
    const turnover = { indicator_id: 'turnover' }
    expect(
      await ranked(
        stated('梁平区', 80_000, { ...turnover, unit: '万元' }),
        stated('涪陵区', 25, { ...turnover, unit: '亿元' }),
      ),
    ).toEqual([
      ['涪陵区', 25, '亿元', 2.5e9, '元'],
      ['梁平区', 80_000, '万元', 8e8, '元'],
    ])
    const grain = { indicator_id: 'grain' }
    expect(
      await ranked(
        stated('梁平区', 6e8, { ...grain, unit: '斤' }),
        stated('涪陵区', 4, { ...grain, unit: '亿斤' }),
        stated('渝北区', 25, { ...grain, unit: '万吨' }),
      ),
    ).toEqual([
      ['梁平区', 6e8, '斤', 300_000, '吨'],
      ['渝北区', 25, '万吨', 250_000, '吨'],
      ['涪陵区', 4, '亿斤', 200_000, '吨'],
    ])
  })

  it('meet where one indicator is counted in 家 and in 户', async () => {
    const targets = [stated('梁平区', 30, { unit: '户' }), stated('涪陵区', 50, { unit: '家' }), stated('重庆市', 100)]
    expect(await ranked(...targets)).toEqual([
      ['重庆市', 100, '家', 100, '家'],
      ['涪陵区', 50, '家', 50, '家'],
      ['梁平区', 30, '户', 30, '家'],
    ])
    expect(await ask(targets, 'FROM amplification')).toMatchObject([
      { unit_canonical: '家', city_value: 100, districts_sum: 80, n_districts: 2 },
    ])
  })

  it('sum what districts print in units of different size over the city', async () => {
    const turnover = { indicator_id: 'turnover' }
    const targets = [
      stated('重庆市', 40, { ...turnover, unit: '亿元' }),
      stated('梁平区', 80_000, { ...turnover, unit: '万元' }),
      stated('涪陵区', 0.7, { ...turnover, unit: '亿元' }),
      stated('渝北区', 5, { ...turnover, unit: '亿美元' }),
    ]
    expect(await ask(targets, 'FROM amplification')).toMatchObject([
      { unit_canonical: '元', city_value: 4e9, districts_sum: 8.7e8, n_districts: 2, amplification: 0.2175 },
    ])
  })

  it('never set percent beside percentage points, nor either beside money', async () => {
    const turnover = { indicator_id: 'turnover', measure: 'increment' } as const
    const rows = await ask(
      [
        stated('梁平区', 8, { ...turnover, unit: '%' }),
        stated('涪陵区', 2, { ...turnover, unit: '个百分点' }),
        stated('重庆市', 3, { ...turnover, unit: '亿元' }),
      ],
      'SELECT unit_canonical, value_canonical FROM compare_increments ORDER BY ALL',
    )
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['%', 8],
      ['个百分点', 2],
      ['元', 3e8],
    ])
    const points = { indicator_id: 'turnover', unit: '个百分点' }
    expect(
      await ask([stated('重庆市', 9, { ...points, unit: '%' }), stated('梁平区', 3, points)], 'FROM amplification'),
    ).toEqual([])
  })

  it('are none where the unit is not known: shown as printed, never ranked or added', async () => {
    const cell = (responsible: string, value: number, unit: string | null) =>
      stated('梁平区', value, {
        ...{ responsible, unit, measure: 'increment', is_part: true, source_kind: 'table', table_id: 't', row: value },
        span_start: value,
      })
    const shown = (rows: Row[]) => rows.map((row) => Object.values(row))
    const columns = 'basis, value, unit, value_canonical, unit_canonical, n_units'
    const unknown = await ask(
      [cell('甲镇', 1, '鱼鳞坑'), cell('乙镇', 2, '鱼鳞坑'), stated('涪陵区', 7, { measure: 'increment', unit: null })],
      `SELECT ${columns} FROM compare_increments ORDER BY basis`,
    )
    expect(shown(unknown)).toEqual([
      ['parts only', null, '鱼鳞坑', null, null, 2],
      ['stated', 7, null, null, null, 0],
    ])
    const mixed = await ask(
      [cell('甲镇', 1, '万家'), { ...cell('乙镇', 2000, '家'), target_id: 'later' }],
      `SELECT ${columns} FROM compare_increments`,
    )
    expect(shown(mixed)).toEqual([['sum of parts', 12_000, '家', 12_000, '家', 2]])
  })

  it('take what bureaus answer for as the figure of the area, and what townships have as their parts', async () => {
    const row = (value: number, set: Partial<TargetRecord>) =>
      stated('梁平区', value, { source_kind: 'table', table_id: 't', row: value, span_start: value, ...set })
    const answered = row(1, { responsible: '区科技局、区财政局', responsible_kind: 'bureau', task_id: 'd-k001' })
    const [north, south] = ['甲镇', '乙镇'].map((responsible, at) =>
      row(at + 2, { responsible, responsible_kind: 'township', is_part: true }),
    )
    const targets = [answered, north!, south!, stated('重庆市', 10)]
    const rows = await ask(targets, `SELECT basis, value, n_units FROM compare WHERE area_name = '梁平区' ORDER BY ALL`)
    expect(rows).toEqual([
      { basis: 'parts only', value: null, n_units: 2 },
      { basis: 'stated', value: 1, n_units: 0 },
    ])
    expect(await ask(targets, 'FROM amplification')).toMatchObject([{ city_value: 10, districts_sum: 1 }])
    expect(await ask([north!, stated('重庆市', 10)], 'FROM amplification')).toEqual([])
  })

  it('are added as decimal numbers', async () => {
    const cell = (responsible: string, value: number, span_start: number) =>
      stated('梁平区', value, {
        ...{
          responsible,
          measure: 'increment',
          is_part: true,
          source_kind: 'table',
          table_id: 't',
          indicator_id: 'turnover',
        },
        ...{ unit: '亿元', span_start },
      })
    const rows = await ask([cell('甲镇', 0.1, 1), cell('乙镇', 0.2, 2)], 'FROM compare_increments')
    expect(rows).toMatchObject([{ value: 0.3, unit: '亿元', value_canonical: 3e7, unit_canonical: '元' }])
  })
})
