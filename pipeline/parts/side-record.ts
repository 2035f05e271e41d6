import { z } from 'zod'
import { type Column, columnsOf } from '../../datasets/records/column.ts'
import { RECORDS, type RecordName } from '../../datasets/records/index.ts'
import { targetSchema } from '../../datasets/records/target.ts'
import { HELD_COLUMNS } from '../checks/check.ts'

const optional = (description: string) => z.string().nullable().describe(description)

/** What the dataset is put together by, beside the rows themselves: one row for each row of documents. */
export const sideSchema = z.strictObject({
  doc_id: z.string().describe('Document'),
  revision: z.int32().describe('Its revision'),
  is_latest: z.boolean().describe('True for the newest text'),
  of_file: z.boolean().describe('True where the text is that of a file: files come behind pages'),
  opened_by: z.string().describe('Key of the first captures that gave a text of the document'),
  member_no: z.int32().describe('Place among the files of one archive'),
  seen_at: optional('Address under which the text was first seen'),
  last_group: z.string().describe('Key of the last captures with this text'),
  title_keys: z.array(z.string()).describe('What the document may be cited under besides its number'),
  series: optional('Issuer and year of its number'),
  ordinal: z.number().nullable().describe('Number in the series'),
  body_sha256: z.string().describe('Hash of letters and figures of the text'),
  body: optional('The text, where names of persons were left out of its lines'),
})
export type Side = z.infer<typeof sideSchema>

/** A statement that may be checked against those of other documents: what its row of targets does not say. */
export const heldSchema = z.strictObject({
  target_id: z.string().describe('The statement'),
  revision: z.int32().describe('Revision of its document'),
  is_former: z.boolean().describe('True for what a newer text has replaced'),
  nth: z.int32().describe('Place among the statements of the document'),
  key: z.string().describe('Indicator, measure, period and unit'),
  adds_up: z.boolean().describe('True where the figures of parts add up to that of the whole'),
})
export type Held = z.infer<typeof heldSchema>

const heldColumns = (): Column[] => {
  const columns = columnsOf(heldSchema)
  const known = new Set(columns.map(({ name }) => name))
  return [...columns, ...columnsOf(targetSchema.pick(HELD)).filter(({ name }) => !known.has(name))]
}
const HELD = Object.fromEntries(HELD_COLUMNS.map((name) => [name, true])) as Record<(typeof HELD_COLUMNS)[number], true>

/** A citation’s title as titles are compared. */
export const citedSchema = z.strictObject({
  doc_id: z.string().describe('Citing document'),
  ordinal: z.int32().describe('Order of the citation'),
  title_key: z.string().describe('The cited title as titles are compared; empty for none'),
})
export type Cited = z.infer<typeof citedSchema>

/** Records that documents have rows in: what a part holds. */
export const PART_RECORDS = [
  'documents',
  'citations',
  'tables',
  'cells',
  'text',
  'page_items',
  'tasks',
  'targets',
  'former_targets',
  'findings',
] as const satisfies readonly RecordName[]
export type PartRecord = (typeof PART_RECORDS)[number]

export type PartTable = PartRecord | 'sides' | 'held' | 'cited'

/** Columns of every table of a part. */
export const PART_COLUMNS: Readonly<Record<PartTable, Column[]>> = {
  ...(Object.fromEntries(PART_RECORDS.map((name) => [name, columnsOf(RECORDS[name].schema)])) as Record<
    PartRecord,
    Column[]
  >),
  sides: columnsOf(sideSchema),
  held: heldColumns(),
  cited: columnsOf(citedSchema),
}

export const PART_TABLES = Object.keys(PART_COLUMNS) as PartTable[]
