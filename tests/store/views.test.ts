import { describe, expect, it } from 'vitest'
import { type Dataset, emptyDataset, type RowOf } from '../../datasets/records/index.ts'
import type { TargetRecord } from '../../datasets/records/target.ts'
import { queryRows } from '../../pipeline/answers/query.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { documentRow, targetRow } from '../fixtures/dataset.ts'
import { indicator } from '../fixtures/indicators.ts'
import { dataDir } from './directory.ts'

type Row = Record<string, unknown>

async function asked(dataset: Partial<Dataset>, sql: string): Promise<Row[]> {
  const dir = dataDir()
  await storeDataset({ ...emptyDataset(), ...dataset }, dir)
  return (await queryRows(dir, sql)).rows
}

const area = (area_name: string, set: Partial<RowOf<'areas'>> = {}): RowOf<'areas'> => ({
  area_name,
  area_code: null,
  slug: area_name,
  level: 'county',
  kind: 'district',
  parent_name: '重庆市',
  parent_code: '500000',
  valid_from: null,
  valid_to: null,
  ...set,
})

const CITY = area('重庆市', {
  area_code: '500000',
  slug: 'chongqing',
  level: 'province',
  kind: 'municipality',
  parent_name: null,
})
const AREAS = [
  CITY,
  area('梁平区', { area_code: '500155', slug: 'liangping' }),
  area('涪陵区', { area_code: '500102', slug: 'fuling' }),
  area('渝北区', { area_code: '500112', slug: 'yubei', valid_to: '2025-11-05' }),
  area('两江新区', { slug: 'liangjiang', valid_from: '2025-11-06' }),
  area('万盛经开区', { slug: 'wansheng', level: 'zone', kind: 'zone' }),
]

const REGISTRY = [
  indicator({ id: 'firms' }),
  indicator({ id: 'labs' }),
  indicator({ id: 'per_head', adds_up: false }),
  indicator({ id: 'turnover', unit: '亿元', dimension: 'money' }),
  indicator({ id: 'grain', unit: '吨', dimension: 'mass' }),
]
const INDICATORS = REGISTRY.map(({ id, aliases: _, ...row }): RowOf<'indicators'> => ({ indicator_id: id, ...row }))

let serial = 0
const stated = (area_name: string, value: number, set: Partial<TargetRecord> = {}): TargetRecord =>
  targetRow(
    {
      target_id: `t${serial++}`,
      doc_id: area_name,
      area_name,
      area_code: AREAS.find((one) => one.area_name === area_name)!.area_code,
      indicator_id: 'firms',
      value,
      comparator: '>=',
      period_end: '2024-12-31',
      ...set,
    },
    REGISTRY,
  )

const paper = (area_name: string, set: Partial<RowOf<'documents'>> = {}): RowOf<'documents'> => ({
  ...documentRow({ doc_id: area_name }),
  area_name,
  area_code: AREAS.find((one) => one.area_name === area_name)!.area_code,
  plan_start: null,
  plan_end: null,
  ...set,
})

const list = (portal_id: string, status: RowOf<'fetches'>['status']): RowOf<'fetches'> => ({
  fetch_id: `${portal_id} ${status}`,
  run_id: 'r',
  portal_id,
  url: null,
  name: 'list',
  kind: 'list',
  captured_at: '2024-04-01T08:00:00.000Z',
  status,
  reason: null,
  http_status: null,
  bytes: null,
  raw_sha256: null,
})

