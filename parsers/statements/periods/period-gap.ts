import type { Finding } from '../../finding.ts'
import type { Gap } from '../statement/level.ts'
import type { Statement } from '../statement/statement.ts'

const REASONS: Readonly<Record<Gap, string>> = {
  unread: 'a year is printed that cannot be read',
  undated: 'its period counts from the day of the document, which is not known',
  no_span: 'it is a mean or a sum over years, and neither sentence, headings nor title name several years',
  unstated: 'neither sentence, paragraph, headings nor title state one',
}

/** Targets of one line, or of one table, that lack a period for the same reason. */
interface Group {
  first: Statement
  gap: Gap
  n: number
}

const keyOf = ({ table, first_line, gap }: Statement): string =>
  `${table === null ? `l${first_line}` : `t${table}`} ${gap}`

/** Targets without a period: one finding for each line or table and reason. */
export function periodGaps(statements: readonly Statement[]): Finding[] {
  const groups = new Map<string, Group>()
  for (const statement of statements) {
    const { status, gap } = statement
    if (status !== 'target' || gap === null) continue
    const key = keyOf(statement)
    const group = groups.get(key)
    if (group) group.n++
    else groups.set(key, { first: statement, gap, n: 1 })
  }
  return [...groups.values()].map(({ first, gap, n }) => ({
    kind: 'period_missing',
    severity: 'info',
    message: `line ${first.first_line}: found ${n === 1 ? 'a target' : `${n} targets`} without a period (${first.indicator} ${first.value_text}), expected one by which it is due: ${REASONS[gap]}; look at the page`,
    expected: null,
    actual: first.value_text,
    first_line: first.first_line,
    table: first.table,
  }))
}
