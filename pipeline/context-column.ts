import type { Origin } from '../parsers/statements/statement/origin.ts'
import type { Statement } from '../parsers/statements/statement/statement.ts'

/** The fields of which the column `context` tells, in its order. */
export const CONTEXT_FIELDS = [
  'indicator',
  'comparator',
  'unit',
  'measure',
  'status',
  'period',
  'area',
  'responsible',
] as const
export type ContextField = (typeof CONTEXT_FIELDS)[number]

/**
 * What the column `context` says; fields without a value, and those that nothing says, are left out. `also` is where the same
 * is said a second time.
 */
export type SaidContext = Partial<Record<ContextField | 'also', Origin>>

/** Which level gave each field of a statement, by which words, and where else it is said: the column `context`. */
export function contextOf({ origins, responsible: body }: Statement, area: Origin | null): string {
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

/** The column read back. */
export const saidContext = (column: string): SaidContext => JSON.parse(column) as SaidContext
