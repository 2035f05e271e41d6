/** 负 in 担负 and 自负 is no minus: it stands at the start, after a mark, or after a verb of change. */
const WORD = /(?:^|[（(，,；;：:、。\s为是至到由从长降率速幅达在])[负負]\s?$/
/** A dash parts or itemises, unless it stands after a word or a mark and before a percentage. */
const SIGN = /(?:^|[\u4e00-\u9fff（(，,；;：:、。\s])[-−－]$/
const SIGNED = /^[\d.]{1,9}\s?(?:[%％‰]|个百分点|百分点|℃|摄氏度)/
const BELOW_ZERO = /零下$/
const DEGREES = /^[\d.一二三四五六七八九十]{1,6}\s?(?:℃|摄氏度|度)/

/** The last character of any of these; before most numbers stands another. */
const MAY_END = new Set('负負-−－下 \u3000')
const REACH = 16

/** How many characters before a number say that it is negative; 0 where none do. */
export function minusBefore(text: string, at: number): number {
  // Two characters tell; a third tells the start of the text from its middle.
  const before = text.slice(Math.max(0, at - 3), at)
  if (!MAY_END.has(before.at(-1) ?? '')) return 0
  const word = WORD.exec(before)?.[0]
  if (word) return word.length - word.search(/[负負]/)
  const number = text.slice(at, at + REACH)
  if (SIGN.test(before) && SIGNED.test(number)) return 1
  return BELOW_ZERO.test(before) && DEGREES.test(number) ? 2 : 0
}
