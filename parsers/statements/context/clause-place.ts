import type { AreaMention } from '../../places/area-index.ts'
import type { Language } from '../sentence/language.ts'
import type { Reading } from '../sentence/reading.ts'

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

/** A township at the beginning of a text: 白石镇, 青龙街道. */
const TOWNSHIP = /^(?<stem>\p{Script=Han}{1,4}?)(?:街道(?:办事处|办)?|镇|乡)(?![村镇级土情风愁])/u
const SHORTEST_TOWNSHIP = 3
const LONGEST_TOWNSHIP = 10
/** 新型城镇, 特色小镇, 统筹城乡, 推进美丽家乡: words, and no names. */
const NO_STEM =
  /[城小家返下故老侨回离入还]$|示范|中心|重点|特色|卫生|文明|美丽|建制|试点|有关|其他|新建|推进|建设|改造|完善|实施|创建|打造|培育|命名|获评|覆盖|支持|加快|完成|增|各|全|每|农|们|个|些|所有|部分|[一二三四五六七八九十两\d]$/u

/** What a place is followed by that is the subject of its clause: economic words that no table of verbs holds. */
const PREDICATE =
  /^(?:\d|的?(?:经济|规上|规模|GDP|财政|税收|工业|农业|服务业|一般|固定|社会|地区|城镇|农村|城乡|居民|人均|共|均|分别|全年|上半年|累计|已|也|率先|先后|成功|荣获|获|入选|完成|跨越|跨上|迈|跃|突破|超|达|实现|增|下降|投资|产值|常住|户籍|总人口|粮食))/

interface Opening {
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

/** Where the place that begins at an offset ends; the offset itself if none does. */
function placeEnd(text: string, from: number, language: Language): number {
  const end = areasEnd(text, from, language)
  const rest = text.slice(end, end + LONGEST_TOWNSHIP)
  const township = /[镇乡街]/.test(rest) ? TOWNSHIP.exec(rest) : null
  const stem = township?.groups?.stem ?? ''
  if (township === null || township[0].length < SHORTEST_TOWNSHIP || NO_STEM.test(stem)) return end
  const isVerb = language.verbs.at(stem) !== null || language.leading.at(stem) !== null
  return isVerb ? end : end + township[0].length
}

const SMALL = /^[^市县区旗州盟]{2,}(?:街道(?:办事处|办)?|镇|乡)$/

/** The places that a clause begins with, if it goes on with what is told of them; null if it does not. */
function openingOf(clause: string, language: Language): Opening | null {
  const { names, verbs, leading } = language
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
    PREDICATE.test(rest) || names.at(rest) !== null || verbs.at(rest) !== null || leading.at(rest) !== null
  // Townships in a list are no word that only ends like one.
  const areListed = each.length > 1 && SMALL.test(each[0]!)
  return rest === '' || isSubject || areListed
    ? { scope, each, rest, isSmall: SMALL.test(scope), isBare: /^\d/.test(rest) }
    : null
}

/** The name without the places that it begins with; that of the number before where nothing is left. */
function nameWithout(reading: Reading, scope: string, last: Reading | undefined, language: Language): string {
  const { name, mention } = reading
  const at = name.indexOf(scope)
  if (at < 0) return name
  const rest = name.slice(at + scope.length).replace(/^的/, '')
  if (rest !== '') return language.subjectBefore(rest).name || rest
  const isAlike = last !== undefined && last.mention.quantity.unit?.dimension === mention.quantity.unit?.dimension
  return isAlike ? last.name : name
}

const ONE_BY_ONE = /^(?<subject>.{2,}?)(?:各自)?分别/u

/** 城关镇、白石镇招商引资分别完成3亿元、1亿元: each place has the number in its turn; null if they are not as many. */
function placeOfNth({ place, name: read }: Reading, { each, rest }: Opening, language: Language) {
  const subject = each.length > 1 ? ONE_BY_ONE.exec(rest)?.groups?.subject : undefined
  if (subject === undefined) return null
  const nth = place?.of === each.length ? place.nth : each.findIndex((one) => read.startsWith(one))
  const { name } = language.subjectBefore(subject)
  return nth < 0 || name === '' ? null : { scope: each[nth]!, name }
}

interface Clause {
  from: number
  opening: Opening | null
  /** True if the clause itself begins with the places. */
  isOwn: boolean
}

/** Most clauses begin with a word that no place and nothing before one begins with. */
const PLAIN = /^(?![其另同而全我本])[\u4e00-\u9fff]/
const TOWNSHIP_NEAR = /^.{2,4}[镇乡街]/

const mayOpen = (clause: string, { places }: Language): boolean =>
  places.mayBegin(clause, 0) || TOWNSHIP_NEAR.test(clause)

/** Of which places each clause tells. Those of a clause without a figure are told of in it alone. */
function placesOfClauses(sentence: string, language: Language): Clause[] {
  const clauses: Clause[] = []
  let current: Opening | null = null
  let end = 0
  for (const { index, 0: clause } of sentence.matchAll(CLAUSE)) {
    if (PART_ENDS.test(sentence.slice(end, index))) current = null
    end = index + clause.length
    const isPlain = PLAIN.test(clause)
    const isWhole = !isPlain && WHOLE_AREA.test(clause)
    const opening = isWhole || (isPlain && !mayOpen(clause, language)) ? null : openingOf(clause, language)
    if (isWhole || opening !== null) current = opening
    clauses.push({ from: index, opening: current, isOwn: opening !== null })
    if (opening !== null && !/\d/.test(clause)) current = null
  }
  return clauses
}

/** True if a value is of the places that its clause begins with, or that the clauses before are about. */
function isOf({ isOwn }: Clause, opening: Opening, { cues, name, rule }: Reading): boolean {
  // 东岭、西岭3个医疗中心: where they are, not whose.
  if (isOwn) return !opening.isBare || name.includes(opening.scope)
  return cues.scope === null && (opening.isSmall || rule === 'name_carried')
}

/**
 * Gives values to the places that their clause begins with: 青岭、白石两市产值突破600亿元, 白石镇引进项目8个、到位资金2亿元. What such places have is not
 * the area's.
 */
export function withClausePlaces(readings: Reading[], sentence: string, language: Language): Reading[] {
  const clauses = readings.length === 0 ? [] : placesOfClauses(sentence, language)
  if (clauses.every(({ opening }) => opening === null)) return readings
  const given: Reading[] = []
  for (const [i, reading] of readings.entries()) {
    const clause = clauses.findLast(({ from }) => from <= reading.mention.quantity.start)
    const opening = clause?.opening ?? null
    if (!clause || opening === null || !isOf(clause, opening, reading)) given.push(reading)
    else {
      const apart = placeOfNth(reading, opening, language)
      const scope = apart?.scope ?? opening.scope
      const name = apart?.name ?? nameWithout(reading, scope, given[i - 1], language)
      given.push({ ...reading, name, cues: { ...reading.cues, scope } })
    }
  }
  return given
}
