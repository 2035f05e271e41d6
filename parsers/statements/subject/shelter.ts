import type { Stretch } from '../../text/stretch.ts'
import { BLANK, blank } from '../../values/masks.ts'
import type { Lexicon, Sense } from '../lexicon/lexicon.ts'

/** Endings that make a noun of a verb: 开发区, 落实率, 成交额. Not where they begin a longer word: 建设区域中心. */
const NOUN_ENDING =
  /^(?:区(?![域块级县内外直属管别间])|金(?![融属额牌秋])|率(?!先)|额(?![外度])|值(?![得班守])|量(?![化子产身])|器(?![械材官])|员(?!工)|者|商(?![务业贸品标圈户事超会城家铺住文旅])|力(?![争度量])|费(?!用)|数(?=$|[、和与及分均达超为约]))/

/** 新 after one of these is a letter of a word: 创新, 以旧换新. */
const LETTER_NEW = /(?<=[创更革高换特翻焕维崭战全最出求两常推迎双])新/g

/** Without one of these letters no text holds such an ending, and most texts hold none. */
const NOUN_LETTER = /[区金率额值量器员者商力费数]/

/** What is hidden for the letters beside it. */
const MAY_HIDE = /[新“为]/

/** 综合为老服务中心, 为侨服务站点: whom a service is for, in one letter. */
const SERVING = /为(?=\p{Script=Han}服务)/gu

const isVerb = (senses: readonly Sense[]): boolean => senses.every(({ role }) => role === 'verb' || role === 'nominal')

/** True if a word is the beginning of a noun by what stands right after it. */
export const beginsNoun = (word: string, senses: readonly Sense[], behind: string): boolean =>
  word.length > 1 && isVerb(senses) && NOUN_ENDING.test(behind)

const hide = (text: string, found: readonly Stretch[]): string => (found.length === 0 ? text : blank(text, found))

/**
 * Hides what only looks like a word: 新 in 创新, 更新, 高新 and 以旧换新 begins none (创新潜力 holds no 新潜力), nor does 开发 in 开发区
 * or 升规 in “小升规”. Lengths stay as they are.
 */
export function sheltered(text: string, lexicon: Lexicon): string {
  const shown = MAY_HIDE.test(text)
    ? text
        .replace(LETTER_NEW, BLANK)
        .replace(SERVING, BLANK)
        .replace(/“[^“”]{1,12}”/g, (quoted) => BLANK.repeat(quoted.length))
    : text
  const plain = hide(shown, lexicon.compounds.all(text))
  if (!NOUN_LETTER.test(plain)) return plain
  return hide(
    plain,
    lexicon.verbs.all(plain).filter(({ word, value, end }) => beginsNoun(word, value, plain.slice(end))),
  )
}
