import { type Days, type Span, within, years } from '../span.ts'
import { numberIn } from './part-reading.ts'

const orNull = (found: Days | null, read: (found: Days) => Span): Span | null => found && read(found)

/** How much of its own year a document has passed. */
export interface StageOfYear {
  /** True in the second half: the coming years begin with the next. */
  isLate: boolean
  /** True on the last day, which stands for all of December in a yearly report: the past years end with this one. */
  isOver: boolean
}

/** So many years up to the one before the document's, or up to its own if that is over. */
function yearsBefore(year: number, count: number, { isOver }: StageOfYear): Span | null {
  const last = isOver ? year : year - 1
  return orNull(years(last - count + 1, last), within)
}

/** Years that a text counts and does not name, from the document's own year. */
export interface CountedYears {
  rule: string
  pattern: RegExp
  span: (year: number, count: number, stage: StageOfYear) => Span | null
  example: string
  /** What the example means in a document of 2024. */
  means: string
}

const COUNT = '(?<![\\d一二三四五六七八九十])(?<count>[二两三四五六七八九十]|[2-9]|10)'

/** The rules; the document's own year ends none of the past ones, unless it is over, and begins all of the coming ones. */
export const COUNTED_YEARS: readonly CountedYears[] = [
  {
    rule: 'past_years',
    example: '过去五年间',
    means: 'in 2019-01-01..2023-12-31 X',
    pattern: new RegExp(`(?:近|过去|最近)的?${COUNT}年(?:来|以来|间)?`, 'g'),
    span: yearsBefore,
  },
  {
    rule: 'these_years',
    example: '这五年，新增20家',
    means: 'in 2019-01-01..2023-12-31 X',
    pattern: new RegExp(`这${COUNT}年(?:来|间)?`, 'g'),
    span: yearsBefore,
  },
  {
    rule: 'years_since',
    example: '五年来',
    means: 'in 2019-01-01..2023-12-31 X',
    pattern: new RegExp(`${COUNT}年来`, 'g'),
    span: yearsBefore,
  },
  {
    rule: 'years_of_term',
    example: '本届政府履职以来的五年',
    means: 'in 2019-01-01..2023-12-31 X',
    pattern: new RegExp(`(?<=以来的)${COUNT}年`, 'g'),
    span: yearsBefore,
  },
  {
    rule: 'next_years',
    example: '今后五年，新增20家',
    means: 'in 2024-01-01..2028-12-31 X',
    pattern: new RegExp(`(?:今后|未来|往后)的?${COUNT}年(?:内|间|里)?`, 'g'),
    span: (year, count, { isLate }) => {
      const first = isLate ? year + 1 : year
      return orNull(years(first, first + count - 1), (found) => ({ ...within(found), freq: 'X' }))
    },
  },
  {
    rule: 'coming_years',
    example: '用三年时间',
    means: 'in 2024-01-01..2026-12-31 X',
    pattern: new RegExp(`${COUNT}年(?:左右)?(?:的?时间|以内|之内|内)`, 'g'),
    span: (year, count) => orNull(years(year, year + count - 1), (found) => ({ ...within(found), freq: 'X' })),
  },
]

/** How many years a match counts. */
export const countIn = (match: RegExpExecArray): number => numberIn(match.groups!.count!)
