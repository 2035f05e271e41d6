/**
 * Numbers that are no quantities, each with the rule that says so. Order matters: the first that matches wins. Every
 * repetition is bounded, so that no text makes matching slow.
 */
const RULES: readonly { rule: string; pattern: RegExp }[] = [
  { rule: 'document_number', pattern: /[〔﹝【[（(]\s?\d{4,6}\s?[〕﹞】\]）)]?\s?(?:第\s?)?\d{0,5}\s?号?/g },
  { rule: 'ordinal', pattern: /第\s?[\d一二三四五六七八九十百]{1,8}\s?[号条款项届次批期章节位名]{0,2}/g },
  { rule: 'date', pattern: /\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|\d{4}-\d{1,2}-\d{1,2}/g },
  { rule: 'ranking_name', pattern: /(?:世界|全球|中国|全国|民营企业)\s*\d{2,4}\s*强/g },
  { rule: 'quoted_name', pattern: /[“"][^”"“]{0,12}\d[^”"“]{0,12}[”"]/g },
  { rule: 'composed_name', pattern: /(?<![\dNnXx+])[\dNnXx]{1,4}(?:\+[\dNnXx]{1,4}){1,8}/g },
  { rule: 'title', pattern: /《[^《》]{1,120}》/g },
  { rule: 'telephone', pattern: /(?:电话|传真|手机|邮编)\s*[:：]?\s*[\d\-—()（） ]{6,40}/g },
  {
    rule: 'letter_code',
    pattern: /(?<![A-Za-z])[A-Za-z]{1,12}[-—]?\d{1,8}(?:\.\d{1,4})?|(?<!\d)\d{1,8}[A-Z](?![A-Za-z])/g,
  },
]

export interface Masked {
  /** Text of the same length with every masked character replaced by a blank. */
  text: string
  /** What was masked, by rule. */
  spans: { rule: string; start: number; end: number }[]
}

const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + '\u0000'.repeat(end - start) + text.slice(end)

/** Hides numbers that are names, dates, ordinals or document numbers. Offsets stay as they are. */
export function maskNames(text: string): Masked {
  const spans: Masked['spans'] = []
  let masked = text
  for (const { rule, pattern } of RULES) {
    for (const match of masked.matchAll(pattern)) {
      if (!/\d/.test(match[0])) continue
      const end = match.index + match[0].length
      spans.push({ rule, start: match.index, end })
      masked = blank(masked, match.index, end)
    }
  }
  return { text: masked, spans }
}
