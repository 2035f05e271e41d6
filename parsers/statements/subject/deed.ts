import type { Phrase } from '../../values/phrases.ts'
import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon, Sense } from '../lexicon/lexicon.ts'
import { isMeasure } from './owner.ts'

/** 农村公路提档升级改造: the words of one deed. */
const STEPS = /(?:提档|提质|升级|扩容|更新|优化|提升)+$/u

/** 雨污管网改造12公里: a deed after its object is part of the name; after a verb (完成改造) it is none. */
export function isDeedOf(object: string, { word }: Phrase<readonly Sense[]>, lexicon: Lexicon): boolean {
  const before = object.slice(0, -word.length).replace(STEPS, '')
  return (
    isDeed(word, lexicon) &&
    /\p{Script=Han}[\p{Script=Han}”]$/u.test(before) &&
    lexicon.trailing.before(before) === null
  )
}

const LONGEST_DEED = 6

/** True for verbs and adverbs and nothing else: 有序, 全部完成. */
export function isOnlyVerbs(text: string, lexicon: Lexicon): boolean {
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

/** 融资平台有序退出 is 融资平台退出: how it was done is no part of the name. */
export function deedWithoutManner(text: string, lexicon: Lexicon): string {
  const deed = deedAtEnd(text, lexicon)
  const object = deed === null ? text : text.slice(0, -deed.length)
  const manner = deed === null ? null : lexicon.trailing.before(object)
  const isManner = manner?.value.some(({ role }) => role === 'closing') ?? false
  return isManner ? object.slice(0, -manner!.word.length) + deed : text
}

/** True for a text that is a deed and nothing else. */
export const isDeed = (word: string, lexicon: Lexicon): boolean => deedAtEnd(word, lexicon) === word

/** What words before a name say of it and are no deed: 拆除｜各类｜违建. */
const SILENT = new Set(['scope', 'closing', 'region'])

/** The deed that the words before a name end in, whatever they say of the name besides. */
function deedBefore(words: string, lexicon: Lexicon): string | null {
  let rest = words
  for (let word = lexicon.trailing.before(rest); word !== null; word = lexicon.trailing.before(rest)) {
    if (!word.value.every(({ role }) => SILENT.has(role))) break
    rest = rest.slice(0, -word.word.length)
  }
  const deed = deedAtEnd(rest, lexicon)
  return deed === null || isJoined(rest.slice(0, -deed.length), lexicon) ? null : deed
}

const JOINT_AT_END = /[、和与及或]$/

/** 新建及｜改造公园, 新增｜亮化楼宇: a deed beside another verb that makes new ones says nothing of those that are counted. */
export function isJoined(words: string, lexicon: Lexicon): boolean {
  const word = lexicon.trailing.before(words)
  return (
    JOINT_AT_END.test(words) ||
    (word?.value.some(({ role, value }) => role === 'measure' && value === 'increment') ?? false)
  )
}

const DEED_MEASURED = /^\p{Script=Han}{2}面积$/u

/** The name of what a deed is done to, with the deed after it. Where an indicator is of the deed (老旧小区 are counted as they are renewed), it says nothing more. */
export function withDeed(name: string, deed: string, lexicon: Lexicon): string {
  // 治理修复面积: a deed that is measured needs no other.
  if (name.endsWith(deed) || DEED_MEASURED.test(name)) return name
  // 养护管理人员: who sees to the deed.
  if (lexicon.doers.at(name)?.word === name) return deed + name
  // 治理资金, 整治项目: what is measured of the deed, and nothing that it is done to.
  const known = resolveIndicator(name, lexicon)
  // 挽回损失: as everybody says it.
  if (lexicon.deedsBefore.has(deed)) return deed + name
  if (lexicon.bareHeads.has(name) || (known === null && isMeasure(name, lexicon))) return deed + name
  return known !== null && resolveIndicator(name + deed, lexicon) === known ? name : name + deed
}

/**
 * 整治病险水库3座 is not all the reservoirs there are: what is done to them is part of the name, after its object. `rest` is what
 * was left of a name once its beginning was cut off.
 */
export function withLeadingDeed(text: string, rest: string, lexicon: Lexicon): string {
  if (rest === text || rest === '' || !text.endsWith(rest)) return rest
  const deed = deedBefore(text.slice(0, text.length - rest.length), lexicon)
  return deed === null ? rest : withDeed(rest, deed, lexicon)
}

/** 我们关闭: who does it, and nothing that it is done to. */
const DOERS = /^(?:我们|[我全本各][省市区县州旗镇乡村级]|各地|各部门)$/
const HAN_PAIR = /\p{Script=Han}{2}$/u

/** 草原生态修复2家联合实验室: the deed is done to what stands before it, and not to what is counted. */
function hasOwnObject(words: string, deed: string, lexicon: Lexicon): boolean {
  const before = words.slice(0, words.lastIndexOf(deed))
  return (
    HAN_PAIR.test(before) &&
    lexicon.trailing.before(before) === null &&
    !DOERS.test(before) &&
    !isOnlyVerbs(before, lexicon)
  )
}

/** 拆除3座危桥: the deed stands before the number, and what it is done to after it; 搬迁500户 says no more than the deed. */
export function withDeedBefore(words: string, name: string, lexicon: Lexicon): string {
  const deed = deedBefore(words.trim(), lexicon)
  if (deed === null || hasOwnObject(words.trim(), deed, lexicon)) return name
  if (name !== '') return withDeed(name, deed, lexicon)
  // 完成改造9公里 does not say of what.
  return deed === words.trim() ? deed : ''
}
