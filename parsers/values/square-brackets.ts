/** Square brackets of all forms that typists use, as classes of patterns: plans print sums over their years in them, 〔18〕. */
export const SQUARE_OPEN = '[[［【〔﹝]'
export const SQUARE_CLOSE = '[\\]］】〕﹞]'

const PRINTED = new RegExp(`^[<>＜＞≤≥≦≧⩽⩾]{0,2}\\s*${SQUARE_OPEN}.*${SQUARE_CLOSE}$`)

/** True for a cell in square brackets, a bound before them: >[5500]. */
export const isInSquareBrackets = (text: string): boolean => PRINTED.test(text)
