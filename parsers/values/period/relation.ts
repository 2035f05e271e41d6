import type { PeriodWord } from '../../../datasets/reference/index.ts'
import { oneOfRoles } from './guard.ts'
import { type RelationRule, relationRules } from './relation-rules.ts'

/** A rule with its patterns compiled; null for no words. */
export interface Relation extends Omit<RelationRule, 'before' | 'after'> {
  before: RegExp | null
  after: RegExp | null
}

/** Compiles the rules with the words of the table. */
export function relations(table: readonly PeriodWord[]): readonly Relation[] {
  const of = (...roles: PeriodWord['role'][]): string => oneOfRoles(table, ...roles)
  const words = {
    base: of('base'),
    marked: of('base', 'base_before_mark'),
    alone: of('base_alone'),
    mark: of('base_mark'),
    same: of('same_period'),
    by: of('by'),
    until: of('until'),
    since: of('since'),
  }
  return relationRules(words).map(({ before, after, ...rule }) => ({
    ...rule,
    before: before === undefined ? null : new RegExp(`${before}$`),
    after: after === undefined ? null : new RegExp(`^${after}`),
  }))
}
