import type { Lexicon } from '../lexicon/lexicon.ts'
import { isDeed } from '../subject/deed.ts'

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
]

const MARKS = /[“”《》（）()]/

/** “高效 and 事” are halves of a name that a number stands in. */
const isTorn = (name: string): boolean =>
  MARKS.test(name) && PAIRS.some(([open, close]) => name.split(open).length !== name.split(close).length)

/** 区财政局、区教委、各街道: who has to do it, and nothing that could be counted. */
const BODY = /^\p{Script=Han}{1,14}(?:委员会|委|局|厅|办公室|办|街道|政府|管委会|公安分局)$/u
const BODY_END = /[会委局厅室办道府]$/
const FEWEST_BODIES = 2

function isListOfBodies(name: string): boolean {
  // Nearly no name ends in the name of a body, and only one that does is worth cutting up.
  if (!BODY_END.test(name)) return false
  const members = name.split(/[、和及与,，]/)
  return members.length >= FEWEST_BODIES && members.every((member) => BODY.test(member))
}

const wordAt = (text: string, { leading, stages }: Lexicon): { word: string } | null =>
  leading.at(text) ?? stages.at(text)

/** True for words all of which are verbs, adverbs and their like: 全面推进, 提出. */
function isOnlyWords(name: string, lexicon: Lexicon): boolean {
  let rest = name
  for (let word = wordAt(rest, lexicon); word !== null; word = wordAt(rest, lexicon)) {
    if (lexicon.names.at(rest) !== null) return false
    rest = rest.slice(word.word.length)
  }
  return rest === ''
}

/** 首批, 方面: words that need another after them to name anything. */
const DEPENDENT =
  /^(?:首批|新一批|第?[一二三四五六]批|方面|有关|其[他它]|其中|各类|省份|高效|折合|主要做|地级|县级|千亿级|百亿级|全球|全国|世界|时速|没有|批次)$/

/** 跨越千亿元大关: a sum in words, and no name. */
const SUM_IN_WORDS = /^[一二两三四五六七八九十百千万]+[万亿]元?(?:大关|台阶)?$/

/** A mark that parts clauses is inside no name. */
const CLAUSES = /[，；。！？：:;]/

/** True for words that are no name of anything that could be measured; the number is then a finding and no statement. */
export const isNoise = (name: string, lexicon: Lexicon): boolean =>
  CLAUSES.test(name) ||
  /^\p{Script=Han}{2,3}等$/u.test(name) ||
  DEPENDENT.test(name) ||
  SUM_IN_WORDS.test(name) ||
  /[或]$/.test(name) ||
  isTorn(name) ||
  isListOfBodies(name) ||
  (isOnlyWords(name, lexicon) && !isDeed(name, lexicon))
