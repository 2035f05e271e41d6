import { remembered } from '../../memory.ts'
import { NO_CUES } from '../lexicon/cues.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isDeedBehind } from './deed.ts'
import { endStripper, withoutLooseEnd } from './ending.ts'
import { nameEndFinder } from './name-end.ts'
import { type Counted, describedBy, isOneNoun, NOTHING, objectOf, partOf } from './predicate.ts'
import { sizedReader } from './sized.ts'

/** Reads the words after a number. */
export interface BehindReader {
  /** What they name, where the name follows its number: 2000万元区种子基金为… leaves 区种子基金. */
  subject: (context: string) => Counted
  /** What they tell of what a share is a part of: 90%的公园24小时开放. */
  part: (context: string) => Counted
  /** True for a name with nothing before it and at most words such as 达到 or 开工 after. */
  isName: (text: string) => boolean
  /** True for 企业产值超百亿元: those that are counted, and how large they are. */
  isSized: (text: string) => boolean
}

/** 60个村庄中，45个…: those of which some are told apart. */
const AMONG_END = /(?<=\p{Script=Han})(?<![高初集其期心])中$/u
/** 6条特色街区｜和“一品宴”: something else beside those that are counted. */
const AND_QUOTED = /(?<=\p{Script=Han}{2})[和与及]“[^“”]{1,12}”$/u
/** 9所学校｜进行了消防改造: what was done stands after a verb that says no more. */
const CARRIED_OUT = /(?<=\p{Script=Han}{2})进行了?(?=\p{Script=Han}{2,8}$)/u
/** A noun without what only says of which of them, or what else there is; nearly none ends in either. */
function withoutMore(noun: string): string {
  const among = noun.endsWith('中') ? noun.replace(AMONG_END, '') : noun
  return among.endsWith('”') ? among.replace(AND_QUOTED, '') : among
}

const PLACE_LETTER = /^[省市州区县旗镇乡村校院]/

/** Makes a reader of the nouns after numbers, and of what is said of them; null if the words name nothing. */
function nounReader(lexicon: Lexicon) {
  const nameEnd = nameEndFinder(lexicon)
  const stripEnd = endStripper(lexicon)
  const isOfMeasure = (text: string, at: number): boolean => {
    const word = lexicon.leading.at(text, at)
    if (!word?.value.some(({ role }) => role === 'measure')) return false
    // 42个新开工项目: which of them, and nothing that goes on to another number.
    return !(word.word.startsWith('新') && lexicon.stages.at(word.word.slice(1))?.word === word.word.slice(1))
  }

  /** How far a noun goes on over a verb, where another noun stands after that and before the next verb. */
  const overVerb = (noun: string, said: string): number => {
    const object = objectOf(said, lexicon)
    if (object === null || object.length < 2) return 0
    const head = nameEnd(object)
    return head < object.length && isOneNoun(noun, object.slice(0, head), lexicon)
      ? said.length - object.length + head
      : 0
  }

  return (context: string): { noun: string; text: string; end: number } | null => {
    // 硬化道路9万平方米并安装路灯900盏: another deed stands after the number.
    if (/^\s*并(?![购网联])/.test(context)) return null
    // 120条（个）幸福河湖: another measure word beside that of the number.
    const text = context
      .trim()
      .replace(/^(?:的|给予|[（(]\p{Script=Han}{1,2}[）)])/u, '')
      .replace(CARRIED_OUT, '')
    // 从20家增加到30家, 从3个镇扩大到9个镇: the words go on to the next number and name nothing.
    if ([0, PLACE_LETTER.test(text) ? 1 : 0].some((at) => isOfMeasure(text, at))) return null
    const end = nameEnd(text)
    const name = withoutMore(withoutLooseEnd(text.slice(0, end)))
    // 5%给予最高100万元: a word that bounds the next number names nothing.
    if (stripEnd(name, { ...NO_CUES }) === '') return null
    // 两地共建重点项目开工: the noun goes on over its verb.
    const whole = end + overVerb(name, text.slice(end))
    return whole === end ? { noun: name, text, end } : { noun: text.slice(0, whole), text, end: whole }
  }
}

/** The words after numbers are much the same from sentence to sentence, and most numbers have none. */
const MOST_KEPT = 2000

/** Makes a reader of the words after numbers. */
export function behindReader(lexicon: Lexicon): BehindReader {
  const nameEnd = nameEndFinder(lexicon)
  const stripEnd = endStripper(lexicon)
  const nounBehind = nounReader(lexicon)
  const sizedOf = sizedReader(lexicon, nameEnd)
  return {
    isSized: (text) => sizedOf(text) !== null,
    subject: remembered((context) => {
      const sized = sizedOf(context)
      if (sized) return sized
      const found = nounBehind(context)
      if (!found) return NOTHING
      const { noun, text, end } = found
      // 9条道路路灯的升级改造: what is done to them is the name.
      if (isDeedBehind(text, end, lexicon)) return { name: text, noun: noun.split('的')[0]! }
      return describedBy(text.slice(end), noun, lexicon)
    }, MOST_KEPT),
    part: (context) => {
      const found = nounBehind(context)
      return found ? partOf(found.text.slice(found.end), found.noun, lexicon) : NOTHING
    },
    isName: (text) => {
      const name = text.slice(0, nameEnd(text))
      return !lexicon.leading.at(text) && stripEnd(text, { ...NO_CUES }).length <= name.length
    },
  }
}
