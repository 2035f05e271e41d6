/** What a row prints beside its title. */
export interface RowFields {
  doc_no: string | null
  written_on: string | null
  /** A day without a label. */
  day: string | null
}

const DAY = /((?:19|20)\d{2})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?/

/** The first day in a text as YYYY-MM-DD; null if there is none. */
export function dayIn(text: string): string | null {
  const [, year, month, day] = DAY.exec(text) ?? []
  if (month === undefined || day === undefined) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return Number.isNaN(Date.parse(iso)) ? null : iso
}

const after = (label: string) => new RegExp(`${label}\\s*[：:]\\s*(.*)`)
const DOC_NO = after('(?:发文字号|文号|文件编号)')
const WRITTEN = after('成文日期')
/** 废止日期 and its like: a day, but not the document's own. */
const LABELLED = /(?:日期|时间)\s*[：:]/
const PUBLISHED = /发布(?:日期|时间)\s*[：:]/
const BARE_DOC_NO = /^\S{2,20}(?:[〔﹝【[（(]\d{4}[〕﹞】\])）]\S{0,4}\d+号|令第\s?\d+号)$/

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text)
    if (found !== null) return found
  }
  return null
}

const docNoIn = (text: string): string | null => {
  const found = DOC_NO.exec(text)?.[1]?.trim() ?? (BARE_DOC_NO.test(text) ? text : '')
  return found === '' ? null : found
}

/** Reads the pieces of text that a row has beside its title, each as printed. */
export const rowFields = (texts: readonly string[]): RowFields => ({
  doc_no: firstOf(texts, docNoIn),
  written_on: firstOf(texts, (text) => dayIn(WRITTEN.exec(text)?.[1] ?? '')),
  day: firstOf(texts, (text) => (LABELLED.test(text) && !PUBLISHED.test(text) ? null : dayIn(text))),
})
