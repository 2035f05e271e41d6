import { type Dataset, emptyDataset, type RowOf } from '../../../datasets/records/index.ts'
import type { TargetRecord } from '../../../datasets/records/target.ts'
import { documentRow, targetRow } from '../../fixtures/dataset.ts'
import { inMemory } from '../../fixtures/in-memory.ts'
import { indicator } from '../../fixtures/indicators.ts'

export type Row = Record<string, unknown>

/** Asks a dataset that holds just these rows. */
export async function asked(dataset: Partial<Dataset>, sql: string): Promise<Row[]> {
  return (await inMemory({ ...emptyDataset(), ...dataset }, (db) => db.rows(sql))).rows
}

/** An area with the given columns set; the others are those of a district of the city. */
export const area = (area_name: string, set: Partial<RowOf<'areas'>> = {}): RowOf<'areas'> => ({
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
/** A city, its districts, one that is no more, one that is new, and a zone. */
export const AREAS = [
  CITY,
  area('梁平区', { area_code: '500155', slug: 'liangping' }),
  area('涪陵区', { area_code: '500102', slug: 'fuling' }),
  area('渝北区', { area_code: '500112', slug: 'yubei', valid_to: '2025-11-05' }),
  area('两江新区', { slug: 'liangjiang', valid_from: '2025-11-06' }),
  area('万盛经开区', { slug: 'wansheng', level: 'zone', kind: 'zone' }),
]

export const REGISTRY = [
  indicator({ id: 'firms' }),
  indicator({ id: 'labs' }),
  indicator({ id: 'per_head', adds_up: false }),
  indicator({ id: 'turnover', unit: '亿元', dimension: 'money' }),
  indicator({ id: 'grain', unit: '吨', dimension: 'mass' }),
]
/** The registry of these tests, as the dataset holds it. */
export const INDICATORS = REGISTRY.map(
  ({ id, aliases: _, ...row }): RowOf<'indicators'> => ({ indicator_id: id, ...row }),
)

let serial = 0
/** A target of an area for the end of 2024, in a document named after the area. */
export const stated = (area_name: string, value: number, set: Partial<TargetRecord> = {}): TargetRecord =>
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

/** A document of an area, which is no plan. */
export const paper = (area_name: string, set: Partial<RowOf<'documents'>> = {}): RowOf<'documents'> => ({
  ...documentRow({ doc_id: area_name }),
  area_name,
  area_code: AREAS.find((one) => one.area_name === area_name)!.area_code,
  plan_start: null,
  plan_end: null,
  ...set,
})
