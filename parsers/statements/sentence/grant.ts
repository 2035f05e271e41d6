import type { Quantity } from '../../values/quantity.ts'

/** What support is called. */
const SUPPORT = '奖励|奖金|奖补|补助|补贴|资助|贴息'
const PAYEE = /^(?:单[个家户项]|同一|每[个家户项])(?!.{0,8}[奖补资最])\p{Script=Han}{1,6}(?:每年|年度|累计)?$/u

/** True for words that name who gets a sum and not what for. */
export const isPayee = (name: string): boolean => PAYEE.test(name)

/** A sum of money with such a name is support that is promised. */
const GRANTS: readonly RegExp[] = [
  // 给予20万元奖励.
  new RegExp(
    `^(?:每[家户人个名项]|一次性|最高|定额|资金|财政|年度|再|另|额外)*(?:${SUPPORT}|扶持)(?:资金|总额|金额|标准)?$`,
  ),
  // 对首次入规企业奖励5万元.
  /(?:企业|单位|个人|人才|团队|机构|项目|平台|基地|一次性|最高|的)[再另]?(?:奖励|奖补)$/,
  // 每个联合体补助500万元.
  /^(?:每|单)[家户人个名项]?\p{Script=Han}{1,8}(?:奖励|奖补|补助|补贴|资助)$/u,
  // 贷款额度不超过400万元.
  /(?:贷款|担保|授信|信用|补助|补贴)?(?:最高)?额度$/,
  // 单个企业最高不超过50万元.
  PAYEE,
]
/** 一次性创业补贴5000元: what one person gets is told in bare 元; a programme spends 万元. */
const FOR_ONE = new RegExp(`(?:${SUPPORT}|津贴)$`)

/** True for support that is promised by its name: 奖励20万元. */
export const isGrant = (name: string, { unit }: Quantity): boolean =>
  (unit?.unit === '元' && FOR_ONE.test(name)) ||
  ((unit?.dimension === 'money' || unit?.dimension === 'percent' || unit?.unit.startsWith('元/') === true) &&
    GRANTS.some((grant) => grant.test(name)))

/** 可申请最高30万元, 享受补贴每人每月500元: what is there to be had. */
const GRANTED = /(?:申请|享受|每人每[月年天]|给予|予以|可获得?)[^，。；]{0,12}$/
/** 发放补贴1200万元: what was given is told as such. */
const PAID = /(?:发放|兑现|拨付|下达|累计|争取|投入|支出)/

/** 发放各类补贴1012万元: what was paid is a fact, whatever it is called. */
export const isPaid = (before: string): boolean => PAID.test(before)

/** True for a sum of money that is promised by the words before it. A standard that is raised is a value of its own. */
export const isGranted = (name: string, before: string): boolean =>
  GRANTED.test(before) && !PAID.test(before) && !name.endsWith('标准')

/** A grant that says neither whose it is nor what for: 奖励, 一次性补助. */
const BARE = new RegExp(`^(?:一次性|后|资金|最高|每年){0,3}(?:${SUPPORT})(?:资金)?$`)
/** 对获奖团队给予最高, 对新建的孵化器，按绩效分别给予: who gets it, in the clause of the grant. */
const RECEIVER =
  /对(?<receiver>[^，。；：对]{2,24}?)的?[，,]?(?:每年|分别|一次性|按照?[^，。；]{1,20}[，,]?){0,1}(?:给予|予以)[^，。；]{0,12}$/u
/** Words that tell nobody from others. */
const SAYS_LITTLE = /^(?:符合条件的|相关|有关|上述|参加)/
/** As much of a sentence as a grant takes up before its sum. */
const REACH = 72

/** The name of a grant with who gets it: 获奖团队奖金. `before` is the sentence up to the sum. */
export function grantName(name: string, before: string): string {
  if (!BARE.test(name)) return name
  const receiver = RECEIVER.exec(before.slice(-REACH))?.groups?.receiver?.replace(SAYS_LITTLE, '')
  return receiver !== undefined && receiver.length > 1 && !/\d/.test(receiver) ? receiver + name : name
}
