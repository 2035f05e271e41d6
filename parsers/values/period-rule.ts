import { fiveYearPlan } from './five-year-plan.ts'
import { numeralOf } from './numeral.ts'
import { baseline, byDay, byMonth, byYear, inMonths, inQuarter, inYears, type Span } from './span.ts'

/** A way in which texts name a period. */
export interface PeriodRule {
  rule: string
  pattern: RegExp
  /** What a match means; `year` is the document's, null where it has none. Null where it means no period. */
  read: (match: RegExpMatchArray, year: number | null) => Span | null
}

/** A year as 2024年 or as 今年; 以上年龄, 说明年 and 基本年均 hold none. */
const YEAR = '(?:(?<year>20\\d{2})\\s?年度?|(?<![以说基])(?<relative>[今本去上明])年度?(?!龄|均[增值]))'
const DASH = '[—–―\\-－~～〜]{1,2}|至|到'
const MONTH = '1[0-2]|0?[1-9]'
const END = '(?:[底末]|[上中下]旬)'
/** 到 in 提高到2025年的 belongs to the verb. */
const BY = '(?:(?<![增升高加长降低少大展缩减])[到至]|截[至止])'
const COUNT = '(?<![\\d一二三四五六七八九十])(?:[二两三四五六七八九十]|[2-9]|10)'
/** Words behind a year that say it is what the value is compared with. */
const CHANGE = '增长|增加|净增|新增|提高|提升|上升|扩大|翻|下降|降低|减少|回落|缩小|下浮|[多少高低]'

/** Years relative to the document's own: 今年, 去年, 明年 and their kin. */
const RELATIVE: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: -1, 上: -1, 明: 1 }

const numberIn = (text: string): number => numeralOf(text) ?? Number(text)

function yearIn({ groups = {} }: RegExpMatchArray, year: number | null): number | null {
  if (groups.year) return Number(groups.year)
  if (year === null) return null
  return groups.relative ? year + RELATIVE[groups.relative]! : year
}

/** A rule whose match names a year, or leaves it to the document. */
const dated = (
  rule: string,
  pattern: string,
  read: (year: number, groups: Record<string, string>) => Span | null,
): PeriodRule => ({
  rule,
  pattern: new RegExp(pattern, 'g'),
  read: (match, documentYear) => {
    const year = yearIn(match, documentYear)
    return year === null ? null : read(year, (match.groups ?? {}) as Record<string, string>)
  },
})

const half = (year: number, which: string): Span | null =>
  which === '上' ? inMonths(year, 1, 6) : inMonths(year, 7, 12)

function plan(match: RegExpMatchArray): Span | null {
  const years = fiveYearPlan(match[0])
  if (!years) return null
  return match[1]!.endsWith('末') ? byYear(years[1]) : inYears(years[0], years[1])
}