describe('coverage', () => {
  const ask = async (dataset: Partial<Dataset>, more = ''): Promise<Record<string, string>> => {
    const rows = await asked(
      { areas: AREAS, indicators: INDICATORS, ...dataset },
      `SELECT area_name, indicator_id, year, coverage, n_targets FROM coverage WHERE true ${more} ORDER BY ALL`,
    )
    return Object.fromEntries(
      rows.map((row) => [`${row.area_name} ${row.indicator_id} ${row.year}`, `${row.coverage} ${row.n_targets}`]),
    )
  }

  it('keeps areas of one name apart, by their codes', async () => {
    const areas = ['110105', '220104'].map((area_code) => area('朝阳区', { area_code, slug: area_code }))
    const target = targetRow({ ...stated('梁平区', 80), area_code: '110105', area_name: '朝阳区' }, REGISTRY)
    const rows = await asked(
      { areas, indicators: INDICATORS, targets: [target] },
      'SELECT area_code, coverage, level FROM coverage ORDER BY ALL',
    )
    expect(rows).toEqual([
      { area_code: '110105', coverage: 'stated', level: 'county' },
      { area_code: '220104', coverage: 'not crawled', level: 'county' },
    ])
  })

  it('tells four things apart, by place, indicator and year', async () => {
    const targets = [
      stated('梁平区', 80),
      stated('梁平区', 85),
      stated('涪陵区', 7, { indicator_id: 'labs' }),
      stated('涪陵区', 9, { indicator_id: 'firms', status: 'achieved' }),
    ]
    const fetches = [list('500000-wansheng', 'captured'), list('500112-yubei', 'blocked')]
    expect(await ask({ targets, documents: [paper('梁平区'), paper('涪陵区')], fetches })).toEqual({
      '梁平区 firms 2024': 'stated 2',
      '涪陵区 firms 2024': 'not stated 0',
      '万盛经开区 firms 2024': 'not found 0',
      '重庆市 firms 2024': 'not crawled 0',
      '渝北区 firms 2024': 'not crawled 0',
      '梁平区 labs 2024': 'not stated 0',
      '涪陵区 labs 2024': 'stated 1',
      '万盛经开区 labs 2024': 'not found 0',
      '重庆市 labs 2024': 'not crawled 0',
      '渝北区 labs 2024': 'not crawled 0',
    })
  })

  it('takes a plan to be about every year of its period, and an office of the city for the city', async () => {
    const documents = [paper('梁平区', { plan_start: '2023-01-01', plan_end: '2025-12-31' }), paper('涪陵区')]
    const targets = [
      stated('涪陵区', 7, { period_end: '2023-12-31' }),
      stated('涪陵区', 7, { period_end: '2026-12-31' }),
    ]
    expect(
      await ask(
        { documents, targets, fetches: [list('500000-kjj-replica', 'unchanged')] },
        `AND area_name <> '涪陵区'`,
      ),
    ).toEqual({
      '梁平区 firms 2023': 'not stated 0',
      '梁平区 firms 2026': 'not found 0',
      '重庆市 firms 2023': 'not found 0',
      '重庆市 firms 2026': 'not found 0',
      '万盛经开区 firms 2023': 'not crawled 0',
      '万盛经开区 firms 2026': 'not crawled 0',
      '渝北区 firms 2023': 'not crawled 0',
      '两江新区 firms 2026': 'not crawled 0',
    })
  })

  it('counts what a document of the city states for a district as stated, and the district still as not crawled', async () => {
    const targets = [
      stated('梁平区', 80, { doc_id: '重庆市', is_total: true }),
      stated('重庆市', 7, { indicator_id: 'labs' }),
    ]
    expect(await ask({ targets, documents: [paper('重庆市')] }, `AND area_name IN ('梁平区', '重庆市')`)).toEqual({
      '梁平区 firms 2024': 'stated 1',
      '梁平区 labs 2024': 'not crawled 0',
      '重庆市 firms 2024': 'not stated 0',
      '重庆市 labs 2024': 'stated 1',
    })
  })
})

