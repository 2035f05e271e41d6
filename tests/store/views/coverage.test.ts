import { describe, expect, it } from 'vitest'
import type { Dataset, RowOf } from '../../../datasets/records/index.ts'
import { targetRow } from '../../fixtures/dataset.ts'
import { AREAS, area, asked, INDICATORS, paper, REGISTRY, stated } from './city.ts'

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
