import type { PeriodWord } from '../../../datasets/reference/index.ts'
import { oneOfRoles } from './guard.ts'

const NUMERALS = '〇零○一二三四五六七八九十百千万亿两几'
/** No digit and no numeral before: 十二月 holds no 二月. Item numbers end in a point: 1.3月底. */
const APART = `(?<![\\d.${NUMERALS}])`
const MONTH = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]'
const DAY = '3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]'
const COUNT = '1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九]'
const QUARTER = '[一二三四1-4]'

/** Roles of the words that name a part of a date. */
export const PART_ROLES: readonly PeriodWord['role'][] = [
  'year',
  'text_year',
  'month',
  'quarter',
  'half',
  'third',
  'month_offset',
  'quarter_offset',
  'text_month',
  'text_quarter',
]

/** A year as four digits. */
export const YEAR = '(?:19|20)\\d{2}|2100'

/** Every way to write one part of a date, the surest first; what several words say is named by its groups. */
const WAYS = (words: readonly PeriodWord[], dash: string): readonly string[] => [
  // 2025年; of 1990年代 nobody is to reach anything.
  `(?<!\\d)(?<full>${YEAR})年(?!代)(?:度(?!假))?`,
  `[’'‘](?<marked>\\d{2})年度?`,
  `(?<![${NUMERALS}\\d])(?:(?<quote>[“"])?(?<plan>十[一二三四五六七八九]?五|[六七八九]五)[”"]?|第(?<nth>十[一二三四五六七八九]?|[六七八九])个五年(?:规划|计划)?)`,
  `(?<word>${oneOfRoles(words, ...PART_ROLES)})度?`,
  `(?<![\\d.A-Za-z×*近每第过隔满约达超余${NUMERALS}])(?<short>\\d{2}|[〇零一二三四][〇零一二三四五六七八九])年(?!代)度?`,
  `(?:${oneOfRoles(words, 'leading')})(?<count>${COUNT})个?(?<unit>月|季度)`,
  `(?<![\\d.每逐${NUMERALS}])(?:第(?<of_quarters>${QUARTER})个|第?(?:(?<low_quarter>${QUARTER})(?<quarter_join>(?:${dash}|[、和及])第?|(?<=[一二三])(?=[二三四])))?(?<quarter>${QUARTER}))季度`,
  // 2025年第三季; 季 alone is a season.
  `(?<=\\d年度?)第?(?<season>${QUARTER})季(?!度)`,
  `(?<=\\d年?)(?<letter>[QH])(?<code>[1-4])(?![\\dA-Za-z])`,
  `${APART}(?<![每第同逐满上下])(?:(?<low_month>${MONTH})(?<month_join>${dash}|[、和及]))?(?<month>${MONTH})月份?(?![饼嫂亮球]|一[次度换回]|(?<!年.{1,3}月)(?:以|之)?内)`,
  // 1-本月.
  `${APART}(?<opening_month>${MONTH})(?=(?:${dash})[本当上]月)`,
  `${APART}(?:(?<low_day>${DAY})[日号]?(?:${dash}))?(?<day>${DAY})[日号]`,
  // 2024年3月20，: the day has lost its 日.
  '(?<=月)(?<torn_day>3[01]|[12]\\d|0?[1-9])(?=$|[，。、；;,)）：:\\s])',
  `(?<![\\d.A-Za-z])(?<bare>${YEAR})(?![\\d.年])`,
  `(?<![\\d年每次当全本今去明上下半多余${NUMERALS}])(?<weak_year>年)(?=[底末终])`,
  `(?<![\\d月每次当本上下个${NUMERALS}])(?<weak_month>月)(?=[底末])`,
]

/** Compiles the pattern of all parts. */
export const partPattern = (words: readonly PeriodWord[]): RegExp =>
  new RegExp(WAYS(words, oneOfRoles(words, 'dash')).join('|'), 'g')
