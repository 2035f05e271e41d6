import { SUPPORT, withoutManner } from './words.ts'

/** 对获评的企业, 凡新建的厂房: the word that whom a sum is for stands after. */
const FOR = /(?:^|[并且也再另、]|同时|其中|财政|政府|资金)(?:对于|对(?![外口接标照应])|凡是?|支持|鼓励)(?=[^，]{2})/
/** What says nothing of whom: 经审核, 除上级补助外, 按标准. */
const ASIDE =
  /^(?:除|按|经.{0,20}(?:审核|审定|批准|核实|认定|验收)(?:合格|通过)?(?:后|的)?$|(?:审核|审定|批准|核实|认定|备案|评审|考核|验收){1,2}(?:合格|通过)?(?:后|的)?$|根据|结合|参照|在.{1,16}基础上|自.{1,16}起|符合条件的?$|由|从|给予|以.{1,24}为基数)/
/** An earlier sum of the same part: 给予5万元奖补. */
const EARLIER = new RegExp(`(?:(?:按照?|参照).{0,40}?|(?:给予|予以|${SUPPORT}).{0,16}?)\\d.*$`, 'u')
/** 租金总额的50%予以补贴: what the rate is of stays. */
const RATE_GIVEN = /的\d[\d.]*[%％](?:给予|予以).*$/u
const EMPTY_HEAD =
  /^(?:\d{1,2}[.、．]|[一二三四五六七八九十]{1,3}[、.．]|第.{1,4}条|向(?=\p{Script=Han}{4})|对于|对(?!外)|凡是?|如|若|并|且|但|同时|其中|上述|符合条件的|相关|有关|参加|当年度?|本年度|其(?![中他它余])|经(?!济|营|开))+/u
const EMPTY_END = /(?:的|后|时|，|、|给予|予以|分别)+$/
const SHORTEST = 2
const LONGEST = 72

const forWhom = (clause: string): string | null => {
  const found = FOR.exec(clause)
  return found ? clause.slice(found.index + found[0].length) : null
}

const cleaned = (text: string): string => text.replace(EMPTY_HEAD, '').replace(EMPTY_END, '')

/** The clauses of a part that say whom it is for, from the one after 对 on, else from the nearest that ends in 的. */
function tellingClauses(clauses: readonly string[]): string {
  const at = clauses.findLastIndex((clause) => forWhom(clause) !== null)
  const telling = (from: number): string[] => clauses.slice(from).filter((clause) => !ASIDE.test(clause))
  if (at >= 0) {
    const whom = forWhom(clauses[at]!)!
    const whole = [whom, ...telling(at + 1)].join('')
    return whole.length <= LONGEST ? whole : whom
  }
  const all = telling(0)
  const nearest = all.at(-1) ?? ''
  const whole = all.join('')
  const isWhole = /的$/.test(nearest) && !/^[且并或]/.test(nearest)
  return isWhole || whole.length > LONGEST ? nearest : whole
}

/** What the head of the sum's own clause says, completed by the clauses before it, nearest last. */
function said(head: string, earlier: readonly string[]): string {
  const own = forWhom(head)
  if (own !== null) return own
  const isBare = head.length < SHORTEST
  const clauses = earlier.flatMap((clause) => {
    const before = clause.replace(EARLIER, '').replace(RATE_GIVEN, '')
    // 法人每件资助1万元，自然人每件资助5000元: the one before is another.
    return before === clause || isBare ? [withoutManner(before).rest] : []
  })
  const told = tellingClauses(clauses.filter((clause) => clause !== ''))
  const isDescribed = clauses.some((clause) => forWhom(clause) !== null) || /的$/.test(told)
  if (isBare) return told
  return isDescribed ? told + head : head
}

/** Whom or what a sum is for, with who gets it each; null if the words before do not tell. */
export function receiverOf(head: string, earlier: readonly string[]): { receiver: string; each: string | null } | null {
  const { rest, each } = withoutManner(head.replace(/(?:按照?|参照)[^，]{0,40}$/, ''))
  const receiver = cleaned(said(rest, earlier))
  return receiver.length >= SHORTEST && receiver.length <= LONGEST && /\p{Script=Han}{2}/u.test(receiver)
    ? { receiver, each }
    : null
}
