import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isMeasure, isOwner } from '../subject/owner.ts'
import { sheltered } from '../subject/shelter.ts'
import { subjectBefore, TOWARDS } from '../subject/subject.ts'

const JOINTS = /、|以及|和|与|及/

/** Text up to the first word that ends a subject: 高新技术企业和科技型企业实现“双倍增” leaves the two names. */
function beforeVerb(text: string, lexicon: Lexicon): string {
  const readable = sheltered(text, lexicon)
  for (let i = 1; i < text.length; i++) {
    if (lexicon.verbs.at(readable.slice(i)) && !lexicon.names.at(text.slice(i))) return text.slice(0, i)
  }
  return text
}

/** What ends so is whole: 起数 beside 死亡人数. */
const OWN_HEAD = /[数率量额值]$/

const GRADE =
  /^(?:(?:世界|全球|国际|国家|省部|自治区|省|市|区|县|部|[\d百千万]{1,5}[万亿]?元?)级(?:及?以上)?|[一二三四五]类)/

/** True for a grade that stands without what is graded: 国家级. */
export const isGrade = (name: string): boolean => name.replace(GRADE, '') === '' && name !== ''

/** What is graded: 创新平台 of 市级以上创新平台. */
export const withoutGrade = (name: string): string => name.replace(GRADE, '')

/** 第一产业增加值 and its like, of 一二三产增加值. */
const SECTORS = /^(?:第?一、?二、?三次?产业?|三次产业)/

const isWhole = (part: string, last: string, lexicon: Lexicon): boolean =>
  lexicon.names.before(part) !== null || resolveIndicator(part, lexicon) !== null || lexicon.heads.of(last) === part

/** The longest ending of the last name that makes a registered name of another: 居民人均可支配收入 behind 城镇. */
function knownEnding(part: string, last: string, lexicon: Lexicon): string | null {
  for (let from = 1; from < last.length - 1; from++) {
    const ending = last.slice(from)
    if (part.endsWith(ending) || lexicon.tails.includes(ending)) continue
    if (resolveIndicator(part + ending, lexicon)) return ending
  }
  return null
}

/** A name with the head that the last of a coordination has: 肉 with 产量. */
function withHead(part: string, last: string, lexicon: Lexicon): string {
  if (OWN_HEAD.test(part)) return part
  const known = knownEnding(part, last, lexicon)
  if (known) return part + known
  const head = lexicon.heads.of(last)
  // 幼儿园、小学入学率: what is counted may have a rate as well.
  const isThing = head?.endsWith('率') === true && resolveIndicator(part, lexicon)?.dimension === 'count'
  const ending = !isThing && isWhole(part, last, lexicon) ? null : head
  return ending && !part.endsWith(ending) ? part + ending : part
}

/** 重点景区 of 重点景区接待游客、经营收入: who has the first has the second. */
function ownerOf(first: string, lexicon: Lexicon): string {
  const known = lexicon.names.before(first)?.word.length ?? first.length
  const owner = first.slice(0, first.length - known)
  if (isOwner(owner)) return owner
  // 农产品加工企业销售收入: the measure itself may be in no registry.
  const ends = Array.from(first, (_, i) => i)
  const from = ends.findLast((i) => isOwner(first.slice(0, i)) && isMeasure(first.slice(i), lexicon))
  return from === undefined ? '' : first.slice(0, from)
}

const isOwned = (part: string, lexicon: Lexicon): boolean =>
  lexicon.heads.of(part) !== null || (part.length <= LONGEST_BARE && isMeasure(part, lexicon))

/** A name with what stands before the first of a coordination, where the two make a registered name: 旅游 before 花费. */
export function withBeginning(part: string, first: string, lexicon: Lexicon): string {
  const isKnown = resolveIndicator(part, lexicon) !== null
  if (isKnown && part.length > LONGEST_BARE) return part
  for (let length = first.length - 1; length > 1; length--) {
    const whole = first.slice(0, length) + part
    if (isKnown ? lexicon.names.at(whole)?.word === whole : resolveIndicator(whole, lexicon) !== null) return whole
  }
  // 林业产值5亿元，牧业产值65亿元: whose it is stands in it.
  const isOpen = !isKnown && ownerOf(part, lexicon) === '' && isOwned(part, lexicon)
  return isOpen ? ownerOf(first, lexicon) + part : part
}

/** A name so short may be part of a longer one although it is registered: 死亡人数 behind 道路交通事故起数和. */
const LONGEST_BARE = 4

