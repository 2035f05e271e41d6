import { BODY_NAME } from './wording.ts'

/** An exact decimal: `digits` / 10^`scale`. Sums of such numbers never round. */
export interface Decimal {
  digits: bigint
  scale: number
}

/** What a cell's text looks like before anyone knows its column; those that stand in columns of figures come first. */
export const CELL_KINDS = ['number', 'figure', 'blank', 'name', 'time', 'sentence', 'text'] as const
export type CellKind = (typeof CELL_KINDS)[number]

const PLAIN = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+))(?:\.(\d+))?([%‰]?)$/
const FIGURE =
  /^[[【]?(?:[<>≤≥≧≦⩾⩽约近超]|不?[高低少多]于|不?超过|达到|控制在|稳定在|保持在?|下降|增长|提高|降低)?=?[+-]?\d[\d,]*(?:\.\d+)?[%‰]?(?:[-~至]\d[\d,]*(?:\.\d+)?[%‰]?)?(?:个百分点|个?工作日|[微毫千]?克\/立方米|毫克\/升|[万亿]?元\/(?:人|亩|吨|平方米|件|户|月|年|天)(?:[·.](?:月|年|天))?|万?(?:平方米|公里|人次)|[家个户项名人件所座位处套辆台条株头亩吨元万亿倍天]{1,2})?(?:以上|以下|以内|左右)?[\]】]?$/
/** Targets that name what to keep up with instead of a figure. */
const BENCHMARK =
  /^(?:与.{2,10}同步|不?[高低]于.{2,8}(?:平均)?(?:水平|增速)|完成.{0,4}下达.{0,4}(?:目标|任务|指标)|持续(?:改善|下降|提升|提高)|进一步(?:改善|下降|提升|提高))$/
/** Classes, of water above all, once the one-character numerals are narrowed. */
const CLASS = /^劣?(?:I{1,3}|IV|VI?)类?$/
const BLANK = /^(?:[-/\\.…~]{1,4}|无)$/
const TIME =
  /^(?:\d{4}年)?(?:\d{1,2}月|[上下]半年|[一二三四]季度|年)?.{0,3}(?:底|末|初|前|内|旬|日|月|长期|持续|全年)(?:前|完成|底前|.{0,4})$/

/** Text that narrowing leaves as it is. Nearly every cell of a long table is such, and narrowing is dear. */
const NARROW = /^[!-~\u4e00-\u9fff]*$/

/** Whether a text is digits alone, as most cells of a long table are: told without a pattern, for those are dear. */
export function isBare(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 48 || unit > 57) return false
  }
  return text !== ''
}

/** The characters that a cell's number is read from: full-width forms narrowed, dashes made one, blanks dropped. */
function halfWidth(text: string): string {
  if (NARROW.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[−–—―─]/g, '-')
    .replace(/[～∼]/g, '~')
    .replace(/\s/g, '')
}

/**
 * The exact number a cell states, null where it states none. Thousands separators and a percent sign are allowed;
 * ranges, bounds and numbers with a unit are figures, not numbers, and give null.
 */
export function readDecimal(text: string): Decimal | null {
  if (isBare(text)) return { digits: BigInt(text), scale: 0 }
  const match = PLAIN.exec(halfWidth(text))
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = BigInt(whole.replaceAll(',', '') + fraction)
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length }
}

/** The same number with at least `scale` decimals, as bare digits. */
export const digitsAt = (decimal: Decimal, scale: number): bigint =>
  decimal.digits * 10n ** BigInt(Math.max(0, scale - decimal.scale))

/** Writes digits at a scale the way a table would print them, without trailing zeros added or dropped. */
export function printDecimal(digits: bigint, scale: number): string {
  const sign = digits < 0n ? '-' : ''
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0')
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`
}

/** True for kinds that stand in a column of figures. */
export const isNumeric = (kind: CellKind): boolean => kind === 'number' || kind === 'figure' || kind === 'blank'

/** Tells what a cell looks like. `isKnownName` is the caller's knowledge of townships and bureaus. */
export function kindOf(text: string, isKnownName: (text: string) => boolean): CellKind {
  if (isBare(text)) return 'number'
  const narrow = halfWidth(text)
  if (PLAIN.test(narrow)) return 'number'
  if (BLANK.test(narrow)) return 'blank'
  if (FIGURE.test(narrow) || CLASS.test(narrow) || BENCHMARK.test(narrow)) return 'figure'
  if (isKnownName(text) || BODY_NAME.test(text)) return 'name'
  if (/[。；;]/.test(text)) return 'sentence'
  return narrow.length <= 14 && TIME.test(narrow) ? 'time' : 'text'
}

const nobody = () => false

/** What a cell looks like where no names are known. */
export const bareKindOf = (text: string): CellKind => kindOf(text, nobody)

/** True for text that may stand in a column of figures, as far as it alone tells; false for an empty cell. */
export const isFigure = (text: string): boolean => text !== '' && isNumeric(bareKindOf(text))
