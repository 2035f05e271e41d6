import { withoutNames } from '../../parsers/places/person.ts'
import { identityOf } from './identity.ts'
import type { DocumentRows } from './revision.ts'

/** Takes the names out of every text of a value, lists and nested values included. */
function hidden<T>(value: T, names: readonly string[]): T {
  if (typeof value === 'string') return withoutNames(value, names) as T
  if (Array.isArray(value)) return value.map((one) => hidden(one, names)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, hidden(one, names)])) as T
}

/**
 * Leaves the names of private persons out of a document's rows; a finding says how many there were. Quotes are verbatim
 * but for them.
 */
export function withoutPersons(rows: DocumentRows, names: readonly string[]): DocumentRows {
  if (names.length === 0) return rows
  const { doc_id, revision } = rows.document
  const message = `found the names of ${names.length} persons, expected none in published records; they are left out as 某某`
  const finding = {
    finding_id: identityOf(doc_id, revision, 'persons_withheld'),
    doc_id,
    table_id: null,
    kind: 'persons_withheld',
    severity: 'info',
    message,
    expected: '0',
    actual: String(names.length),
    first_line: null,
  } as const
  const public_rows = hidden(rows, names)
  return { ...public_rows, findings: [...public_rows.findings, finding] }
}
