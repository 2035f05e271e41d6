import type { Phrase } from '../../values/phrases.ts'
import { NO_CUES } from '../lexicon/cues.ts'
import type { Lexicon, Sense } from '../lexicon/lexicon.ts'
import { isDeedBehind } from './deed.ts'
import { type Counted, describedBy, NOTHING, partOf } from './predicate.ts'
import { sheltered } from './shelter.ts'
import { LOOSE_END, SHORTEST_NAME, stripEnd } from './subject.ts'

const isNominal = (senses: readonly Sense[]): boolean => senses.some(({ role }) => role === 'nominal')

/** 共 in 公共 and 应 in 供应 are letters of a word; the adverb stands before a verb. */
function isLetter({ word, value }: Phrase<readonly Sense[]>, text: string, at: number, lexicon: Lexicon): boolean {
  if (word.length > 1 || value.every(({ role }) => role === 'preposition')) return false
  return at + 1 < text.length && (lexicon.leading.at(text, at + 1)?.word.length ?? 0) < 2
}

/** True where a word that is no part of a name stands: a verb, or 全部 before one. */
function endsName(text: string, at: number, lexicon: Lexicon): boolean {
  const adverb = lexicon.closing.at(text, at)?.word.length ?? 0
  const word = lexicon.leading.at(text, at + adverb)
  if (word === null || isNominal(word.value)) return false
  return adverb === 0 ? !isLetter(word, text, at, lexicon) : word.word.length > 1
}

/** 公园24小时开放: when, and no part of what. */
const AROUND_THE_CLOCK = /(?:全天|7\s?[×xX*]\s?)?24小时/y

function isAroundTheClock(text: string, at: number): boolean {
  if (text[at] !== '2' && text[at] !== '7' && text[at] !== '全') return false
  AROUND_THE_CLOCK.lastIndex = at
  return AROUND_THE_CLOCK.test(text)
}

/** Where the first word that is no part of a name begins; registered names are passed over whole. */
function nameEnd(text: string, lexicon: Lexicon): number {
  const readable = sheltered(text, lexicon)
  for (let i = 0; i < text.length; i++) {
    const name = lexicon.names.at(text, i)
    if (name) i += name.word.length - 1
    else if (
      i >= SHORTEST_NAME &&
      (text[i + 1] === '了' || isAroundTheClock(text, i) || endsName(readable, i, lexicon))
    )
      return i
  }
  return text.length
}

/** True for a name with nothing before it and at most words such as 达到 or 开工 behind. */
export function isName(text: string, lexicon: Lexicon): boolean {
  const name = text.slice(0, nameEnd(text, lexicon))
  return !lexicon.leading.at(text) && stripEnd(text, { ...NO_CUES }, lexicon).length <= name.length
}

const PLACE_LETTER = /^[省市州区县旗镇乡村校院]/

const isOfMeasure = (text: string, at: number, { leading }: Lexicon): boolean =>
  leading.at(text, at)?.value.some(({ role }) => role === 'measure') ?? false

/** The noun behind a number, and what is said of it; null if the words name nothing. */
function nounBehind(context: string, lexicon: Lexicon): { noun: string; text: string; end: number } | null {
  // 硬化道路9万平方米并安装路灯900盏: another deed stands behind the number.
  if (/^\s*并(?![购网联])/.test(context)) return null
  // 120条（个）幸福河湖: another measure word beside that of the number.
  const text = context.trim().replace(/^(?:的|给予|[（(]\p{Script=Han}{1,2}[）)])/u, '')
  // 从20家增加到30家, 从3个镇扩大到9个镇: the words go on to the next number and name nothing.
  if ([0, PLACE_LETTER.test(text) ? 1 : 0].some((at) => isOfMeasure(text, at, lexicon))) return null
  const end = nameEnd(text, lexicon)
  const name = text.slice(0, end).replace(LOOSE_END, '')
  // 5%给予最高100万元: a word that bounds the next number names nothing.
  return stripEnd(name, { ...NO_CUES }, lexicon) === '' ? null : { noun: name, text, end }
}

/** Reads the words behind a number, where the name follows it: 2000万元区种子基金为… leaves 区种子基金. */
export function subjectBehind(context: string, lexicon: Lexicon): Counted {
  const found = nounBehind(context, lexicon)
  if (!found) return NOTHING
  const { noun, text, end } = found
  // 9条道路路灯的升级改造: what is done to them is the name.
  if (isDeedBehind(text, end, lexicon)) return { name: text, noun: noun.split('的')[0]! }
  return describedBy(text.slice(end), noun, lexicon)
}

/** Reads the words behind a share, where they tell of what it is a part: 90%的公园24小时开放. */
export function partBehind(context: string, lexicon: Lexicon): Counted {
  const found = nounBehind(context, lexicon)
  return found ? partOf(found.text.slice(found.end), found.noun, lexicon) : NOTHING
}
