import { isSign, signsOf } from '../../text/signs.ts'
import type { Phrase } from '../../values/phrases.ts'
import type { Lexicon, Sense } from '../lexicon/lexicon.ts'
import { sheltered } from './shelter.ts'
import { SHORTEST_NAME } from './verb-cut.ts'

/** 2.8万户中心城区房屋改造: a part of the area is said of what is counted. */
const isRegion = (senses: readonly Sense[]): boolean => senses.every(({ role }) => role === 'region')

/** 20处重点区域: a word that stands inside names, where 全市 and 我区 do not. */
const AREA_WORDS = /^(?:区域|城区|城乡|园区内?)$/
const isAreaWord = ({ word }: Phrase<readonly Sense[]>): boolean => AREA_WORDS.test(word)

/** 5个县建成…, 九成的村通了: a kind of place in one character. */
const PLACE = /^[省市县区镇乡村]/

/** 全国性活动, 区域性中心: of what reach. */
const QUALITY = /^性(?!能|别|质)\p{Script=Han}/u

const isNominal = (senses: readonly Sense[]): boolean => senses.some(({ role }) => role === 'nominal')

/** 公园24小时开放: when, and no part of what. */
const AROUND_THE_CLOCK = /(?:全天|7\s?[×xX*]\s?)?24小时/y

function isAroundTheClock(text: string, at: number): boolean {
  if (text[at] !== '2' && text[at] !== '7' && text[at] !== '全') return false
  AROUND_THE_CLOCK.lastIndex = at
  return AROUND_THE_CLOCK.test(text)
}

/** 二级以上医院, 3岁以下婴幼儿: a bound with a noun after it says which of them. */
const BOUND_OF_NOUN = /及?以[上下内外](?=\p{Script=Han}{2})/uy

function isBoundOfNoun(text: string, at: number): boolean {
  if (text[at] !== '以' && text[at] !== '及') return false
  BOUND_OF_NOUN.lastIndex = at
  return BOUND_OF_NOUN.test(text)
}

/** 2个县｜被命名为模范县, 75%的财力｜用于民生, 300项事项｜让群众少跑路. */
const SAID_OF =
  /被(?!子)|(?<![合归兼吞])并(?![购网联轨发排列存行举重])(?=\p{Script=Han}{2})|(?<=[村镇乡组屯])通(?![道信用讯报知畅])|用于|让(?!利)|获(?=[国省市全中世评][\p{Script=Han}“]|[“《]|[^，。、；\d]{2,16}奖)/uy

/** What all of these begin with. */
const SAYS = signsOf('被并通用让获')

function isSaidOf(text: string, at: number): boolean {
  if (!isSign(SAYS, text, at)) return false
  SAID_OF.lastIndex = at
  return SAID_OF.test(text)
}

/** How long the adverbs are that stand somewhere in a text: 全部按期. */
export function adverbsAt(text: string, at: number, { closing }: Lexicon): number {
  let end = at
  for (let word = closing.at(text, end); word !== null; word = closing.at(text, end)) end += word.word.length
  return end - at
}

const LONGEST_ADVERB = 3

/** Finds where the first word that is no part of a name begins; registered names are passed over whole. */
export function nameEndFinder(lexicon: Lexicon): (text: string) => number {
  const { leading, names } = lexicon

  /** 共 in 公共 and 应 in 供应 are letters of a word; the adverb stands before a verb. */
  const isLetter = ({ word, value }: Phrase<readonly Sense[]>, text: string, at: number): boolean => {
    if (word.length > 1 || value.every(({ role }) => role === 'preposition')) return false
    return at + 1 < text.length && (leading.at(text, at + 1)?.word.length ?? 0) < 2
  }

  /** True if a word that is no part of a name stands: a verb, or 全部 before one. */
  const endsName = (text: string, at: number): boolean => {
    if (isBoundOfNoun(text, at)) return false
    const adverb = adverbsAt(text, at, lexicon)
    // 贫困村全部脱贫出列: a deed after an adverb is what they came to.
    if (adverb > 1 && lexicon.deeds.at(text, at + adverb) !== null) return true
    const word = leading.at(text, at + adverb)
    if (
      word === null ||
      isRegion(word.value) ||
      isAreaWord(word) ||
      QUALITY.test(text.slice(at + adverb + word.word.length))
    )
      return false
    // 医疗中心高效运行: after an adverb what else may stand in names is a verb.
    if (adverb < 2 && isNominal(word.value)) return false
    return adverb === 0 ? !isLetter(word, text, at) : word.word.length > 1
  }

  /** 镇街｜全部建｜起了: the adverb stands before a verb in one letter. */
  const withoutAdverb = (text: string, end: number): number => {
    for (let at = Math.max(SHORTEST_NAME, end - LONGEST_ADVERB); at < end; at++) {
      if (end - at - adverbsAt(text, at, lexicon) <= 1 && adverbsAt(text, at, lexicon) > 1) return at
    }
    return end
  }

  return (text) => {
    const readable = sheltered(text, lexicon)
    const opening = leading.at(readable)
    // 中心城区房屋: 城区 alone would be a word.
    const from = opening && isRegion(opening.value) ? opening.word.length : 0
    const shortest = PLACE.test(text) ? 1 : SHORTEST_NAME
    for (let i = from; i < text.length; i++) {
      const name = names.at(text, i)
      if (name) i += name.word.length - 1
      else if (i > 0 && isSaidOf(text, i)) return i
      else if (i >= SHORTEST_NAME && (text[i + 1] === '了' || isAroundTheClock(text, i))) return withoutAdverb(text, i)
      else if (i >= shortest && endsName(readable, i)) return i
    }
    return text.length
  }
}
