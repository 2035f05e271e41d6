import type { Head } from '../parsers/document/head.ts'
import { type Origin, originAt } from '../parsers/statements/origin.ts'
import type { Statement } from '../parsers/statements/statement.ts'

/** The clause or the row may name a part of the area, or another one; else the value is about the document's. */
function areaOrigin({ scope, responsible }: Statement, { area_name, area_evidence }: Head): Origin | null {
  if (scope !== null) return originAt('clause', scope)
  if (responsible !== null) return originAt('row', responsible)
  return area_name === null ? null : originAt('document', area_evidence)
}

/**
 * Which level gave area, period, status and unit of a statement, by which words: the column `context`. Fields without a
 * value are left out.
 */
export function contextOf(statement: Statement, head: Head): string {
  const { period, status, unit } = statement.origins
  const area = areaOrigin(statement, head) ?? undefined
  return JSON.stringify({ area, period: period ?? undefined, status, unit: unit ?? undefined })
}
