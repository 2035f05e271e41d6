import type { PeriodWord } from '../../../datasets/reference/index.ts'
import { PART_ROLES } from '../../../datasets/reference/period-part.ts'
import { oneOfRoles } from './guard.ts'
import type { WordReading } from './part.ts'
import {
  calendarYears,
  joinedMonths,
  MONTHS,
  monthsOf,
  numberIn,
  one,
  planYears,
  readWord,
  shortYear,
} from './part-reading.ts'

/** What the groups of a pattern have matched. */
export type Groups = Readonly<Record<string, string | undefined>>

/** A way to write one part of a date. */
export interface PartRule {
  rule: string
  /** Every character that the pattern may begin with. */
  starts: string
  pattern: string
  /** What a match says; null if it is a part of no date. */
  read: (groups: Groups) => WordReading | null
  example: string
  /** Periods of the example in a document of 20 May 2024, separated by `|`. */
  means: string
}

/** Digits and Chinese numerals: what numbers begin with. */
export const DIGITS = '0123456789'
export const NUMERALS = '〇零○一二三四五六七八九十百千万亿两几'
const NUMBERS = DIGITS + NUMERALS

/** No digit and no numeral before: 十二月 holds no 二月. Item numbers end in a point: 1.3月底. */
const APART = `(?<![\\d.${NUMERALS}])`
const YEAR = '(?:19|20)\\d{2}|2100'
const MONTH = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]'
const DAY = '3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]'
const COUNT = '1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九]'
const QUARTER = '[一二三四1-4]'

/** Words that make 25年 a span of time. */
const OF_TIME = '近每第过隔满约达超余'
/** Not 一月一次, 三月内 and 八月饼; 2025年3月内 is a month. */
const NO_MONTH = '(?![饼嫂亮球]|一[次度换回]|(?<!年.{1,3}月)(?:以|之)?内)'

const years = (): PartRule[] => [
  // Nobody is to reach anything in 2020年代.
  {
    rule: 'year',
    starts: DIGITS,
    pattern: `(?<!\\d)(?<year>${YEAR})年(?!代)(?:度(?!假))?`,
    read: ({ year }) => calendarYears(one(Number(year)), 'full'),
    example: '2025年度',
    means: 'in 2025-01-01..2025-12-31 A',
  },
  {
    rule: 'marked_year',
    starts: "’‘'",
    pattern: "[’'‘](?<year>\\d{2})年度?",
    read: ({ year }) => shortYear(year!, 'full'),
    example: '’25年',
    means: 'in 2025-01-01..2025-12-31 A',
  },
  {
    rule: 'plan',
    starts: `“"十`,
    pattern: `(?<![${NUMERALS}\\d])[“"]?(?<plan>十[一二三四五六七八九])五[”"]?`,
    read: ({ plan }) => planYears(plan!),
    example: '“十四五”期间',
    means: 'in 2021-01-01..2025-12-31 X',
  },
  // 十五 without quotes is a number.
  {
    rule: 'short_plan',
    starts: '“"',
    pattern: '[“"](?<plan>[六七八九十])五[”"]',
    read: ({ plan }) => planYears(plan!),
    example: '“九五”期间',
    means: 'in 1996-01-01..2000-12-31 X',
  },
  {
    rule: 'nth_plan',
    starts: '第',
    pattern: '第(?<plan>十[一二三四五六七八九]?|[六七八九])个五年(?:规划|计划)?',
    read: ({ plan }) => planYears(plan!),
    example: '第十四个五年规划期间',
    means: 'in 2021-01-01..2025-12-31 X',
  },
]

const PART_NAMES: ReadonlySet<string> = new Set(PART_ROLES)

const words = (table: readonly PeriodWord[]): PartRule[] => {
  const named = table.filter(({ role }) => PART_NAMES.has(role))
  const byWord = new Map(named.map((row) => [row.word, row]))
  return [...new Set(named.map(({ word }) => word[0]!))].map((first) => ({
    rule: `word_${first}`,
    starts: first,
    pattern: `(?<word>${oneOfRoles(
      named.filter(({ word }) => word.startsWith(first)),
      ...PART_ROLES,
    )})度?`,
    read: ({ word }) => readWord(byWord.get(word!)!),
    ...exampleOf(named.find(({ word }) => word.startsWith(first))!),
  }))
}

const exampleOf = ({ example, means }: PeriodWord): Pick<PartRule, 'example' | 'means'> => ({ example, means })

