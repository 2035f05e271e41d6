import type { PeriodWord } from '../../../datasets/reference/index.ts'
import type { Dates } from './date.ts'
import { endOf } from './date-grammar.ts'
import { oneOfRoles } from './guard.ts'
import { type RelationRule, relationRules } from './relation-rules.ts'

/** A rule with its patterns compiled; each matches only at the offset it is tried at; null for no words. */
export interface Relation extends Omit<RelationRule, 'before' | 'after'> {
  /** Its first group is what stands before the offset. */
  before: RegExp | null
  after: RegExp | null
  /** Codes of characters of which one must stand right before the date; null for any. Most dates fail here, quickly. */
  endings: ReadonlySet<number> | null
}

/** Every Chinese character of a pattern, among them those that its words end in. */
const codesIn = (pattern: string): ReadonlySet<number> =>
  new Set((pattern.match(/\p{Script=Han}/gu) ?? []).map((char) => char.charCodeAt(0)))

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
    before: before === undefined ? null : new RegExp(`(?<=(${before}))`, 'y'),
    after: after === undefined ? null : new RegExp(after, 'y'),
    endings: before === undefined ? null : codesIn(before),
  }))
}

/** A relation with the place of dates and the words that say so. */
export interface Related {
  relation: Relation
  from: number
  to: number
}

/** How many characters of words stand before an offset; null if the pattern does not match there. */
function lengthBefore(pattern: RegExp | null, text: string, offset: number): number | null {
  if (pattern === null) return 0
  pattern.lastIndex = offset
  const match = pattern.exec(text)
  return match && match[1]!.length
}

/** The first rule whose words stand around dates; null if they name no period. */
export function relationOf(dates: Dates, text: string, rules: readonly Relation[]): Related | null {
  const last = text.charCodeAt(dates.from - 1)
  for (const relation of rules) {
    if (relation.endings !== null && !relation.endings.has(last)) continue
    const before = lengthBefore(relation.before, text, dates.from)
    if (before === null || !relation.takes(dates)) continue
    const to = relation.after === null ? dates.to : endOf(relation.after, text, dates.to)
    if (to !== null) return { relation, from: dates.from - before, to }
  }
  return null
}
