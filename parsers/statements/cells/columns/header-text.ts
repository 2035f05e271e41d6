import { SQUARE_CLOSE, SQUARE_OPEN } from '../../../values/square-brackets.ts'

/** 比2022年增加[累计提高百分点]: what figures in square brackets are says nothing of the others. */
const ALTERNATIVE = new RegExp(`${SQUARE_OPEN}[^[\\]［］【】〔〕﹝﹞]{1,16}${SQUARE_CLOSE}$`)
/** *指标值: a star marks what must be filled in. */
const REQUIRED = /^[*＊]\s*/

/** A header without what it says of figures in square brackets. */
export const withoutAlternative = (label: string): string => label.replace(ALTERNATIVE, '')

/** 2025年①, 上线率⑤（%）: figures that lead to a note below the table. */
const NOTE_MARKS = /[①-⑳⓪❶-❿➀-➉]+/gu

/** A label without the marks of its notes. */
export const withoutNoteMarks = (label: string): string => label.replace(NOTE_MARKS, '')

/** A header without the star of fields that must be filled in, and without the marks of its notes. */
export const withoutMarks = (label: string): string => withoutNoteMarks(label.replace(REQUIRED, ''))