describe('amplification', () => {
  const documents = ['重庆市', '梁平区', '涪陵区', '渝北区', '两江新区', '万盛经开区'].map((name) => paper(name))
  const ask = (targets: TargetRecord[], more: Partial<Dataset> = {}): Promise<Row[]> =>
    asked(
      { areas: AREAS, indicators: INDICATORS, documents, targets, ...more },
      `SELECT * EXCLUDE (area_code, area_name, city_target_id) FROM amplification ORDER BY ALL`,
    )

  it('sums the districts over the city, measure by measure and period by period', async () => {
    const [one, two, three] = [
      stated('梁平区', 60),
      stated('涪陵区', 70),
      stated('涪陵区', 5, { measure: 'increment' }),
    ]
    const rows = await ask([
      stated('重庆市', 100),
      stated('重庆市', 10, { measure: 'increment' }),
      stated('重庆市', 200, { period_end: '2027-12-31' }),
      one,
      two,
      three,
    ])
    const shared = { indicator_id: 'firms', period: '2024', unit_canonical: '家', n_all: 3 }
    expect(rows).toEqual([
      {
        ...shared,
        measure: 'increment',
        city_value: 10,
        districts_sum: 5,
        n_districts: 1,
        amplification: 0.5,
        district_target_ids: [three.target_id],
      },
      {
        ...shared,
        measure: 'level',
        city_value: 100,
        districts_sum: 130,
        n_districts: 2,
        amplification: 1.3,
        district_target_ids: [one.target_id, two.target_id],
      },
    ])
  })

  it('leaves out zones, districts that are no more, other units, ceilings, ratios, and what does not add up', async () => {
    const future = { period_end: '2027-12-31' }
    const rows = await ask([
      stated('重庆市', 100, future),
      stated('渝北区', 40, future),
      stated('万盛经开区', 30, future),
      stated('两江新区', 20, future),
      stated('梁平区', 3, { ...future, unit: '人次' }),
      stated('涪陵区', 9, { ...future, comparator: '<=' }),
      stated('重庆市', 8, { indicator_id: 'per_head' }),
      stated('梁平区', 9, { indicator_id: 'per_head' }),
      stated('重庆市', 12, { measure: 'growth', unit: '%' }),
      stated('梁平区', 15, { measure: 'growth', unit: '%' }),
    ])
    expect(rows).toMatchObject([{ period: '2027', districts_sum: 20, n_districts: 1, n_all: 3, amplification: 0.2 }])
  })

  it('takes the newest statement of an area that still stands', async () => {
    const papers = [
      ...documents,
      paper('梁平区', { doc_id: 'newer', published_on: '2024-09-01' }),
      paper('梁平区', { doc_id: 'gone', published_on: '2024-10-01', withdrawn_on: '2024-11-01' }),
    ]
    const targets = [
      stated('重庆市', 100),
      stated('梁平区', 60),
      stated('梁平区', 75, { doc_id: 'newer' }),
      stated('梁平区', 90, { doc_id: 'gone' }),
    ]
    expect(await ask(targets, { documents: papers })).toMatchObject([{ districts_sum: 75, amplification: 0.75 }])
  })
})

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

describe('as known on a day', () => {
  const shared = { doc_id: '梁平区' }
  const documents = [
    paper('梁平区', { revision: 1, first_seen: '2024-03-01T08:00:00.000Z', last_seen: '2024-04-01T08:00:00.000Z' }),
    paper('梁平区', { revision: 2, first_seen: '2024-05-10T23:00:00.000Z', last_seen: '2024-06-01T08:00:00.000Z' }),
    paper('涪陵区', { first_seen: '2024-05-01T08:00:00.000Z', withdrawn_on: '2024-06-20' }),
  ]
  const former_targets = [{ ...stated('梁平区', 80, shared), revision: 1 }]
  const targets = [stated('梁平区', 85, shared), stated('涪陵区', 7)]

  it.each([
    ['2024-02-29', []],
    ['2024-03-01', [['梁平区', 80, 1]]],
    [
      '2024-05-09',
      [
        ['梁平区', 80, 1],
        ['涪陵区', 7, 1],
      ],
    ],
    [
      '2024-05-10',
      [
        ['梁平区', 85, 2],
        ['涪陵区', 7, 1],
      ],
    ],
    [
      '2024-06-19',
      [
        ['梁平区', 85, 2],
        ['涪陵区', 7, 1],
      ],
    ],
    ['2024-06-20', [['梁平区', 85, 2]]],
  ])('%s', async (day, expected) => {
    const dataset = { documents, former_targets, targets }
    const rows = await asked(
      dataset,
      `SELECT area_name, value, revision FROM as_known_on(DATE '${day}') ORDER BY value DESC`,
    )
    expect(rows.map((row) => Object.values(row))).toEqual(expected)
    const known = await asked(
      dataset,
      `SELECT doc_id, revision FROM documents_known_on(DATE '${day}') ORDER BY revision DESC, doc_id`,
    )
    expect(known.map((row) => Object.values(row))).toEqual(expected.map(([name, , revision]) => [name, revision]))
  })
})
