import type { StatementRow } from '../../datasets/explorer/statement.ts'

/** What two places state of one indicator, measure and period. */
export interface ProfileRow {
  indicator_id: string
  measure: StatementRow['measure']
  period: string | null
  own: StatementRow
  other: StatementRow
  /** How many times the other's figure the own one is; null if the two cannot be held together. */
  ratio: number | null
}

const keyOf = ({ indicator_id, measure, period }: StatementRow): string => `${indicator_id} ${measure} ${period}`

/** The newest statement of each indicator, measure and period that is one figure. */
function newest(rows: readonly StatementRow[]): Map<string, StatementRow> {
  const told = rows.filter(({ status, value }) => status === 'target' && value !== null)
  const rising = told.toSorted((a, b) => (a.stated_on ?? '').localeCompare(b.stated_on ?? ''))
  return new Map(rising.map((row) => [keyOf(row), row]))
}

function ratioOf(own: StatementRow, other: StatementRow): number | null {
  const isOneUnit = own.unit_canonical === other.unit_canonical
  return isOneUnit && own.value_canonical !== null && other.value_canonical
    ? own.value_canonical / other.value_canonical
    : null
}

/** The targets that both of two places state, by indicator and period. */
export function profileOf(own: readonly StatementRow[], other: readonly StatementRow[]): ProfileRow[] {
  const others = newest(other)
  return [...newest(own)]
    .flatMap(([key, row]): ProfileRow[] => {
      const beside = others.get(key)
      const { indicator_id, measure, period } = row
      return beside ? [{ indicator_id, measure, period, own: row, other: beside, ratio: ratioOf(row, beside) }] : []
    })
    .sort((a, b) => a.indicator_id.localeCompare(b.indicator_id) || (a.period ?? '').localeCompare(b.period ?? ''))
}
