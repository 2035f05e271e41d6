import type { DocumentRecord } from '../datasets/records/document.ts'
import type { RowOf } from '../datasets/records/index.ts'

type FindingRow = RowOf<'findings'>

/** Every so many documents have one of a kind. */
const EVERY = { number: 2, total: 8 }

/** What was found in a document of the release that is measured: a name that is its own, one that many share, and figures. */
export function findingsOf({ doc_id, title }: DocumentRecord, ordinal: number): FindingRow[] {
  const finding = (nth: number, set: Pick<FindingRow, 'kind' | 'severity' | 'message'> & Partial<FindingRow>) => ({
    ...{ finding_id: `${doc_id}-f${nth}`, doc_id, table_id: null, expected: null, actual: null, first_line: nth },
    ...set,
  })
  const unknown = (name: string, nth: number) =>
    finding(nth, {
      ...{ kind: 'indicator_unknown', severity: 'info', actual: name },
      message: `line ${nth}: found the indicator ${name}, expected a name in indicators.csv; add a row`,
    })
  const found = [unknown(`${title}的专项`, 1), unknown('联席会议', 2)]
  if (ordinal % EVERY.number === 0) {
    const message = 'found no number in a text that speaks of targets, expected some'
    found.push(finding(3, { kind: 'numbers_missing', severity: 'info', message }))
  }
  if (ordinal % EVERY.total === 0) {
    const figures = { expected: String(ordinal + 1), actual: String(ordinal), table_id: `${doc_id}-t001` }
    const message = `the printed total is ${ordinal}, the sum of its parts ${ordinal + 1}`
    found.push(finding(4, { kind: 'total_disagrees', severity: 'error', ...figures, message }))
  }
  return found
}
