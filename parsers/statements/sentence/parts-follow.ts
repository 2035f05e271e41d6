const WORDS = '其中|按[^，。；、：]{2,10}分(?:组|类)?[，,：]'
const FOLLOW = new RegExp(WORDS, 'g')
const OPEN = new RegExp(`^[\\s\\p{P}]{0,3}(?:${WORDS})`, 'u')

/** So far after the words that open them, parts are no longer told. */
const REACH = 1000

/** Where the words stand that open the parts of what was counted (其中, 按地域分), before an offset of a sentence; -1 if none do. */
export function partsAt(sentence: string, offset: number): number {
  const from = Math.max(0, offset - REACH)
  const last = [...sentence.slice(from, offset).matchAll(FOLLOW)].at(-1)
  return last === undefined ? -1 : from + last.index
}

/** True for a sentence that tells the parts of what the one before it counted. */
export const opensParts = (sentence: string): boolean => OPEN.test(sentence)
