import type { AreaMention } from '../../../places/area-index.ts'
import type { Language } from '../../sentence/language.ts'

/** A township at the beginning of a text: 白石镇, 青龙街道. */
const TOWNSHIP = /^(?<stem>\p{Script=Han}{1,4}?)(?:街道(?:办事处|办)?|镇|乡)(?![村镇级土情风愁])/u
const SHORTEST_TOWNSHIP = 3
const LONGEST_TOWNSHIP = 10
/** 新建 and 平安 are counties: the short name of one is a word more often than not. */
const isTelling = ({ form, areas }: AreaMention): boolean =>
  form === 'full' || areas.some(({ level }) => level === 'prefecture' || level === 'province')

/** The longest chain of names, from a province down to a banner. */
const LONGEST_PLACE = 24

/** Where the known places that begin at an offset end, each inside the one before; the offset itself if none does. */
function areasEnd(text: string, from: number, { places }: Language): number {
  if (!places.mayBegin(text, from)) return from
  const rest = text.slice(from, from + LONGEST_PLACE)
  let end = 0
  for (const mention of places.mentionsIn(rest)) {
    if (mention.start !== end || !isTelling(mention)) break
    end = mention.end
    // 大冶市, where the table holds 大冶 as well as 大冶市.
    if (mention.form === 'short' && /^[市县区旗州盟](?![场区域级直])/.test(rest.slice(end))) end += 1
  }
  return from + end
}

/** Where the place that begins at an offset ends, a known one or a township; the offset itself if none does. */
export function placeEnd(text: string, from: number, language: Language): number {
  const end = areasEnd(text, from, language)
  const rest = text.slice(end, end + LONGEST_TOWNSHIP)
  const township = /[镇乡街]/.test(rest) ? TOWNSHIP.exec(rest) : null
  const stem = township?.groups?.stem ?? ''
  if (township === null || township[0].length < SHORTEST_TOWNSHIP || language.placeWords.isNoStem(stem)) return end
  const isVerb = language.verbs.at(stem) !== null || language.leading.at(stem) !== null
  return isVerb ? end : end + township[0].length
}
