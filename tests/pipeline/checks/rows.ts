import type { RowOf } from '../../../datasets/records/index.ts'
import type { TargetRecord } from '../../../datasets/records/target.ts'
import { readReference } from '../../../datasets/reference/index.ts'
import { type DocumentRows, NO_ROWS } from '../../../pipeline/documents/revision.ts'
import { verify } from '../../../pipeline/verify.ts'
import { findingsTogether } from '../../fixtures/assembled.ts'
import { documentRow, targetRow } from '../../fixtures/dataset.ts'

export const reference = readReference()
const FIRMS = { indicator_id: 'high_tech_enterprise', indicator: '高新技术企业', unit: '家', area_name: '梁平区' }

let serial = 0

/** A target of 梁平区 that a sentence states. */
export const stated = (value: number, set: Partial<TargetRecord> = {}): TargetRecord =>
  targetRow({ target_id: `t${serial++}`, doc_id: 'd', value, ...FIRMS, ...set })

/** A township's part of an increment, as a cell of a table states it. */
export const cell = (row: number, value: number, set: Partial<TargetRecord> = {}): TargetRecord =>
  stated(value, {
    source_kind: 'table',
    is_part: true,
    table_id: 'd-t001',
    row,
    col: 2,
    responsible: `${row}镇`,
    responsible_kind: 'township',
    measure: 'increment',
    period_start: '2024-01-01',
    ...set,
  })

/** What a sentence says is to be added in the year. */
export const increment = (value: number, set: Partial<TargetRecord> = {}): TargetRecord =>
  stated(value, { measure: 'increment', period_start: '2024-01-01', ...set })

/** A document that states these targets and nothing else. */
export const rowsOf = (targets: TargetRecord[], set: Partial<RowOf<'documents'>> = {}): DocumentRows => ({
  ...NO_ROWS,
  document: documentRow({ doc_id: 'd', area_name: '梁平区', ...set }),
  targets: targets.map((target) => ({ ...target, doc_id: set.doc_id ?? 'd' })),
})

const SPANLESS = ['span_lost', 'quote_lost']
type Told = [kind: string, expected: string | null, actual: string | null]

/** What a finding says, without its place. */
export const told = ({ kind, expected, actual }: RowOf<'findings'>): Told => [kind, expected, actual]

/** What is found in one document; that made-up targets stand in no text is not. */
export const findingsOf = (targets: TargetRecord[]) =>
  verify(rowsOf(targets), { text: '', snapshot: null }, reference).filter(({ kind }) => !SPANLESS.includes(kind))

export const found = (targets: TargetRecord[]): Told[] => findingsOf(targets).map(told)

/** What is found in several documents of one dataset. */
export const foundTogether = async (...all: DocumentRows[]): Promise<Told[]> => (await findingsTogether(all)).map(told)