/** In order of trust: where two matches overlap, the rule that stands first holds. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  dated(
    'base_year',
    `(?:在|较|比|与|以)\\s?${YEAR}(?:年?${END})?(?:同期|(?:年初)?(?:预算|决算|执行)数?)?(?:的?基础上|为(?:基数|基期)|相比|(?=(?:分别|同比|各|均|约|实际|名义|累计)?(?:${CHANGE})))`,
    baseline,
  ),
  // 是2020年的3倍, and as much of the base as in 翻番.
  dated(
    'base_multiple',
    `(?:是|为|相当于|达到?)\\s?${YEAR}(?:年?${END})?的(?=约?\\s?[\\d一二三四五六七八九十两]{1,6}(?:\\.\\d{1,4})?\\s?倍)`,
    baseline,
  ),
  dated('recovered', `(?<=恢复[到至])${YEAR}`, baseline),
  // 由2020年的54%提高到60%: what follows is of another year.
  dated('start_year', `(?<=[由从])\\s?${YEAR}(?:年?${END})?(?=的?\\s?\\d)`, (year) => ({
    ...inYears(year, year),
    kind: 'start',
  })),
  {
    rule: 'span',
    pattern: new RegExp(`(20\\d{2})\\s?年?\\s?(?:${DASH})\\s?(20\\d{2})\\s?年(?!\\s?\\d{1,2}\\s?月)`, 'g'),
    read: (match) => (match[1]! <= match[2]! ? inYears(Number(match[1]), Number(match[2])) : null),
  },
  dated(
    'months',
    `(?:${YEAR})?(?<![\\d.])(?<from>${MONTH})\\s?月?\\s?(?:${DASH})\\s?(?<to>${MONTH})月份?(?!\\s?\\d)`,
    (year, { from, to }) => inMonths(year, Number(from), Number(to)),
  ),
  dated(
    'by_day',
    `${BY}\\s?(?:${YEAR})?\\s?(?<month>${MONTH})\\s?月\\s?(?<day>\\d{1,2})\\s?日`,
    (year, { month, day }) => byDay(year, Number(month), Number(day)),
  ),
  // In force from then on: what is so on that day.
  dated(
    'from_day',
    `自${YEAR}\\s?(?<month>${MONTH})月(?:(?<day>\\d{1,2})日)?起(?!施行|实施|执行)`,
    (year, { month, day }) => {
      const span = byDay(year, Number(month), Number(day ?? 1))
      return span && { ...span, kind: 'in', start: span.end }
    },
  ),
  dated('by_month', `${BY}\\s?(?:${YEAR})?\\s?(?<month>${MONTH})月(?:${END}|份)?(?!\\s?\\d)`, (year, { month }) =>
    byMonth(year, Number(month)),
  ),
  dated('end_of_month', `(?:${YEAR})?(?<!\\d)(?<month>${MONTH})月${END}前?`, (year, { month }) =>
    byMonth(year, Number(month)),
  ),
  dated('first_months', `(?:${YEAR})?前(?<count>${MONTH}|[二两三四五六七八九十])个?月`, (year, { count }) =>
    inMonths(year, 1, numberIn(count!)),
  ),
  dated('first_quarters', `(?:${YEAR})?前(?<quarters>[二两三])个?季度`, (year, { quarters }) =>
    inMonths(year, 1, 3 * numberIn(quarters!)),
  ),
  dated('quarter', `(?:${YEAR})?第?(?<quarter>[一二三四1-4])季度`, (year, { quarter }) =>
    inQuarter(year, numberIn(quarter!)),
  ),
  dated('half', `(?:${YEAR})?(?<half>[上下])半年`, (year, groups) => half(year, groups.half!)),
  dated('month', `(?:${YEAR})?(?<![\\d.])(?<month>${MONTH})月份?(?!\\s?\\d)`, (year, { month }) =>
    inMonths(year, Number(month), Number(month)),
  ),
  dated('by_year', `${BY}\\s?${YEAR}(?:年?${END})?(?!\\s?\\d{1,2}\\s?月)`, byYear),
  dated('end_of_year', `${YEAR}年?${END}前?`, byYear),
  dated('past_years', `(?:近|过去|最近)的?(?<n>${COUNT})年(?:来|以来|间)?|(?<m>${COUNT})年来`, (year, { n, m }) =>
    inYears(year - numberIn((n ?? m)!), year - 1),
  ),
  // 两年内, 用三年时间: the document's own year is the first.
  dated('coming_years', `(?<n>${COUNT})年(?:左右)?(?:的?时间|以内|之内|内)`, (year, { n }) =>
    numberIn(n!) > 1 ? { ...inYears(year, year + numberIn(n!) - 1), freq: 'X' } : null,
  ),
  dated('end_of_document_year', `(?<![\\d年每次])(?:到年${END}|年${END}前)`, byYear),
  dated('within_document_year', `(?<![\\d年每次当一二三四五六七八九十两几])年内`, (year) => inYears(year, year)),
  // What would be a month but for its lost 月 says nothing of a year.
  dated('year', `${YEAR}(?!\\s?\\d{1,2}\\s?(?:月|$))`, (year) => inYears(year, year)),
  { rule: 'five_year_plan', pattern: /[“"]?十[二三四五六]五[”"]?(期末|末|期间|时期)/g, read: plan },
]
