import { isBodyName } from '../particulars/signature.ts'

const SHORTEST = 4
const LONGEST = 40
/** A paragraph below a heading is at least this long. */
const SHORTEST_TEXT = 30

/** A sentence, a label, or the number of something; a heading has no figures but years. */
const NO_HEADING = /[，,；;。：:！？、|《》]|^[—–\-•·*]|^附|^(?:注|表|图)\s?\d{0,3}|^[（(]/
const FIGURE = /\d/
const YEAR = /(?:20|19)\d{2}(?:\s?[—–\-至]\s?(?:20|19)\d{2})?年/g
/** The title of an attachment stands on its own line as well. */
const DOCUMENT =
  /(?:方案|计划|规划|纲要|要点|办法|细则|规定|意见|通知|报告|清单|目录|[\p{Script=Han}]表)(?:[（(][^（()）]{0,30}[)）])?$/u

/**
 * True for a line without a number that heads the paragraph below it: short, no sentence, between the end of one
 * paragraph and the beginning of a long one.
 */
export function isBareHeading(text: string, above: string | undefined, below: string | undefined): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || below === undefined) return false
  if (NO_HEADING.test(text) || FIGURE.test(text.replace(YEAR, '')) || DOCUMENT.test(text) || isBodyName(text))
    return false
  const isBetween = above === undefined || /[。！？；：:”）)]$/.test(above)
  return isBetween && below.length >= SHORTEST_TEXT && /[。；：]/.test(below)
}
