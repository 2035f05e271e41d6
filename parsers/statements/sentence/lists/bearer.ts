import type { Lexicon } from '../../lexicon/lexicon.ts'

/** Words for people, firms and industries; 企业 alone may begin the name of what all of them have. */
const BEARER =
  /^(?:\p{Script=Han}{0,8}?(?:居民|[农牧渔村市]民|职工|员工|教师|学生|老人|老年人|儿童|妇女|残疾人|人员|群众|农户|住户|商户)|\p{Script=Han}{1,8}?企业|\p{Script=Han}{1,12}?(?<![就创作毕择停营])业(?=$|营业收入|增加值|投资|利润|税收|销售额|总?产值))(?!家|群|主)/u

/** Who has what a name goes on to tell: 农牧民 of 农牧民医疗保险支付限额. Empty if it begins with nobody. */
export const bearerOf = (name: string): string => BEARER.exec(name)?.[0] ?? ''

/** 支付限额 of 职工、居民医疗保险支付限额: what the last of several has, where the others are bearers and nothing more; null for any others. */
export function restOfBearer(part: string, last: string, { tails }: Lexicon): string | null {
  const bearer = bearerOf(last)
  const rest = last.slice(bearer.length)
  // 高新技术企业、科技型企业数量: how many there are says no more than the names.
  const isHad = bearer !== '' && rest.length > 1 && !tails.includes(rest)
  return isHad && part !== bearer && bearerOf(part) === part ? rest : null
}
