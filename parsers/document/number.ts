/** A document number 发文字号: prefix of the issuer, year in brackets of any kind, serial. */
const PATTERN = /([\p{Script=Han}]{1,12})\s*[〔﹝[【（(]\s*(\d{4})\s*[〕﹞\]】）)]\s*(?:第\s*)?(\d{1,5})\s*号/u
const GLOBAL = new RegExp(PATTERN.source, 'gu')

/** Words that run into a cited number and are no part of its issuer's prefix. */
const LEAD =
  /^.*(?:按照|根据|依据|落实|贯彻|执行|参照|依照|遵照|印发|转发|《|》|以及|和|与|见|的|由|经|对|为|及)(?=.{2,})/

const canonical = (match: RegExpMatchArray): string =>
  `${match[1]!.replace(LEAD, '')}〔${match[2]}〕${Number(match[3])}号`

/** The document number a text consists of, brackets normalised to 〔〕; null where it is something else. */
export function documentNumber(text: string): string | null {
  const trimmed = text.replace(/[\s\u200b\ufeff]/g, '')
  const match = trimmed.match(PATTERN)
  return match && match[0].length === trimmed.length ? canonical(match) : null
}

/** Document numbers cited in a text, normalised, each once, in order. */
export function citedNumbers(text: string): string[] {
  return [...new Set([...text.matchAll(GLOBAL)].map(canonical))]
}
