import { endsInSign, signsOf } from '../../text/signs.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** Who makes, earns or sells: an industry, a park, a kind of firm. 就业 and 作业 are none. */
const OWNER =
  /(?:[一二三]产|产业链?|行业|(?<![就创作毕择停营])业|(?<=\p{Script=Han}{1,6})经济|单位|部门|城镇|乡村|农村|商户|合作社|机构|集群|园区|[高经自]\p{Script=Han}区|开发区|新区|景区|企业|公司|产业园|平台|基地|项目|主体|机场|港口?)$/u

const ENDINGS = signsOf('产业链济位门镇村户社构群区司园台地目体场港口')

/** True for a text that names who makes, earns or sells. */
export const isOwner = (text: string): boolean => text.length > 1 && endsInSign(ENDINGS, text) && OWNER.test(text)

/** Who has or pays what is added up: 农户累计分红, 县级财政累计投入. */
const ADDS_UP = /^(?:累计|合计|共计)$/
const PEOPLE = /(?:农户|牧户|村民|居民|群众|职工|社员|财政|资本)$/

/** Verbs between the owner and what it achieves. */
const ACHIEVES = /^(?:预计|累计|全年|已)?(?:实现|完成|达到|创造)$/

/**
 * A name that says what is measured and not of what: 产值, 税收收入. The longest registered one apart, what is measured of an
 * industry is not what is measured of the area.
 */
const LONGEST_MEASURED = 6

const SUM = /(?:[量额值]|总产|收入|支出|营收|税收|利税|利润|产出)$/

/** True for a text that says what is measured of somebody: 产值, 销售收入, 利税. */
export const isMeasure = (text: string, { heads }: Lexicon): boolean => heads.isHead(text) || SUM.test(text)

/** 装备制造产业实现产值73亿元: the output of that industry. Null if the words before the verb own nothing. */
export function ownedName(owner: string, verb: string, measured: string, lexicon: Lexicon): string | null {
  if (ADDS_UP.test(verb) && PEOPLE.test(owner) && measured.length <= LONGEST_MEASURED) return owner + measured
  if (!ACHIEVES.test(verb) || measured.length > LONGEST_MEASURED || !isMeasure(measured, lexicon)) return null
  return isOwner(owner) ? owner + measured : null
}

/** What is summed up of things that were counted before: 新开工项目30个、总投资120亿元. */
export const COUNTED_SUM =
  /^(?:计划|协议|合同|签约)?(?:总投资额?|总?投资规模|投资总额|总产值|总金额|年产值|年营收|总?市值|总营收|总规模|管理规模|合同金额|资金|年度(?:计划)?投资)$/
