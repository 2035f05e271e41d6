const WIDE_GROUP = /\d，\d{3}(?!\d)/
const WIDE_GROUPS =
  /(?<=(?<!\d)\d{1,3}(?:[,，]\d{3}){0,3})，(?=\d{3}(?:[,，]\d{3}){0,3}(?:\.\d|[万亿]?[元人户家亩吨]))/g
const WIDE_DIGIT = /[０-９]/
/** Most texts hold neither, which one pass tells. */
const MAY_BE_WIDE = /[０-９]|\d，\d{3}(?!\d)/

/**
 * A text with full-width digits, and the commas and points between them, narrowed one by one, so that offsets stay as
 * they are. Old pages write ２０２５年 throughout.
 */
export function narrowed(printed: string): string {
  if (!MAY_BE_WIDE.test(printed)) return printed
  // 82，225.00元: a full comma between groups of three, with decimals or a unit of money after, parts no list.
  const text = WIDE_GROUP.test(printed) ? printed.replace(WIDE_GROUPS, ',') : printed
  if (!WIDE_DIGIT.test(text)) return text
  return text
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g, ',')
    .replace(/(?<=[０-９])．(?=[０-９])/g, '.')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

/** Whether a text is a number's digits, in either width. */
export const isWritten = (text: string, digits: string): boolean =>
  text === digits || (text.length === digits.length && WIDE_DIGIT.test(text) && narrowed(text) === digits)

/** A text as its words and numbers are looked for: narrowed, and straight quotes in pairs made curly, as names have them. */
export const plainForm = (text: string): string =>
  text.includes('"') ? narrowed(text).replace(/"([^"]{1,24})"/g, '“$1”') : narrowed(text)
