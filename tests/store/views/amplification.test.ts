import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../datasets/records/index.ts'
import type { TargetRecord } from '../../../datasets/records/target.ts'
import { AREAS, asked, INDICATORS, paper, type Row, stated } from './city.ts'

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
