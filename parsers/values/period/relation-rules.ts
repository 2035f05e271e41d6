import { asKind, by, type Days, days, fromFirst, type Span, within } from '../span.ts'
import type { Clock } from './clock.ts'
import type { Dates } from './date.ts'

/** Patterns of words that rules are put together from. */
export interface RelationWords {
  /** 较, 比: what follows is a base, whatever comes then. */
  base: string
  /** The same and 与, 以, 在: a base only with a mark after the date. */
  marked: string
  /** 高于, 低于: also a bound of what follows. */
  alone: string
  /** 相比, 基础上. */
  mark: string
  /** 同期, 水平: said of the base before its mark. */
  same: string
  by: string
  until: string
  since: string
}

/** How a date stands to the values around it, as the words around the date say it. */
export interface RelationRule {
  rule: string
  kind: Span['kind']
  /** Pattern right before the date, part of the period as printed; a lookbehind if the words are not part of it. */
  before?: string
  /** Pattern right after it. */
  after?: string
  /** Which dates the rule is for. */
  takes: (dates: Dates) => boolean
  /** The days as the rule means them; null if it means none. */
  span: (days: Days, clock: Clock) => Span | null
  /** True if the document's day is needed to know when the period ends. */
  needsDay?: boolean
  example: string
  /** Periods of the example in a document of 20 May 2024, separated by `|`. */
  means: string
}

const any = (): boolean => true
const isSingle = ({ last }: Dates): boolean => last === null
/** “十四五” without 期间 or 末 may be part of a title. */
const isSure = ({ first }: Dates): boolean => !first.isPlanName
const isSureSingle = (dates: Dates): boolean => isSingle(dates) && isSure(dates)
const isDay = ({ first: { days: named }, last }: Dates): boolean =>
  last === null && named !== null && named.first === named.last
const baseline = (found: Days): Span => asKind('baseline', found)

const NUMBER = '[\\d一二三四五六七八九十百千万两]'

/** Bases come first: their words are the surest sign, and a year that is a base must not become the period of a value. */
const bases = ({ base, marked, alone, mark, same }: RelationWords): RelationRule[] => {
  const rule = { kind: 'baseline', takes: any, span: baseline } as const
  const of = `(?:年?(?:${same})){0,3}`
  return [
    {
      ...rule,
      rule: 'recovered',
      before: '(?<=恢复[到至])',
      example: '恢复到2019年的112%',
      means: 'baseline 2019-01-01..2019-12-31 A',
    },
    // The prices that a value is reckoned in.
    {
      ...rule,
      rule: 'prices',
      before: '(?<=按照?)',
      after: '(?=(?:可比|不变|固定)价)',
      example: '按2020年可比价格计算',
      means: 'baseline 2020-01-01..2020-12-31 A',
    },
    {
      ...rule,
      rule: 'base',
      before: `(?:${base})`,
      after: `${of}(?:${mark})?`,
      example: '较“十三五”末提高3个百分点',
      means: 'baseline 2020-01-01..2020-12-31 A',
    },
    // 在2025年提高到80% has no mark: there 2025 is the period.
    {
      ...rule,
      rule: 'base_mark',
      before: `(?:${marked})`,
      after: `${of}(?:${mark})`,
      example: '在2020年的基础上翻一番',
      means: 'baseline 2020-01-01..2020-12-31 A',
    },
    {
      ...rule,
      rule: 'base_alone',
      before: `(?<=(?:${alone}))`,
      after: of,
      example: '高于上年同期3个百分点',
      means: 'baseline 2023-01-01..2023-12-31 A',
    },
    // As much of the base as there is in 翻番.
    {
      ...rule,
      rule: 'base_multiple',
      before: '(?:是|为|相当于|达到?)',
      after: `的(?=约?${NUMBER}{1,6}(?:[.点]${NUMBER}{1,4})?倍)`,
      example: '是“十二五”末的1.9倍',
      means: 'baseline 2015-01-01..2015-12-31 A',
    },
  ]
}

