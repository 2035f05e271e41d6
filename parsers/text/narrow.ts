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
  // 82，225.00元: a full comma between groups of three, with decimals or a unit of money behind, parts no list.
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

/** Counters and scales behind a number in traditional characters; nothing else of the text is changed. */
const COUNTERS: Readonly<Record<string, string>> = {
  個: '个',
  戶: '户',
  畝: '亩',
  噸: '吨',
  輛: '辆',
  臺: '台',
  張: '张',
  條: '条',
  項: '项',
  處: '处',
  隻: '只',
  萬: '万',
  億: '亿',
}
const COUNTER = /(?<=[\d０-９万亿萬億十百千])[個戶畝噸輛臺張條項處隻萬億]/g
const HOLDS_COUNTER = /[個戶畝噸輛臺張條項處隻萬億]/

/** 71個 as 71个. */
export const withPlainCounters = (text: string): string =>
  HOLDS_COUNTER.test(text) ? text.replace(COUNTER, (counter) => COUNTERS[counter]!) : text

/** A text as its words and numbers are looked for: narrowed, and straight quotes in pairs made curly, as names have them. */
export const plainForm = (text: string): string => {
  const plain = withPlainCounters(narrowed(text))
  return plain.includes('"') ? plain.replace(/"([^"]{1,24})"/g, '“$1”') : plain
}
