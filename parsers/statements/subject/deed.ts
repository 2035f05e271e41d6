import type { Phrase } from '../../values/phrases.ts'
import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon, Sense } from '../lexicon/lexicon.ts'

/** 农村公路提档升级改造: the words of one deed. */
const STEPS = /(?:提档|提质|升级|扩容|更新|优化|提升)+$/u

/** 雨污管网改造12公里: a deed after its object is part of the name; after a verb (完成改造) it is none. */
export function isDeedOf(object: string, { word }: Phrase<readonly Sense[]>, lexicon: Lexicon): boolean {
  const before = object.slice(0, -word.length).replace(STEPS, '')
  return isDeed(word, lexicon) && /\p{Script=Han}{2}$/u.test(before) && lexicon.trailing.before(before) === null
}

const LONGEST_DEED = 6

function isOnlyVerbs(text: string, lexicon: Lexicon): boolean {
  let rest = text
  for (let word = lexicon.leading.at(rest); word !== null && word.word.length > 1; word = lexicon.leading.at(rest)) {
    if (!word.value.some(({ role }) => role === 'verb')) return false
    rest = rest.slice(word.word.length)
  }
  return rest === ''
}

/** 9条道路路灯的升级改造: what is done to them is all that is left after the noun, which ends at `end`. */
export function isDeedBehind(text: string, end: number, lexicon: Lexicon): boolean {
  const deed = text.slice(end)
  return (
    text.slice(0, end).includes('的') && deed.length > 1 && deed.length <= LONGEST_DEED && isOnlyVerbs(deed, lexicon)
  )
}

/** 提档升级｜改造: a verb that is one deed with the word after it. */
export const isStepOf = (verb: string, deed: string, lexicon: Lexicon): boolean =>
  isDeed(deed, lexicon) && verb.replace(STEPS, '') === ''

/** The longest deed that a text ends with: 改造提升, and not 提升 alone. */
export const deedAtEnd = (text: string, { deeds }: Lexicon): string | null => deeds.before(text)?.word ?? null

const isDeed = (word: string, lexicon: Lexicon): boolean => deedAtEnd(word, lexicon) === word

/**
 * 改造高标准农田3.2万亩 is not all the farmland there is: where an indicator is of what a deed is done to, and not of the deed
 * (老旧小区 are counted as they are renewed), the deed is part of the name, after its object. `rest` is what was left of a name once
 * its beginning was cut off.
 */
export function withLeadingDeed(text: string, rest: string, lexicon: Lexicon): string {
  const known = rest === text || !text.endsWith(rest) ? null : resolveIndicator(rest, lexicon)
  const deed = known && deedAtEnd(text.slice(0, text.length - rest.length), lexicon)
  if (!deed || rest.endsWith(deed)) return rest
  return resolveIndicator(rest + deed, lexicon) === known ? rest : rest + deed
}
