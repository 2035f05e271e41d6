import type { Period } from '../../../values/period.ts'
import type { SensedColumn } from './flow.ts'
import { isHeaderOverYears } from './header-measure.ts'

/** A column of values with the headers above it. */
interface HeadedColumn extends SensedColumn {
  col: number
}

const isYear = ({ sense: { period, is_filled_in } }: SensedColumn): boolean => period?.freq === 'A' && !is_filled_in

/** The years that stand for themselves, the first first. */
const yearsBeside = (values: readonly SensedColumn[]): number[] =>
  [...new Set(values.filter(isYear).map(({ sense }) => Number(sense.period!.end.slice(0, 4))))].sort((a, b) => a - b)

/** From the year after the first to the second, and whether that is over. */
interface Span {
  period: Period
  isOver: boolean
}

/**
 * The years that 年均 beside year columns goes over: between the only two, or from the last that is past to the only one
 * that is to come. Null if several are to come: the plan tells.
 */
function spanBeside(years: readonly number[], day: string | null): Span | null {
  const thisYear = day === null ? null : Number(day.slice(0, 4))
  const ahead = years.filter((year) => thisYear === null || year >= thisYear)
  const isPlain = years.length === 2 || (thisYear !== null && ahead.length < 2)
  const [from, to] = years.slice(-2)
  if (!isPlain || from === undefined || to === undefined) return null
  const period: Period = {
    kind: 'in',
    start: `${from + 1}-01-01`,
    end: `${to}-12-31`,
    freq: 'X',
    text: `${from + 1}-${to}`,
  }
  return { period, isOver: thisYear !== null && ahead.length === 0 }
}

/**
 * Columns of means and sums over years with the span of the years that stand beside them: 年均增长 beside 2005年 and 2010年
 * is from 2006 to 2010, whatever the plan around the table is for, and was reached where that is over.
 */
export function withSpans<C extends HeadedColumn>(
  values: readonly C[],
  columns: readonly (readonly string[])[],
  day: string | null,
): readonly C[] {
  const isSpan = ({ col }: C): boolean => isHeaderOverYears(columns[col]!.at(-1) ?? '')
  if (!values.some(isSpan)) return values
  const span = spanBeside(yearsBeside(values.filter((one) => !isSpan(one))), day)
  if (span === null) return values
  const { period, isOver } = span
  return values.map((column) => {
    if (!isSpan(column)) return column
    const told = isOver ? ({ status: 'achieved', words: period.text } as const) : column.sense.told
    return { ...column, sense: { ...column.sense, period, is_filled_in: false, isOfTitle: false, told } }
  })
}
