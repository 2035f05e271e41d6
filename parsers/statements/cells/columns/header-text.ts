import { SQUARE_CLOSE, SQUARE_OPEN } from '../../../values/square-brackets.ts'

/** 比2022年增加[累计提高百分点]: what figures in square brackets are says nothing of the others. */
const ALTERNATIVE = new RegExp(`${SQUARE_OPEN}[^[\\]［］【】〔〕﹝﹞]{1,16}${SQUARE_CLOSE}$`)
/** *指标值: a star marks what must be filled in. */
const REQUIRED = /^[*＊]\s*/

/** A header without what it says of figures in square brackets. */
export const withoutAlternative = (label: string): string => label.replace(ALTERNATIVE, '')

/** A header without the star of fields that must be filled in. */
export const withoutStar = (label: string): string => label.replace(REQUIRED, '')
