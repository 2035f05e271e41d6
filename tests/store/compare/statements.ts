import type { Dataset } from '../../../datasets/records/index.ts'
import type { TargetRecord } from '../../../datasets/records/target.ts'
import { type CompareOptions, comparisonIn } from '../../../pipeline/answers/compare.ts'
import type { Rows } from '../../../pipeline/database/rows.ts'
import { smallDataset, targetRow } from '../../fixtures/dataset.ts'
import { inMemory } from '../../fixtures/in-memory.ts'

/** Areas of a dataset set beside each other by the one indicator that its targets have. */
export const compared = (dataset: Dataset, options: CompareOptions = {}): Promise<Rows> =>
  inMemory(dataset, (db) => comparisonIn(db, 'sme_specialised', options))

/** The cells of one area of a dataset that holds the small one's documents and just these targets. */
export async function cellsOf(targets: TargetRecord[], area_code = '500155'): Promise<Record<string, unknown>> {
  const { columns, rows } = await compared({ ...smallDataset(), targets })
  const row = rows.find((candidate) => candidate.area_code === area_code)!
  return Object.fromEntries(columns.slice(2, -4).map((name) => [name, row[name]]))
}

let serial = 0
/** A target of 梁平区 in a document of its own. */
export const stated = (set: Partial<TargetRecord> & { value: number }): TargetRecord =>
  targetRow({
    target_id: `t${String(serial++).padStart(4, '0')}`,
    doc_id: 'east',
    area_code: '500155',
    area_name: '梁平区',
    ...set,
  })
/** What a unit of the district answers for, by a row of a proven table. */
export const part = (responsible: string, set: Partial<TargetRecord> & { value: number }): TargetRecord =>
  stated({
    measure: 'increment',
    source_kind: 'table',
    is_part: true,
    table_id: 'east#1',
    responsible,
    proof: 'proven',
    ...set,
  })
