import type { Origin } from '../parsers/statements/origin.ts'
import type { Statement } from '../parsers/statements/statement.ts'

/**
 * Which level gave area, period, status and unit of a statement, by which words, and where else it is said: the column
 * `context`. Fields without a
 * value are left out.
 */
export function contextOf(statement: Statement, area: Origin | null): string {
  const { period, status, unit, also } = statement.origins
  return JSON.stringify({
    area: area ?? undefined,
    period: period ?? undefined,
    status,
    unit: unit ?? undefined,
    also: also ?? undefined,
  })
}
