import type { PeriodWord } from '../../../datasets/reference/index.ts'
import { asKind, by, type Days, days, fromFirst, type Span, within } from '../span.ts'
import type { Clock } from './clock.ts'
import type { Dates } from './date.ts'
import { oneOfRoles } from './guard.ts'

/** How a date stands to the values around it, told by the words around the date. */
export interface Relation {
  rule: string
  kind: Span['kind']
  /** Words right before the date, which belong to the period as printed; null for none. */
  before: RegExp | null
  /** Words right after it; null for none. */
  after: RegExp | null
  /** Whether the rule is for such dates. */
  takes: (dates: Dates) => boolean
  /** The days as the rule means them; null if it means none. */
  span: (days: Days, clock: Clock) => Span | null
}

/** The words that rules are put together from; each matches at the end or the beginning of a text. */
interface Words {
  base: string
  marked: string
  alone: string
  mark: string
  same: string
  by: string
  until: string
  since: string
}

type Row = Partial<Pick<Relation, 'takes' | 'kind' | 'span'>> & {
  rule: string
  /** Pattern before the date; in a lookbehind where it is no part of the period. */
  before?: string
  after?: string
}

const isSingle = ({ last }: Dates): boolean => last === null
const isDay = ({ first, last }: Dates): boolean =>
  last === null && first.days !== null && first.days.first === first.days.last
const isSure = ({ first }: Dates): boolean => !first.isPlanName
const isSureSingle = (dates: Dates): boolean => isSingle(dates) && isSure(dates)
const baseline = (found: Days): Span => asKind('baseline', found)
const since = ({ start }: Days, { day }: Clock): Span | null => {
  const found = day === null ? null : days(start, day)
  return found && { ...within(found), freq: 'X' }
}

/** Words behind “十四五” that say it means the years and not the paper. */
const OF_PLAN = '(?=(?:的?目标|年均|累计|新增|预期|主要目标|实现|规模))'
const NUMBER = '[\\d一二三四五六七八九十百千万两]'

/**
 * In order of trust: bases before periods, since a base word is the surest sign; a word of its own before the date alone.
 * 提高到2025年的 has no row: 到 there belongs to the verb, so that the date is one to be `in`.
 */
const rows = (words: Words): readonly Row[] => [
  // 恢复到2019年的112%.
  { rule: 'recovered', kind: 'baseline', before: '(?<=恢复[到至])', span: baseline },
  // 较2020年底增长, 比上年同期增长, 相比“十三五”末大幅提高.
  {
    rule: 'base',
    kind: 'baseline',
    before: `(?:${words.base})`,
    after: `(?:年?(?:${words.same})){0,3}(?:${words.mark})?`,
    span: baseline,
  },
  // 与2020年相比, 在2020年的基础上, 以2020年为基数. 在2025年提高到 has no such mark.
  {
    rule: 'base_mark',
    kind: 'baseline',
    before: `(?:${words.marked})`,
    after: `(?:年?(?:${words.same})){0,3}(?:${words.mark})`,
    span: baseline,
  },
  // 高于上年3个百分点: 高于 is also a bound of what follows.
  {
    rule: 'base_alone',
    kind: 'baseline',
    before: `(?<=(?:${words.alone}))`,
    after: `(?:年?(?:${words.same})){0,3}`,
    span: baseline,
  },
  // 是2020年的3倍, 相当于“十三五”末的1.9倍, and as much of the base as in 翻番.
  {
    rule: 'base_multiple',
    kind: 'baseline',
    before: '(?:是|为|相当于|达到?)',
    after: `的(?=约?${NUMBER}{1,6}(?:[.点]${NUMBER}{1,4})?倍)`,
    span: baseline,
  },
  // 由2020年的54%提高到60%: what follows is of another year.
  {
    rule: 'start',
    kind: 'start',
    before: '(?<=[由从])',
    after: '(?=的?约?\\d)',
    takes: isSingle,
    span: (found) => asKind('start', found),
  },
  // 今年以来, “十三五”以来, 2021年至今: up to the day of the document.
  { rule: 'since', after: `(?:${words.since})`, takes: isSingle, span: since },
  // 到2025年底, 截至6月30日, 最迟2025年底前.
  {
    rule: 'by',
    kind: 'by',
    before: `(?:${words.by})`,
    after: `(?:(?:${words.until})(?!${NUMBER})){0,2}`,
    takes: isSureSingle,
    span: by,
  },
  // 自2024年1月1日起: in force from then on, and so on that day.
  {
    rule: 'from_day',
    before: '自',
    after: '起(?!施行|实施|执行)',
    takes: ({ first, last }) => last === null && first.months !== null,
    span: fromFirst,
  },
  // 2025年底前, 9月30日前, 2030年以前.
  { rule: 'until', kind: 'by', after: `(?:${words.until})(?!${NUMBER})`, takes: isSureSingle, span: by },
  // 2025年底.
  {
    rule: 'end',
    kind: 'by',
    takes: ({ first, last }) => last === null && first.point === 'end' && !first.isWeak,
    span: by,
  },
  // A day that no word relates to a value is a date.
  { rule: 'day', takes: isDay, span: () => null },
  { rule: 'plan_name', after: OF_PLAN, takes: ({ first }) => first.isPlanName, span: within },
  { rule: 'in', takes: (dates) => isSure(dates) && (dates.last !== null || !dates.first.isWeak), span: within },
]

/** Compiles the rules with the words of the table. */
export function relations(table: readonly PeriodWord[]): readonly Relation[] {
  const of = (...roles: PeriodWord['role'][]): string => oneOfRoles(table, ...roles)
  const words: Words = {
    base: of('base'),
    marked: of('base', 'base_before_mark'),
    alone: of('base_alone'),
    mark: of('base_mark'),
    same: of('same_period'),
    by: of('by'),
    until: of('until'),
    since: of('since'),
  }
  return rows(words).map(({ rule, kind = 'in', before, after, takes = () => true, span = within }) => ({
    rule,
    kind,
    before: before === undefined ? null : new RegExp(`${before}$`),
    after: after === undefined ? null : new RegExp(`^${after}`),
    takes,
    span,
  }))
}

/** Names of the rules, in order. */
export const RELATION_RULES: readonly string[] = rows({
  base: '',
  marked: '',
  alone: '',
  mark: '',
  same: '',
  by: '',
  until: '',
  since: '',
}).map(({ rule }) => rule)