/** Gives the head of the last name to those that have none: 肉、奶产量, and 国家级、市级技术创新中心. */
function withSharedHead(parts: readonly string[], lexicon: Lexicon): string[] {
  const last = parts.at(-1) ?? ''
  if (parts.length > 1 && parts.slice(0, -1).every(isGrade)) {
    const graded = withoutGrade(last)
    return parts.map((part) => (isGrade(part) ? part + graded : part))
  }
  const headed = parts.map((part, i) => (i < parts.length - 1 ? withHead(part, last, lexicon) : part))
  return headed.map((part, i) => (i > 0 ? withBeginning(part, headed[0]!, lexicon) : part))
}

/** The members of a coordination as it is printed, each a whole name. */
function membersOf(name: string, joints: RegExp, lexicon: Lexicon): string[] {
  const sectors = SECTORS.exec(name)
  if (sectors) return ['第一', '第二', '第三'].map((nth) => `${nth}产业${name.slice(sectors[0].length)}`)
  const towards = TOWARDS.exec(name)?.[0] ?? ''
  const parts = name
    .slice(towards.length)
    .split(joints)
    .map((part) => part.trim())
  const names = withSharedHead(parts, lexicon)
  return towards === '' ? names : names.map((part) => (part.startsWith(towards) ? part : towards + part))
}

/** A、B、C三大产业产值: the number says how many names stand before it. */
const ALL_OF = /等?[两二三四五六七八九十\d]{1,2}[大个](?:支柱|主导|重点|优势)?(?:产业|行业|集群|领域|板块|区域|门类)/

const split = (text: string, joints: RegExp, lexicon: Lexicon): string[] =>
  membersOf(subjectBefore(text.replace(ALL_OF, ''), lexicon).name, joints, lexicon).filter((part) => part.length > 1)

/** 蔬菜及食用菌、瓜果产量 are two, or three: the joints that make as many as there are values. */
const JOINED_BY = [JOINTS, /、/, /以及|和|与/]

/** The registered names that a coordination consists of; empty where a member is not registered. */
export function coordinatedIn(name: string, lexicon: Lexicon): string[] {
  const parts = membersOf(name, JOINTS, lexicon)
  return parts.length > 1 && parts.every((part) => resolveIndicator(part, lexicon)) ? parts : []
}

/** The names that 均 gives one value each: 开工率、投产率均达到70%. Empty where they cannot be told apart. */
export function namesOfEach(name: string, lexicon: Lexicon): string[] {
  const parts = membersOf(name, /、|以及|和|与|及(?!以上|其)/, lexicon)
  return parts.length > 1 && parts.every((part) => part.length > 2) ? parts : []
}

/** A short name that ends in a word for what is measured: 产业投资. */
const isMeasured = (name: string, { heads }: Lexicon): boolean =>
  name.length <= 12 && heads.of(name) !== null && !heads.isHead(name.slice(0, 2))

/**
 * The name a clause without a number is about: a registered one (科技进步综合评价位次实现“进等升位”), or one of something
 * measured (产业投资稳步推进). Null for any other.
 */
export function subjectOfClause(clause: string, lexicon: Lexicon): string | null {
  const names = [beforeVerb(clause, lexicon), clause].map((text) => subjectBefore(text, lexicon).name)
  return (
    names.find((name) => resolveIndicator(name, lexicon)) ?? names.find((name) => isMeasured(name, lexicon)) ?? null
  )
}

const LONGEST_OWNER = 12

/** 地表水水质持续向好，优良比例达到100%: the registered name that begins in the clause before; null if there is none. */
export function nameOverClause(name: string, clause: string, lexicon: Lexicon): string | null {
  if (!lexicon.heads.isEnding(name) || resolveIndicator(name, lexicon) !== null) return null
  const before = clause.trim()
  for (let length = Math.min(LONGEST_OWNER, before.length); length > 1; length--) {
    const whole = before.slice(0, length) + name
    if (resolveIndicator(whole, lexicon) !== null) return whole
  }
  return null
}

/**
 * The names that 分别 pairs with `count` values: the coordination nearest before it with exactly that many members.
 * `clauses` are the texts before 分别, nearest last. Null where no clause has such a coordination.
 */
export function coordinatedNames(clauses: readonly string[], count: number, lexicon: Lexicon): string[] | null {
  for (const clause of clauses.toReversed()) {
    for (const text of [beforeVerb(clause, lexicon), clause]) {
      for (const joints of JOINED_BY) {
        const names = split(text, joints, lexicon)
        if (names.length === count) return names
      }
    }
  }
  return null
}
