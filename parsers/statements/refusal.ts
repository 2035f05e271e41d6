import { coordinatedIn } from './coordination.ts'
import { resolveIndicator } from './indicator.ts'
import type { Lexicon } from './lexicon.ts'
import type { Reading } from './reading.ts'

type Test = (reading: Reading, lexicon: Lexicon) => boolean

/** 打造一个中心 and 完善三项机制 count nothing; a registered name, a large number or a word that measures tells otherwise. */
const FEWEST_SPELLED = 100

const isWord: Test = ({ mention, name, cues, rule }, lexicon) => {
  const { quantity, before } = mention
  if (!quantity.is_spelled || rule === 'name_carried' || resolveIndicator(name, lexicon) !== null) return false
  // 抓“双倍增” is a slogan, 数字经济增加值实现倍增 a value.
  if (quantity.measure !== null) return !before.endsWith('实现') && coordinatedIn(name, lexicon).length < 2
  if (quantity.value >= FEWEST_SPELLED || quantity.unit?.dimension === 'percent') return false
  return quantity.value <= 1 || (cues.measure !== 'increment' && cues.comparator === null)
}

/** What answers to a description: 对研发投入超过500万元的企业. */
const DESCRIBED =
  /^(?:以上|以下)?的[\p{Script=Han}“”]{0,8}(?:企业|单位|项目|机构|个人|人员|人才|团队|家庭|农户|主体|商户|村|社区|载体|平台)/u
const SIZES = new Set(['money', 'area', 'mass', 'power', 'percent'])

const isCondition: Test = ({ mention: { quantity, before, behind } }) =>
  SIZES.has(quantity.unit?.dimension ?? '') && DESCRIBED.test(behind) && /[对凡年]/.test(before)

/** 按照研发投入的5%给予补助 says how a sum is worked out; what is worked out has a name behind the number. */
const isBasis: Test = ({ mention: { quantity, before, behind }, rule }) =>
  rule !== 'name_behind' &&
  quantity.unit?.dimension === 'percent' &&
  /^(?:按照?|以)/.test(before) &&
  /^(?:的标准|的比例)?(?:给予|予以|进行|计算|安排|核定|补助|奖励)/.test(behind)

/** 按3:1的比例配备 says how, not how much. */
const isProportion: Test = ({ mention: { quantity }, rule }) =>
  quantity.unit?.canonical === ':1' && rule !== 'name_before'

/** 下设1个办公室 arranges work and measures nothing. */
const isOrganisation: Test = ({ name }) => /(?:办公室|工作组|专项组|工作专班|专班|领导小组|专项小组)$/.test(name)

/** 围绕3个主导产业 sets a scene. */
const isSetting: Test = ({ mention: { before } }) => /(?:围绕|聚焦|依托|立足)$/.test(before)

/** Why a number with a unit is no statement. The first that holds is told; a new reason is a new row. */
const REFUSALS: readonly { rule: string; holds: Test }[] = [
  { rule: 'word', holds: isWord },
  { rule: 'condition', holds: isCondition },
  { rule: 'basis', holds: isBasis },
  { rule: 'proportion', holds: isProportion },
  { rule: 'organisation', holds: isOrganisation },
  { rule: 'setting', holds: isSetting },
]

/** Names of the reasons. */
export const REFUSAL_RULES: readonly string[] = REFUSALS.map(({ rule }) => rule)

/** An index has a bound instead of a unit. */
const INDEX = /(?:指数|系数|收入比|之比|得分|评分)$/

/** True where a number has a name, and a unit or, as an index has, a bound. */
function isUnderstood({ mention: { quantity }, name, cues }: Reading, lexicon: Lexicon): boolean {
  if (name.length < 2) return false
  if (quantity.unit !== null) return true
  const isBounded = quantity.comparator !== null || cues.comparator !== null
  return isBounded && (INDEX.test(name) || resolveIndicator(name, lexicon) !== null)
}

/** A number that was not understood. */
export const UNREAD = 'unread'

/** The rule that keeps a number out of the statements; `unread` where it was not understood, null where it is one. */
export function refusalOf(reading: Reading, lexicon: Lexicon): string | null {
  const refused = REFUSALS.find(({ holds }) => holds(reading, lexicon))
  if (refused) return refused.rule
  return isUnderstood(reading, lexicon) ? null : UNREAD
}