/** What was reached, and nothing that is told of. */
const reached: readonly RelationRule[] = [
  {
    kind: 'baseline',
    takes: any,
    span: baseline,
    rule: 'goal_met',
    before: '(?<=(?:(?:提前|超额|已)[一-鿿]{0,4}(?:完成|实现|达到|达成)了?|超过|好于|优于))',
    after: '的?(?:规划|预期|年度|全年|工作|既定)?目标(?!任务[^，。；]{0,4}\\d)',
    example: '提前完成2025年目标',
    means: 'baseline 2025-01-01..2025-12-31 A',
  },
]

const sinceThen = ({ start }: Days, { day }: Clock): Span | null => {
  const found = day === null ? null : days(start, day)
  return found && { ...within(found), freq: 'X' }
}

/** Periods that begin with the date: a word says so, so they come before the rules for a date without words. */
const beginnings = (words: RelationWords): RelationRule[] => [
  // What follows is of another year than the value it changes to.
  {
    rule: 'start',
    kind: 'start',
    before: '(?<=[由从])',
    after: '(?=的?(?:增长|上升|下降|降低)?约?\\d)',
    takes: isSingle,
    span: (found) => asKind('start', found),
    example: '由“十三五”末的66户增加到90户',
    means: 'start 2020-01-01..2020-12-31 A',
  },
  {
    rule: 'since',
    kind: 'in',
    after: `(?:${words.since})`,
    takes: isSingle,
    span: sinceThen,
    needsDay: true,
    example: '2021年以来新增20家',
    means: 'in 2021-01-01..2024-05-20 X',
  },
  // In force from then on, and so on that day.
  {
    rule: 'from_day',
    kind: 'in',
    before: '自',
    after: '起(?!施行|实施|执行)',
    takes: ({ first, last }) => last === null && first.months !== null,
    span: fromFirst,
    example: '自2025年1月1日起',
    means: 'in 2025-01-01..2025-01-01 X',
  },
]

/** Periods that end with the date. */
const endings = (words: RelationWords): RelationRule[] => [
  {
    rule: 'by',
    kind: 'by',
    before: `(?:${words.by})`,
    after: `(?:(?:${words.until})(?!${NUMBER})){0,2}`,
    takes: isSureSingle,
    span: by,
    example: '截至2024年一季度末',
    means: 'by 2024-03-31 X',
  },
  {
    rule: 'end',
    kind: 'by',
    after: `(?:(?:${words.until})(?!${NUMBER}))?`,
    takes: ({ first, last }) => last === null && first.point === 'end' && !first.isWeak,
    span: by,
    example: '2025年底前',
    means: 'by 2025-12-31 A',
  },
  {
    rule: 'until',
    kind: 'by',
    after: `(?:${words.until})(?!${NUMBER})`,
    takes: isSureSingle,
    span: by,
    example: '2025年9月30日前',
    means: 'by 2025-09-30 X',
  },
]

/** What is left: dates without such words. */
const plain: readonly RelationRule[] = [
  // How many there were when they were counted.
  {
    rule: 'moment',
    kind: 'in',
    after: '(?:零|0|24|二十四)[时点]',
    takes: isDay,
    span: within,
    example: '2020年11月1日零时，常住人口3.1万人',
    means: 'in 2020-11-01..2020-11-01 X',
  },
  // A day that no word relates to a value is a date, not a period.
  { rule: 'day', kind: 'in', takes: isDay, span: () => null, example: '2024年3月20日', means: '' },
  {
    rule: 'plan_name',
    kind: 'in',
    after: '(?=的?(?:主要|发展|奋斗|总体|预期)?目标|年均|累计|新增|预期|实现|规模)',
    takes: ({ first }) => first.isPlanName,
    span: within,
    example: '“十四五”目标',
    means: 'in 2021-01-01..2025-12-31 X',
  },
  {
    rule: 'in',
    kind: 'in',
    takes: (dates) => isSure(dates) && (dates.last !== null || !dates.first.isWeak),
    span: within,
    example: '提高到2025年的80%',
    means: 'in 2025-01-01..2025-12-31 A',
  },
]

/** All rules, in order of trust: the first whose words stand around a date holds. */
export const relationRules = (words: RelationWords): readonly RelationRule[] => [
  ...bases(words),
  ...reached,
  ...beginnings(words),
  ...endings(words),
  ...plain,
]
