import { RECORDS, type RecordKind, type RecordName } from './index.ts'

/** A column that names a row of another record. */
export interface ForeignKey {
  column: string
  record: RecordName
}

const NAMES = Object.keys(RECORDS) as RecordName[]

/** The record that a column identifies the rows of by itself, if there is one. */
function keyedBy(column: string): RecordName | undefined {
  return NAMES.find((name) => {
    const { key, is_vocabulary = false }: RecordKind = RECORDS[name]
    return !is_vocabulary && key.length === 1 && key[0] === column
  })
}

/** Columns of a record that name a row of another: those called like the whole key of that one. */
export const referencesOf = (record: RecordName): ForeignKey[] =>
  Object.keys(RECORDS[record].schema.shape).flatMap((column) => {
    const other = keyedBy(column)
    return other && other !== record ? [{ column, record: other }] : []
  })
