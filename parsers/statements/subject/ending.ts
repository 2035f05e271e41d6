import { endsInSign, signsOf, WHITE_SPACE } from '../../text/signs.ts'
import type { Phrase } from '../../values/phrases.ts'
import { type Cues, note } from '../lexicon/cues.ts'
import type { Lexicon, Sense } from '../lexicon/lexicon.ts'
import { deedWithoutManner, isDeedOf } from './deed.ts'
import { noteRegion } from './region.ts'

/** Takes the words off the end of a name that stand between it and its number, and notes what they say. */
export type EndStripper = (text: string, cues: Cues) => string

const PARTICLE = /[了有为是过到至]$/

/** Marks and letters that hang on the end of a name. */
const LOOSE_END =
  /(?:[\s、,，的了和与及在]|首次|(?<!其)中有|(?<=[均都已还仅也共])有|(?<![人年日月平户亩地])均|(?<=产[量值])年|(?<=\p{Script=Han}{2})(?<![需重主必纪提概摘刚只])要|(?<=\p{Script=Han}{2})各|[（(][A-Za-z&]{0,10}){1,20}$/u

/** What every such mark or letter is, or ends in: of any other text nothing is taken off. */
const LOOSE_SIGNS = signsOf(
  `${WHITE_SPACE}、，,的了和与及在次有均年要各（(&ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`,
)

/** A name without the marks and letters that hang on its end. */
export const withoutLooseEnd = (text: string): string =>
  endsInSign(LOOSE_SIGNS, text) ? text.replace(LOOSE_END, '') : text

/** 进出口总值五年累计超过: over how long a value was added up. */
export const SPAN_AT_END = /(?<=\p{Script=Han})(?<![前近])(?:[一二两三四五六七八九十]|\d{1,2})年$/u

/** What is left of the span before 年增长: 可支配收入五年增长. */
const YEARS_AT_END = /(?<=\p{Script=Han}{2})(?<![第十])(?:[一二两三四五六七八九十]|\d{1,2})$/u

/** 五年增量 is the name of a sum; in 五年累计新增 the words say it of a name that stands elsewhere. */
const SUM_OF_YEARS = /(?:[一二两三四五六七八九十]|\d{1,2})年(?:累计)?净?增量$/

/** True for the name of a sum over years that does not say of what. */
export const isSumOfYears = (name: string): boolean => name.replace(SUM_OF_YEARS, '') === '' && name !== ''

/** 生态建设, 文化建设: a field of work is called so, while 园区建设 is the building of parks. */
const BUILDING = '建设'

/** 服务事项扩展至355项: whatever the verb, what it comes to is the value; 接到 and 受到 are verbs of their own. */
const REACHES =
  /(?<=\p{Script=Han}{2})\p{Script=Han}(?![接受得看收遇听找直]到)\p{Script=Han}(?<!比例|比重|占比|[率额量值])[到至]$/u
/** 提升覆盖人口比例至: a ratio comes to its value without another verb. */
const RATIO_TO = /(?:比例|比重|占比|\p{Script=Han}{2}率)[到至]$/u
/** Verbs of one character before 到 and 至: 缩至. */
const ONE_VERB = /[增升降跌扩缩涨减变转延][到至]$/

const GROWS = /(?<=[额值量资入出款税])增$/

const isBound = ({ role, value }: Sense): boolean => role === 'adverb' || (role === 'comparator' && value !== '=')

/** Takes off what is no word of any table: particles, one letter for growth, verbs before 到. */
function letterStripper({ trailing, leading }: Lexicon): EndStripper {
  /** 超过了80家, 至少有10家: a word that says nothing between a bound and its number. */
  const withoutParticle = (text: string): string => {
    if (!PARTICLE.test(text) || trailing.before(text) !== null) return text
    const rest = text.slice(0, -1)
    return trailing.before(rest)?.value.some(isBound) ? rest : text
  }

  /** 建安投资增: one letter for growth, after what is measured; 新增 and 倍增 are words of their own. */
  const withoutGrowth = (text: string, cues: Cues): string => {
    if (!GROWS.test(text) || trailing.before(text) !== null) return text
    note(cues, [{ role: 'measure', value: 'growth' }])
    return text.slice(0, -1)
  }

  /** What stands before 扩展至; the text itself where it ends in no such verb. */
  const withoutReach = (text: string, cues: Cues): string => {
    if (!/[到至]$/.test(text) || trailing.before(text) !== null) return text
    // 精简到: by a verb that alone would mean a change.
    const change = trailing.before(text.slice(0, -1))
    if (change?.value.some(({ role }) => role === 'measure')) {
      note(cues, [{ role: 'measure', value: 'level' }])
      note(cues, [{ role: 'comparator', value: '=' }])
      return text.slice(0, -1 - change.word.length)
    }
    if (RATIO_TO.test(text)) {
      note(cues, [{ role: 'measure', value: 'level' }])
      note(cues, [{ role: 'comparator', value: '=' }])
      return text.slice(0, -1)
    }
    if (!REACHES.test(text)) return text
    note(cues, [{ role: 'comparator', value: '=' }])
    const isOne = ONE_VERB.test(text) && leading.at(text.slice(-3, -1))?.word.length !== 2
    return text.slice(0, isOne ? -2 : -3)
  }

  return (text, cues) => withoutReach(withoutGrowth(withoutParticle(text), cues), cues)
}

/** Reads the ends of names by the words of a lexicon. */
export function endStripper(lexicon: Lexicon): EndStripper {
  const { trailing, names, compounds, fieldsOfWork } = lexicon
  const withoutLetters = letterStripper(lexicon)

  /** 增长率 in 自然增长率 is no word of its own, and neither is 组织 in 党组织. */
  const isPart = ({ word, value }: Phrase<readonly Sense[]>, text: string): boolean =>
    value.some(({ role }) => role === 'measure' || role === 'verb') &&
    (compounds.before(text)?.word.length ?? 0) > word.length

  /** 农村危房改造 is a registered name, and 改造 no verb after it. */
  const endsKnown = ({ word }: Phrase<readonly Sense[]>, text: string): boolean =>
    (names.before(text)?.word.length ?? 0) > word.length

  /** The word at the end of a text that is no part of the name before it. */
  const wordAtEnd = (text: string): Phrase<readonly Sense[]> | null => {
    const word = trailing.before(text)
    return word && !isPart(word, text) && !endsKnown(word, text) && !isDeedOf(text, word, lexicon) ? word : null
  }

  return (text, cues) => {
    let rest = deedWithoutManner(withoutLetters(text, cues), lexicon)
    for (let word = wordAtEnd(rest); word; word = wordAtEnd(rest)) {
      note(cues, word.value)
      noteRegion(cues, word)
      if (SUM_OF_YEARS.test(rest)) break
      const before = rest.slice(0, -word.word.length)
      if (word.word === BUILDING && fieldsOfWork.before(before) !== null) break
      rest = (word.word.startsWith('年') ? before.replace(YEARS_AT_END, '') : before)
        .replace(/[\s、,，]{1,20}$/, '')
        .replace(SPAN_AT_END, '')
    }
    return rest
  }
}
