import { SUPPORT, withoutManner } from './words.ts'

/** What the clause of a sum says of it. */
export interface Clause {
  /** The words before the verb. */
  head: string
  /** What is given: 一次性奖励. */
  noun: string
  /** Who gets it besides: 主办方 of 给予主办方20万元奖励. */
  payee: string
  /** What a rate is taken of. */
  basis: string
  each: string | null
}

const NOUN = `(?:一次性)?(?:${SUPPORT})(?:资金|经费)?`
const GIVES = /^(?<head>.*)(?:给予|予以|给与|(?<=向[^，]{2,60})发放)(?<fill>[^，\d]{0,24})$/u
const IS_GIVEN = new RegExp(
  `^(?<head>.*?)(?<noun>(?:一次性)?(?:${SUPPORT}))(?<fill>(?!收入|支出|资金|标准|政策|对象|项目|范围|比例|总额)[^，\\d]{0,14})$`,
  'u',
)
/** 单个企业最高不超过: of the sum before. */
const CAPS = new RegExp(
  `^(?:且|但|并)?(?<each>(?:每|单|同一)[^，\\d]{1,10}?)?(?:每年|年度|年|累计|总额|合计|总计|资金|额度|金额|最高|可|${SUPPORT})*(?:最高|不超过|不得超过|不高于|限额为?|上限为?)+$`,
  'u',
)
const BY = /(?:按照?|参照)(?<basis>[^，]{0,40}?)的?$/u
const NOUN_BEHIND = new RegExp(
  `^(?:/[^，。；]{1,8})?(?:以[上内下])?(?:左右)?(?:的?标准|的?比例)?的?(?:给予|予以)?[^，。；\\d]{0,8}?(?<noun>[\\p{Script=Han}]{0,6}?${NOUN})`,
  'u',
)
/** 的10%给予最高100万元补贴: the noun stands after the sum that bounds it. */
const NOUN_FARTHER = new RegExp(`^(?:的?标准|的?比例)?(?:给予|予以)[^，。；]{0,30}?(?<noun>${NOUN})`, 'u')
/** What was given is told, and nothing promised. */
const PAID = /(?:累计|共计?|已|发放|兑现|拨付|下达|争取|到位|安排|全年|投入|支出|上级|收到)(?:企业|资金)?$/
/** Words that say no more of what is given, or of who gets it, than the sum itself. */
const SAYS_NOTHING = /^(?:给予|予以|每年|最高|不超过|不少于|企业|单位|个人|项目|或|的)+/
const BOUND = /(?:每年度?|每月|最高|不超过|不高于|不低于|不少于|至少|可达|达到?|为|约|奖|共)+$/

function nounBehind(behind: string): string | null {
  const noun = (NOUN_BEHIND.exec(behind) ?? NOUN_FARTHER.exec(behind))?.groups?.noun
  return noun === undefined ? null : noun.replace(SAYS_NOTHING, '')
}

/** 对场地租金的50%予以补贴: what it is a rate of, without 按. */
const OF = /对(?<basis>[^，]{2,60})的$/u
const IS_GIVEN_BEHIND = /^(?:给予|予以)/

/** The clause of a rate: 按实际投资额的10%给予补助. */
export function clauseOfRate(clause: string, behind: string): Clause | null {
  const by = BY.exec(clause) ?? (IS_GIVEN_BEHIND.test(behind) ? OF.exec(clause) : null)
  const noun = nounBehind(behind)
  if (by === null || noun === null) return null
  return { head: clause.slice(0, by.index), noun, payee: '', basis: by.groups?.basis ?? '', each: null }
}

const KIND = new RegExp(`(?:${NOUN})$`, 'u')
/** 创业补贴: so many characters before the noun tell what kind it is of; more say who gets it. */
const LONGEST_KIND = 6

/** What the words between the verb and the sum say: who gets it, and what kind of support it is. */
function filledBy(fill: string): { told: string; kind: string | null; each: string | null } {
  const words = fill.replace(BOUND, '')
  const noun = KIND.exec(words)?.[0] ?? null
  const { rest, each } = withoutManner(noun === null ? words : words.slice(0, -noun.length))
  const told = rest.replace(SAYS_NOTHING, '').replace(/的$/, '')
  if (noun === null || each !== null || told.length > LONGEST_KIND) return { told, kind: noun, each }
  return { told: '', kind: told + noun, each }
}

