import type { StatementRow } from '../../datasets/explorer/statement.ts'

const isOfParts = ({ basis }: Pick<StatementRow, 'basis'>): boolean =>
  basis === 'sum of parts' || basis === 'parts only'

/** What the address calls the evidence of a statement: its target, with `+` in front of the first of several parts. */
export const evidenceKey = (statement: Pick<StatementRow, 'basis' | 'target_id'>): string =>
  `${isOfParts(statement) ? '+' : ''}${statement.target_id}`

/** The target that a key names, and whether all parts of its statement are meant; the inverse of evidenceKey. */
export function keyedTarget(key: string): { target_id: string; isOfParts: boolean } {
  return { target_id: key.replace(/^\+/, ''), isOfParts: key.startsWith('+') }
}
