import type { Passed } from '../../statement/passed.ts'
import type { Statement } from '../../statement/statement.ts'

/** Rule of numbers in a file that say what the document says on which it hangs. */
export const SAID_IN_NOTICE = 'said_in_notice'

/** A figure of a document that files hang on. */
export interface SaidBefore {
  key: string
  /** True for a cell that no totals prove: it does not stand for one that they prove. */
  yields: boolean
}

/** What makes two figures of two documents one statement: the same of the same, for the same time, by the same body. */
const keyOf = (statement: Statement): string =>
  [
    statement.indicator_id ?? statement.indicator,
    statement.scope,
    statement.status,
    statement.measure,
    statement.value,
    statement.value_high,
    statement.unit,
    statement.period_start,
    statement.period_end,
    statement.responsible,
    statement.is_total,
  ].join('|')

/** What a document says, for the files that hang on it. */
export const saidBefore = (statements: readonly Statement[]): SaidBefore[] =>
  statements.map((statement) => ({
    key: keyOf(statement),
    yields: statement.source_kind === 'table' && statement.proof !== 'proven',
  }))

/**
 * What a file says, without what the document says on which it hangs: a body that is attached to its own page says
 * everything twice. Each figure of the document stands for one of the file.
 */
export function unsaid(
  statements: readonly Statement[],
  said: readonly SaidBefore[],
): { statements: readonly Statement[]; passed: Passed[] } {
  if (said.length === 0) return { statements, passed: [] }
  const left = new Map<string, SaidBefore[]>()
  for (const one of said) left.set(one.key, [...(left.get(one.key) ?? []), one])
  const passed: Passed[] = []
  const own = statements.filter((statement) => {
    const same = left.get(keyOf(statement))
    if (!same?.length || (same[0]!.yields && statement.proof === 'proven')) return true
    same.shift()
    passed.push({ rule: SAID_IN_NOTICE, start: statement.span_start, end: statement.span_end })
    return false
  })
  return { statements: own, passed }
}
