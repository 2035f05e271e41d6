import { RECORDS, type RecordName } from './index.ts'

/** A column that names a row of another record. */
export interface Reference {
  column: string
  record: RecordName
}

const NAMES = Object.keys(RECORDS) as RecordName[]

/** The record that a column identifies the rows of by itself, if there is one. */
function keyedBy(column: string): RecordName | undefined {
  return NAMES.find((name) => RECORDS[name].key.length === 1 && (RECORDS[name].key as readonly string[])[0] === column)
}

/** Columns of a record that name a row of another: those called like the whole key of that one. */
export const referencesOf = (record: RecordName): Reference[] =>
  Object.keys(RECORDS[record].schema.shape).flatMap((column) => {
    const other = keyedBy(column)
    return other && other !== record ? [{ column, record: other }] : []
  })
