/** Blanks that typists and page builders leave inside words and between a number and its unit: 百分 之 五, 120 家. */
const INNER =
  /(?<=[\u4e00-\u9fff\d%％])[ \u3000\u00a0]{1,4}(?=[\u4e00-\u9fff])|(?<=[之点點])[ \u3000\u00a0]{1,4}(?=\d)/g
const BLANK = /[ \u3000\u00a0]/
const MAY_HOLD = /[\u4e00-\u9fff\d%％][ \u3000\u00a0][ \u3000\u00a0\u4e00-\u9fff\d]/

/** A text without the blanks inside its words, and where each of its characters stood. */
export interface Compact {
  text: string
  /** Offset in the text as given, for an offset in the compact one, its end included. */
  at: (offset: number) => number
}

const same = (offset: number): number => offset

/** Drops the blanks inside words; between two numbers they stay, since those are two numbers. Linear. */
export function compacted(text: string): Compact {
  if (!BLANK.test(text) || !MAY_HOLD.test(text)) return { text, at: same }
  const kept: number[] = []
  let last = 0
  const parts: string[] = []
  for (const { index, 0: blanks } of text.matchAll(INNER)) {
    parts.push(text.slice(last, index))
    for (let at = last; at < index; at++) kept.push(at)
    last = index + blanks.length
  }
  for (let at = last; at <= text.length; at++) kept.push(at)
  return { text: parts.join('') + text.slice(last), at: (offset) => kept[offset]! }
}
