/** Stands in a cell where a line break parts two numbers. No number contains it, so 40 and 30 never become 4030. */
export const BREAK = '↵'

/** A line that ends in a number, with the percent sign, comma or point after it. */
const ENDS_IN_NUMBER = /[\d０-９][%％‰]?[,.，．]?$/
const BEGINS_WITH_NUMBER = /^[,.，．]?[+＋\-−≥≧⩾>＞≤≦⩽<＜≈]?\s?[.．]?[\d０-９]/

/** What proves that a line break has torn one number in two. */
interface TornRule {
  upper: RegExp
  lower: RegExp
  /** Only where the two lines are all the cell holds: elsewhere 1. numbers a paragraph. */
  needsWholeCell: boolean
  example: readonly [upper: string, lower: string]
}

/** Every row is enough by itself; the tests run the examples. */
export const TORN_RULES: readonly TornRule[] = [
  {
    upper: /(?<![\d.,])\d{1,3}(?:,\d{3}){0,4},$/,
    lower: /^\d{3}(?!\d)/,
    needsWholeCell: false,
    example: ['1,', '280'],
  },
  {
    upper: /(?<![\d.,])\d{1,3}(?:,\d{3}){0,4}$/,
    lower: /^,\d{3}(?!\d)/,
    needsWholeCell: false,
    example: ['1', ',280家'],
  },
  {
    upper: /^[≥≧>≤≦<约]?[+-]?\d{1,15}\.$/,
    // Only what is measured in fractions: 1. above 3家 may be the first item of a list.
    lower: /^\d{1,8}(?:[%％‰倍]|个?百分点|[万亿]{1,2}\D{0,3}|元|吨|米|亩|公里|公顷)?$/,
    needsWholeCell: true,
    example: ['12.', '5%'],
  },
]

/** Whether one number is torn over two lines. */
export const isTorn = (upper: string, lower: string): boolean =>
  TORN_RULES.some((rule) => !rule.needsWholeCell && rule.upper.test(upper) && rule.lower.test(lower))

const isTornCell = (upper: string, lower: string): boolean =>
  TORN_RULES.some((rule) => rule.upper.test(upper) && rule.lower.test(lower))

/** Whether one line ends in a number and the next begins with one. */
export const isBetweenNumbers = (upper: string, lower: string): boolean =>
  ENDS_IN_NUMBER.test(upper) && BEGINS_WITH_NUMBER.test(lower)

/**
 * What stands between two lines of one cell when they become one: nothing between Chinese words, which break anywhere
 * (高新技术 企业), a blank between Latin ones, `BREAK` between two numbers, and nothing within a number that is torn.
 */
function seamBetween(upper: string, lower: string, isWholeCell: boolean): string {
  if (isBetweenNumbers(upper, lower)) return (isWholeCell ? isTornCell : isTorn)(upper, lower) ? '' : BREAK
  return /[0-9A-Za-z]$/.test(upper) && /^[0-9A-Za-z]/.test(lower) ? ' ' : ''
}

/** Joins the lines of one cell or title. */
export function joinLines(lines: readonly string[]): string {
  if (lines.length < 2) return lines[0] ?? ''
  const isWholeCell = lines.length === 2
  return lines.map((line, at) => (at === 0 ? line : seamBetween(lines[at - 1]!, line, isWholeCell) + line)).join('')
}
