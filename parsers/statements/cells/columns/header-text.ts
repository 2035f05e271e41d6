import { SQUARE_CLOSE, SQUARE_OPEN } from '../../../values/square-brackets.ts'

/** 比2022年增加[累计提高百分点]: what figures in square brackets are says nothing of the others. */
const ALTERNATIVE = new RegExp(`${SQUARE_OPEN}[^[\\]［］【】〔〕﹝﹞]{1,16}${SQUARE_CLOSE}$`)
/** *指标值: a star marks what must be filled in. */
const REQUIRED = /^[*＊]\s*/

/** 指标值及单位, 目标值（含单位）: that units stand in the same cells says nothing of what these are. */
const AND_UNIT = /(?:及|和|、|与|[（(]含)(?:计量)?单位[)）]?$/

/** A header without what it says of figures in square brackets, and of units. */
export const withoutAlternative = (label: string): string => label.replace(ALTERNATIVE, '').replace(AND_UNIT, '')

/** 2025年①, 上线率⑤（%）: figures that lead to a note below the table. */
const NOTE_MARKS = /[①-⑳⓪❶-❿➀-➉]+/gu

/** A label without the marks of its notes. */
export const withoutCircledMarks = (label: string): string => label.replace(NOTE_MARKS, '')

/** A header without the star of fields that must be filled in, and without the marks of its notes. */
export const withoutMarks = (label: string): string => withoutCircledMarks(label.replace(REQUIRED, ''))

/** 比上年执行数增减%, 比2023年预算±%: what a change is told from says nothing of the column itself. */
const COMPARED =
  /[比较与](?:同期|上年|去年|(?:19|20)\d{2}年)?(?:年初|调整后?的?|预计|实际)*(?:预算|执行|决算|计划|完成)[数额值]?的?(?=增|减|±|[＋+]|[（(])/
/** 比上年±%, 增减（+、-）%: a change in signs. */
const SIGNS = /(?:增减)?[（(]?(?:±|[＋+][、/]?[－-])[)）]?\s*[（(]?([%％])?[)）]?$/

/** A header that compares, as others say it: 2025年预算数比2024年执行数±% is 2025年预算数增减（%）. */
export const withoutCompared = (label: string): string =>
  label.replace(COMPARED, '').replace(SIGNS, (_, percent?: string) => (percent ? `增减（${percent}）` : '增减'))
