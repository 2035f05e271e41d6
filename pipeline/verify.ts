import type { RowOf } from '../datasets/records/index.ts'
import { identityOf } from './identity.ts'
import type { DocumentRows } from './revision.ts'

type FindingRow = RowOf<'findings'>
type TargetRow = RowOf<'targets'>
type Draft = Pick<FindingRow, 'message' | 'expected' | 'actual' | 'first_line' | 'table_id'>

/** A check over one document's rows. `text` is the extracted text its spans refer to. */
interface Check {
  kind: string
  severity: FindingRow['severity']
  /** What holds for a document without such a finding. */
  promise: string
  find: (rows: DocumentRows, text: string) => Draft[]
}

const at = (target: TargetRow, message: string, expected: string | null, actual: string | null): Draft => ({
  message: `line ${target.first_line}: ${message}`,
  expected,
  actual,
  first_line: target.first_line,
  table_id: target.table_id,
})

/** A line break inside a value, with the chunk number that a document-sharing viewer puts behind it. */
const TORN = /\s*\n\s*(?:\d{1,3}、)?/g

function lostSpans({ targets }: DocumentRows, text: string): Draft[] {
  return targets.flatMap((target) => {
    const there = text.slice(target.span_start, target.span_end).replace(TORN, '')
    if (there === target.value_text && target.quote.includes(target.value_text)) return []
    return [
      at(target, `found ${there} at the span of a target, expected ${target.value_text}`, target.value_text, there),
    ]
  })
}

function unknownIndicators({ targets }: DocumentRows): Draft[] {
  const unknown = targets.filter(({ indicator_id }) => indicator_id === null)
  const first = new Map(unknown.toReversed().map((target) => [target.indicator, target]))
  return [...first.values()].map((target) =>
    at(
      target,
      `found the indicator ${target.indicator}, expected a name in indicators.csv; add a row`,
      null,
      target.indicator,
    ),
  )
}

/** Two stocks promised for one day: the same statement twice agrees, anything else contradicts. */
function contradictions({ targets }: DocumentRows): Draft[] {
  const stated = new Map<string, TargetRow>()
  return targets.flatMap((target) => {
    const { indicator_id, measure, status, period_end, unit, is_total, responsible } = target
    if (!indicator_id || measure !== 'level' || status !== 'target' || !period_end || is_total || responsible) return []
    const key = [indicator_id, target.indicator, period_end, unit].join(' ')
    const other = stated.get(key)
    if (!other) stated.set(key, target)
    if (!other || (other.value === target.value && other.comparator === target.comparator)) return []
    const message = `found ${target.indicator} ${target.value_text}, expected ${other.value_text} as on line ${other.first_line}`
    return [at(target, message, other.value_text, target.value_text)]
  })
}

function impossibleShares({ targets }: DocumentRows): Draft[] {
  return targets
    .filter(({ measure, unit, value }) => measure === 'share' && unit === '%' && (value < 0 || value > 100))
    .map((target) =>
      at(target, `found a share of ${target.value_text}, expected 0 to 100 %`, '0–100%', target.value_text),
    )
}

/** The checks, in the order in which they run. A new check is a new row. */
export const CHECKS: readonly Check[] = [
  {
    kind: 'span_lost',
    severity: 'error',
    promise: 'Every value stands in the extracted text at its span, and its quote holds it.',
    find: lostSpans,
  },
  {
    kind: 'targets_contradict',
    severity: 'warning',
    promise: 'No document states two different levels of one indicator for one day.',
    find: contradictions,
  },
  {
    kind: 'share_impossible',
    severity: 'warning',
    promise: 'Shares lie between 0 and 100 percent.',
    find: impossibleShares,
  },
  {
    kind: 'indicator_unknown',
    severity: 'info',
    promise: 'Every indicator is a row of the registry.',
    find: unknownIndicators,
  },
]

/** Runs every check over a document. Its own findings stay in front. */
export function verify(rows: DocumentRows, text: string): FindingRow[] {
  const { doc_id } = rows.document
  return CHECKS.flatMap(({ kind, severity, find }) =>
    find(rows, text).map((draft, i) => ({
      finding_id: identityOf(doc_id, kind, i, draft.first_line, draft.message),
      doc_id,
      kind,
      severity,
      ...draft,
    })),
  )
}