const quarters = (table: readonly PeriodWord[], dash: string): PartRule[] => [
  {
    rule: 'first_of_year',
    starts: table
      .filter(({ role }) => role === 'leading')
      .map(({ word }) => word[0])
      .join(''),
    pattern: `(?:${oneOfRoles(table, 'leading')})(?<count>${COUNT})个?(?<unit>月|季度)`,
    read: ({ count, unit }) =>
      monthsOf(unit === '月' ? MONTHS.month : MONTHS.quarter, { first: 1, last: numberIn(count!) }),
    example: '2025年前十一个月',
    means: 'in 2025-01-01..2025-11-30 X',
  },
  {
    rule: 'nth_quarter',
    starts: '第',
    pattern: `第(?<quarter>${QUARTER})个季度`,
    read: ({ quarter }) => monthsOf(MONTHS.quarter, one(numberIn(quarter!))),
    example: '第三个季度',
    means: 'in 2024-07-01..2024-09-30 Q',
  },
  {
    rule: 'quarter',
    starts: `第${NUMBERS}`,
    pattern: `(?<![\\d.每逐${NUMERALS}])第?(?:(?<low>${QUARTER})(?<join>(?:${dash}|[、和及])第?|(?<=[一二三])(?=[二三四])))?(?<high>${QUARTER})季度`,
    read: ({ low, join, high }) => joinedMonths(MONTHS.quarter, low, join, high!),
    example: '2025年1-3季度',
    means: 'in 2025-01-01..2025-09-30 X',
  },
  // Without a year before it, 季 is a season.
  {
    rule: 'quarter_of_year',
    starts: `第${NUMBERS}`,
    pattern: `(?<=\\d年度?)第?(?<quarter>${QUARTER})季(?!度)`,
    read: ({ quarter }) => monthsOf(MONTHS.quarter, one(numberIn(quarter!))),
    example: '2025年第三季',
    means: 'in 2025-07-01..2025-09-30 Q',
  },
  {
    rule: 'code',
    starts: 'QH',
    pattern: '(?<=\\d年?)(?<letter>[QH])(?<nth>[1-4])(?![\\dA-Za-z])',
    read: ({ letter, nth }) => monthsOf(letter === 'Q' ? MONTHS.quarter : MONTHS.half, one(Number(nth)), true),
    example: '2025Q3',
    means: 'in 2025-07-01..2025-09-30 Q',
  },
]

const days = (dash: string): PartRule[] => [
  {
    rule: 'month',
    starts: NUMBERS,
    pattern: `${APART}(?<![每第同逐满上下])(?:(?<low>${MONTH})(?<join>${dash}|[、和及]))?(?<high>${MONTH})月份?${NO_MONTH}`,
    read: ({ low, join, high }) => joinedMonths(MONTHS.month, low, join, high!),
    example: '十一月份',
    means: 'in 2024-11-01..2024-11-30 M',
  },
  {
    rule: 'opening_month',
    starts: NUMBERS,
    pattern: `${APART}(?<month>${MONTH})(?=(?:${dash})[本当上]月)`,
    read: ({ month }) => monthsOf(MONTHS.month, one(numberIn(month!))),
    example: '1-本月',
    means: 'in 2024-01-01..2024-05-31 X',
  },
  {
    rule: 'day',
    starts: NUMBERS,
    pattern: `${APART}(?:(?<low>${DAY})[日号]?(?:${dash}))?(?<high>${DAY})[日号]`,
    read: ({ low, high }) => ({ is: 'days', days: { first: numberIn(low ?? high!), last: numberIn(high!) } }),
    example: '3月5—8日',
    means: 'in 2024-03-05..2024-03-08 X',
  },
  // 2024年3月20，: the day has lost its 日.
  {
    rule: 'torn_day',
    starts: DIGITS,
    pattern: '(?<=月)(?<day>3[01]|[12]\\d|0?[1-9])(?=$|[，。、；;,)）：:\\s])',
    read: ({ day }) => ({ is: 'days', days: one(Number(day)) }),
    example: '到2025年3月20，',
    means: 'by 2025-03-20 X',
  },
]

/** Years that the words around have to prove. */
const unsure = (): PartRule[] => [
  {
    rule: 'short_year',
    starts: NUMBERS,
    pattern: `(?<![\\d.A-Za-z×*${OF_TIME}${NUMERALS}])(?<year>\\d{2}|[〇零一二三四][〇零一二三四五六七八九])年(?!代)度?`,
    read: ({ year }) => shortYear(year!, 'short'),
    example: '25年第三季度',
    means: 'in 2025-07-01..2025-09-30 Q',
  },
  {
    rule: 'bare_year',
    starts: DIGITS,
    pattern: `(?<![\\d.A-Za-z])(?<year>${YEAR})(?![\\d.年])`,
    read: ({ year }) => calendarYears(one(Number(year)), 'bare'),
    example: '2021—2025年',
    means: 'in 2021-01-01..2025-12-31 X',
  },
  {
    rule: 'weak_year',
    starts: '年',
    pattern: `(?<![\\d年每次当全本今去明上下半多余${NUMERALS}])年(?=[底末终])`,
    read: () => ({ is: 'year', year: { of: 'document', ...one(0) }, form: 'weak' }),
    example: '年底前',
    means: 'by 2024-12-31 A',
  },
  {
    rule: 'weak_month',
    starts: '月',
    pattern: `(?<![\\d月每次当本上下个${NUMERALS}])月(?=[底末])`,
    read: () => ({ is: 'shift', shift: { length: 1, by: 0, of: 'document' }, isWeak: true }),
    example: '月底前',
    means: 'by 2024-05-31 X',
  },
]

/** All rules, the surest first: the first that matches at a place holds there. */
export function partRules(table: readonly PeriodWord[]): readonly PartRule[] {
  const dash = oneOfRoles(table, 'dash')
  return [...years(), ...words(table), ...quarters(table, dash), ...days(dash), ...unsure()]
}
