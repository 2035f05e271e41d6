import { resolveIndicator } from './indicator.ts'
import type { Lexicon } from './lexicon.ts'
import { subjectBefore } from './subject.ts'

const JOINTS = /、|以及|和|与|及/

/** Text up to the first word that ends a subject: 高新技术企业和科技型企业实现“双倍增” leaves the two names. */
function beforeVerb(text: string, lexicon: Lexicon): string {
  for (let i = 1; i < text.length; i++) {
    if (lexicon.verbs.at(text.slice(i)) && !lexicon.names.at(text.slice(i))) return text.slice(0, i)
  }
  return text
}

/** Nouns that coordinated names share: 肉、奶产量 is 肉产量 and 奶产量. */
const SHARED_HEAD =
  /(?:产量|产值|增加值|销售额|营业额|交易额|成交额|面积|规模|存栏|出栏|收入|投资|增速|覆盖率|占比|排放量|拥有量|保有量|总量|总额|余额|参保人数|从业人数|就业人数|人数|参保率|注册证|重点工程减排量|减排量)$/

/** What ends so is whole: 起数 beside 死亡人数. */
const OWN_HEAD = /[数率量额值]$/

const GRADE = /^(?:(?:国家|省部|省|市|区|县|部|[\d百千万]{1,5}[万亿]?元?)级(?:及?以上)?|[一二三四五]类)/

/** True for a grade that stands without what is graded: 国家级. */
export const isGrade = (name: string): boolean => name.replace(GRADE, '') === '' && name !== ''

/** What is graded: 创新平台 of 市级以上创新平台. */
export const withoutGrade = (name: string): string => name.replace(GRADE, '')

/** Gives the head of the last name to those that have none: 肉、奶产量, and 国家级、市级技术创新中心. */
function withSharedHead(parts: readonly string[]): string[] {
  if (parts.length > 1 && parts.slice(0, -1).every(isGrade)) {
    const graded = withoutGrade(parts.at(-1)!)
    return parts.map((part) => (isGrade(part) ? part + graded : part))
  }
  const head = parts.at(-1)?.match(SHARED_HEAD)?.[0]
  if (!head || parts.slice(0, -1).some((part) => SHARED_HEAD.test(part))) return [...parts]
  return parts.map((part) => (part.endsWith(head) || OWN_HEAD.test(part) ? part : part + head))
}

/** A、B、C三大产业产值: the number says how many names stand before it. */
const ALL_OF = /等?[两二三四五六七八九十\d]{1,2}[大个](?:支柱|主导|重点|优势)?(?:产业|行业|集群|领域|板块|区域|门类)/

const split = (text: string, lexicon: Lexicon): string[] =>
  withSharedHead(
    subjectBefore(text.replace(ALL_OF, ''), lexicon)
      .name.split(JOINTS)
      .map((part) => part.trim()),
  ).filter((part) => part.length > 1)

/** The registered names that a coordination consists of; empty where a member is not registered. */
export function coordinatedIn(name: string, lexicon: Lexicon): string[] {
  const parts = withSharedHead(name.split(JOINTS).map((part) => part.trim()))
  return parts.length > 1 && parts.every((part) => resolveIndicator(part, lexicon)) ? parts : []
}

/** The names that 均 gives one value each: 开工率、投产率均达到70%. Empty where they cannot be told apart. */
export function namesOfEach(name: string): string[] {
  const parts = withSharedHead(name.split(/、|以及|和|与|及(?!以上|其)/).map((part) => part.trim()))
  return parts.length > 1 && parts.every((part) => part.length > 2) ? parts : []
}

/** A short name that ends in a word for what is measured: 产业投资. */
const isMeasured = (name: string): boolean =>
  name.length <= 12 && SHARED_HEAD.test(name) && !SHARED_HEAD.test(name.slice(0, 2))

/**
 * The name a clause without a number is about: a registered one (科技进步综合评价位次实现“进等升位”), or one of something
 * measured (产业投资稳步推进). Null for any other.
 */
export function subjectOfClause(clause: string, lexicon: Lexicon): string | null {
  const names = [beforeVerb(clause, lexicon), clause].map((text) => subjectBefore(text, lexicon).name)
  return names.find((name) => resolveIndicator(name, lexicon)) ?? names.find(isMeasured) ?? null
}

/**
 * The names that 分别 pairs with `count` values: the coordination nearest before it with exactly that many members.
 * `clauses` are the texts before 分别, nearest last. Null where no clause has such a coordination.
 */
export function coordinatedNames(clauses: readonly string[], count: number, lexicon: Lexicon): string[] | null {
  for (const clause of clauses.toReversed()) {
    for (const text of [beforeVerb(clause, lexicon), clause]) {
      const names = split(text, lexicon)
      if (names.length === count) return names
    }
  }
  return null
}
