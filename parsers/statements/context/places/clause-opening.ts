import { matchesOf } from '../../../text/matches.ts'
import type { Language } from '../../sentence/language.ts'
import { placeEnd } from './place-end.ts'

const CLAUSE = /[^，,；;。：:（）()]+/g
/** Marks after which another place, or none, is spoken of. */
const PART_ENDS = /[；;。]/
/** 其中, 今年: what may stand before the place. */
const BEFORE = /^[\s\p{P}]*(?:其中|另外|同时|而)?/u
/** 全县, 我市: the area itself. */
const WHOLE_AREA = /^[\s\p{P}]*(?:其中)?[全我本][省市县区州旗盟]/u
const AND = /^[、和与及]/
/** 等6个市州 after places. */
const AND_MORE = /^等?(?:(?:\d{1,2}个?|[两三四五六七八九十]个?)(?:地|[市州县区旗乡镇街道]{1,3}))?/

/** The places that a clause begins with. */
export interface PlaceOpening {
  /** The places as printed, and each of them. */
  scope: string
  each: readonly string[]
  /** What the clause goes on with. */
  rest: string
  /** True for townships alone, of which a paper of their county tells clause after clause. */
  isSmall: boolean
  /** True if a number stands right after them: 城关镇8亿元. */
  isBare: boolean
}

const SMALL = /^[^市县区旗州盟]{2,}(?:街道(?:办事处|办)?|镇|乡)$/

/** The places that a clause begins with, if it goes on with what is told of them; null if it does not. */
function openingOf(clause: string, language: Language): PlaceOpening | null {
  const { names, verbs, leading, placeWords } = language
  const from = BEFORE.exec(clause)![0].length
  let end = placeEnd(clause, from, language)
  if (end === from) return null
  const each = [clause.slice(from, end)]
  for (let joint = AND.exec(clause.slice(end)); joint !== null; joint = AND.exec(clause.slice(end))) {
    const next = placeEnd(clause, end + 1, language)
    if (next === end + 1) break
    each.push(clause.slice(end + 1, next))
    end = next
  }
  end += AND_MORE.exec(clause.slice(end))![0].length
  const [scope, rest] = [clause.slice(from, end), clause.slice(end)]
  const isSubject =
    placeWords.isPredicate(rest) || names.at(rest) !== null || verbs.at(rest) !== null || leading.at(rest) !== null
  // Townships in a list are no word that only ends like one.
  const areListed = each.length > 1 && SMALL.test(each[0]!)
  return rest === '' || isSubject || areListed
    ? { scope, each, rest, isSmall: SMALL.test(scope), isBare: /^\d/.test(rest) }
    : null
}

/** A clause and the places that it tells of. */
export interface PlacedClause {
  from: number
  opening: PlaceOpening | null
  /** True if the clause itself begins with the places. */
  isOwn: boolean
  /** True if the sentence begins with the place, by its full name, and has told of no other since. */
  isLed: boolean
}

/** 上河县, 下河区: one place by its full name, of which a sentence that begins with it goes on to tell. */
const FULL = /^\p{Script=Han}{2,}[县区旗市]$/u
const leads = ({ scope, each, isBare }: PlaceOpening): boolean => each.length === 1 && !isBare && FULL.test(scope)

/** Most clauses begin with a word that no place and nothing before one begins with. */
const PLAIN = /^(?![其另同而全我本])[\u4e00-\u9fff]/
const TOWNSHIP_NEAR = /^.{2,4}[镇乡街]/

const mayOpen = (clause: string, { places }: Language): boolean =>
  places.mayBegin(clause, 0) || TOWNSHIP_NEAR.test(clause)

/** Of which places each clause tells. Those of a clause without a figure are told of in it alone. */
export function placesOfClauses(sentence: string, language: Language): PlacedClause[] {
  const clauses: PlacedClause[] = []
  let current: PlaceOpening | null = null
  let leader: PlaceOpening | null = null
  let end = 0
  for (const { index, 0: clause } of matchesOf(sentence, CLAUSE)) {
    if (PART_ENDS.test(sentence.slice(end, index))) [current, leader] = [null, null]
    end = index + clause.length
    const isPlain = PLAIN.test(clause)
    const isWhole = !isPlain && WHOLE_AREA.test(clause)
    const opening = isWhole || (isPlain && !mayOpen(clause, language)) ? null : openingOf(clause, language)
    if (opening !== null && clauses.length === 0 && leads(opening)) leader = opening
    else if (isWhole || opening !== null) leader = null
    if (isWhole || opening !== null) current = opening
    clauses.push({ from: index, opening: current ?? leader, isOwn: opening !== null, isLed: leader !== null })
    if (opening !== null && !/\d/.test(clause)) current = null
  }
  return clauses
}
