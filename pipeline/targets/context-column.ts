import type { Origin } from '../../parsers/statements/statement/origin.ts'
import type { Statement } from '../../parsers/statements/statement/statement.ts'

/** Which level gave each field of a statement, by which words, and where else it is said: the column `context`. */
export function contextColumn({ origins, responsible: body }: Statement, area: Origin | null): string {
  const { indicator, comparator, unit, measure, status, period, responsible, also } = origins
  return JSON.stringify({
    indicator,
    comparator: comparator ?? undefined,
    unit: unit ?? undefined,
    measure: measure ?? undefined,
    status,
    period: period ?? undefined,
    area: area ?? undefined,
    responsible: body === null ? undefined : (responsible ?? undefined),
    also: also ?? undefined,
  })
}