/** 农村低保补助 is no promise of a sum, and 首次认定的补助 is one. */
function isPromising(head: string): boolean {
  const { rest, each } = withoutManner(head)
  return rest !== head || each !== null || /^$|[的后]$|对|凡|每|获|首次|新|^第?[一二三四五六首次]年/.test(rest)
}

/** The clause of a sum: 给予20万元奖励, 奖励企业20万元; or of a rate: 给予展位费80%的补助. */
export function clauseOfSum(clause: string, behind: string, isRate: boolean): Clause | null {
  const gives = GIVES.exec(clause)?.groups
  const given = gives ?? IS_GIVEN.exec(clause)?.groups
  if (!given || PAID.test(given.head!)) return null
  const { head, fill } = given as { head: string; fill: string }
  if (!gives && !isPromising(head)) return null
  const { told, kind, each } = filledBy(fill)
  const noun = given.noun ?? nounBehind(behind) ?? kind
  if (noun === null) return null
  if (isRate) return { head, noun, payee: '', basis: fill.replace(SAYS_NOTHING, '').replace(/的$/, ''), each: null }
  return { head, noun, payee: told, basis: '', each }
}

const AT_STANDARD = new RegExp(
  `^[^。；]{0,28}?的?标准[，,]?(?:分期|一次性|每年)?(?:给予|予以|发放)[^，。；\\d]{0,10}?(?<noun>[\\p{Script=Han}]{0,6}?${NOUN})`,
  'u',
)
/** 按每人1000元给予奖补: a sum for each needs no word for the standard. */
const GIVEN_EACH = new RegExp(
  `^的?(?:分期|一次性|每年)?(?:给予|予以|发放)[^，。；\\d]{0,10}?(?<noun>[\\p{Script=Han}]{0,8}?${NOUN})`,
  'u',
)
const EACH = /^每/
const BY_UPTO = /(?:按照?|参照)(?<each>[^，]{0,12}?)(?:最高|不超过|不高于)?$/u

/** The clause of a standard: 按每平方米不超过1000元的标准，给予购房补助; 按每人1000元给予奖补. */
export function clauseOfStandard(clause: string, behind: string): Clause | null {
  const by = BY_UPTO.exec(clause)
  const isForEach = EACH.test(by?.groups?.each ?? '')
  const given = AT_STANDARD.exec(behind) ?? (isForEach ? GIVEN_EACH.exec(behind) : null)
  const noun = given?.groups?.noun?.replace(SAYS_NOTHING, '')
  if (by === null || noun === undefined) return null
  return { head: clause.slice(0, by.index), noun, payee: '', basis: '', each: by.groups?.each || null }
}

const NAMED = new RegExp(`(?:给予|予以|\\d)[^，]{0,30}?(?<noun>${NOUN})|(?<verb>${SUPPORT})[^，]{0,12}\\d`, 'u')

const GIVEN_BEFORE = /^(?<head>.*)(?:给予|予以)[^，]{2,24}$/u

/** The clause of a cap on a sum before: 单个企业最高不超过50万元. */
export function clauseOfCap(clause: string, earlier: readonly string[], behind = ''): Clause | null {
  // 给予实际支出50%、每年最高100万元的资助: the noun of both stands after the second.
  const at = clause.lastIndexOf('、')
  const caps = CAPS.exec(clause.slice(at + 1))
  if (caps === null) return null
  const given = at < 0 ? null : GIVEN_BEFORE.exec(clause.slice(0, at))?.groups
  const together = given ? nounBehind(behind) : null
  if (given && together !== null)
    return { head: given.head!, noun: together, payee: '', basis: '', each: caps.groups?.each ?? null }
  const found = earlier.findLast((one) => NAMED.test(one))
  const groups = found === undefined ? undefined : NAMED.exec(found)?.groups
  const named = groups?.noun ?? groups?.verb ?? null
  return named === null ? null : { head: '', noun: named, payee: '', basis: '', each: caps.groups?.each ?? null }
}
