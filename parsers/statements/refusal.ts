import { withDigitYears } from '../values/period/dated-form.ts'
import { coordinatedIn } from './coordination.ts'
import { resolveIndicator } from './indicator.ts'
import type { Lexicon } from './lexicon.ts'
import { isMeasuredInTime } from './meaning.ts'
import { isNoise } from './noise.ts'
import type { Reading } from './reading.ts'

/** An index has a bound instead of a unit. */
const INDEX = /(?:指数|系数|收入比|之比|得分|评分|满意度|平均分|死亡率|生育率|发生率|比值)$/

type Test = (reading: Reading, lexicon: Lexicon) => boolean

/** 打造一个中心 and 完善三项机制 count nothing; a registered name, a large number or a word that measures tells otherwise. */
const FEWEST_SPELLED = 100

const isWord: Test = ({ mention, name, cues, rule }, lexicon) => {
  const { quantity, before } = mention
  if (!quantity.is_spelled || rule === 'name_carried' || resolveIndicator(name, lexicon) !== null) return false
  // 抓“双倍增” is a slogan, 数字经济增加值实现倍增 a value, and so is 较2022年翻番.
  if (quantity.measure !== null)
    return !before.endsWith('实现') && mention.base === null && coordinatedIn(name, lexicon).length < 2
  if (quantity.value >= FEWEST_SPELLED || quantity.unit?.dimension === 'percent') return false
  if (quantity.value <= 1) return true
  // 产业集群两个: behind its noun a number counts.
  const isCounted = quantity.comparator !== null || (rule === 'name_before' && mention.behind === '')
  return !isCounted && cues.measure !== 'increment' && cues.comparator === null
}

/** What answers to a description: 对研发投入超过500万元的企业. */
const DESCRIBED =
  /^(?:以上|以下)?的[\p{Script=Han}“”]{0,8}(?:企业|单位|项目|机构|个人|人员|人才|团队|家庭|农户|主体|商户|村|社区|载体|平台)/u
const SIZES = new Set(['money', 'area', 'mass', 'power', 'percent'])

/** 达到1亿元的，给予…: who answers to it is left out. */
const HEADLESS = /^(?:以上|以下)?的(?:$|[，,]|[为可应给予按不评列授视])/

const isCondition: Test = ({ mention: { quantity, row }, rule, name }) => {
  const { before, behind } = row
  if (HEADLESS.test(behind)) return true
  const isNamed = rule === 'name_before' && name.length > 1
  return SIZES.has(quantity.unit?.dimension ?? '') && DESCRIBED.test(behind) && (isNamed || /[对凡年]/.test(before))
}

/** 处2万元以上5万元以下的罚款. */
const isPenalty: Test = ({ mention: { quantity, before, behind }, name }) =>
  quantity.unit?.dimension === 'money' && (/处$|罚/.test(before) || /罚款|罚金/.test(behind + name))

/** 加0.5分, 工业投资20分: points that a rule gives. A score that is to be reached has a word that says so. */
const isScore: Test = ({ mention: { quantity, before }, name, cues }) =>
  quantity.unit?.unit === '分' &&
  (/(?:[加扣减记计]|最高|最多)(?:\p{Script=Han}?不超过)?$/u.test(before) ||
    (cues.comparator === null && quantity.comparator === null && !INDEX.test(name)))

/** 有效期5年 and 材料一式3份, 每家限报1项: how a rule is carried out. */
const FORMALITIES = /(?:有效期限?|试行期|公示期|一式|限报|限申报|限推荐|假期|小长假|黄金周)$/

const isFormality: Test = ({ mention: { before }, name }) =>
  FORMALITIES.test(name) || FORMALITIES.test(before) || /^请/.test(before)

/** 按照研发投入的5%给予补助 says how a sum is worked out; what is worked out has a name behind the number. */
const isBasis: Test = ({ mention: { quantity, before, behind }, rule }) =>
  /每(?:增加|新增|增长|超过?|完成|提高|达到)$/.test(before) ||
  (rule !== 'name_behind' &&
    quantity.unit?.dimension === 'percent' &&
    /^(?:按照?|以)/.test(before) &&
    /^(?:的标准|的比例)?(?:给予|予以|进行|计算|安排|核定|补助|奖励)/.test(behind))

const ITEMS = new Set(['个', '项', '条', '类', '大', '件', '个方面'])
const YEARS = new Set(['年', '个月', '天'])
const CALENDAR = new Set(['年', '周年', '个月', '月', '季度', '周'])

/** 9个季度位居全市第一. */
const SPANS = /^(?:季度|月|小时|星期|工作日|交易日|年头)/

/** 连续5年, 延长30年: a span of time is a value only of what is measured in time, by its name or in the registry. */
const isSpan: Test = ({ mention: { quantity, behind }, name }, lexicon) => {
  const { unit } = quantity
  if (unit?.unit === '个' && SPANS.test(behind)) return true
  if (unit?.dimension !== 'time' || !YEARS.has(unit.canonical) || !CALENDAR.has(unit.unit)) return false
  const known = resolveIndicator(name, lexicon)
  return !isMeasuredInTime(name, lexicon) && known?.dimension !== 'time' && known?.dimension !== 'age'
}

/** 12个指标, 29项主要指标, 6个维度: how a paper counts its own parts. */
const isOwnItem: Test = ({ mention: { quantity }, name, rule }, lexicon) =>
  quantity.unit?.dimension === 'count' &&
  ITEMS.has(quantity.unit.unit) &&
  rule === 'name_behind' &&
  lexicon.ownItems.some((item) => name.endsWith(item) || name.startsWith(item))

/** 按3:1的比例配备 says how, not how much. */
const isProportion: Test = ({ mention: { quantity }, rule }) =>
  quantity.unit?.canonical === ':1' && rule !== 'name_before'

/** 下设1个办公室 arranges work and measures nothing. */
const isOrganisation: Test = ({ name }) => /(?:办公室|工作组|专项组|工作专班|专班|领导小组|专项小组)$/.test(name)

/** 围绕3个主导产业 sets a scene. */
const isSetting: Test = ({ mention: { before } }) => /(?:围绕|聚焦|依托|立足)$/.test(before)

/** Who applies has to answer to it: 申报企业应…, and all under 申报条件. */
const REQUIRES =
  /(?:申报|申请|参评|参选|评选|报名|应聘|投标|推荐)(?:的)?(?:企业|单位|主体|人|者|对象|项目|机构|个人)[^。]{0,40}?(?:应|须|需|具备|符合|满足)|企业应(?:当|具备|在|为|符合)|(?:符合|具备|满足)(?:以下|下列)|所称|，是指|(?:申报|申请|认定|准入|参评|推荐)(?:条件|要求|资格)[:：]/
const REQUIREMENTS =
  /(?:申报|申请|认定|评选|准入|参评|入库|推荐|基本|报名|资格)(?:条件|要求|资格)|(?:申报|支持|适用|扶持)对象|认定标准/

/** An article of a regulation; a plan written in articles names years. */
const ARTICLE = /^[\s\u3000]*第[\d一二三四五六七八九十百]{1,5}条/
const PLANS = /20\d{2}年|十[四五六]五/

/**
 * True where the numbers of a sentence say who may apply, or what a regulation demands, and not what is or shall be.
 * `opening` is how its paragraph begins.
 */
export const isRequirement = (sentence: string, opening: string, headings: readonly (string | null)[]): boolean =>
  (ARTICLE.test(opening) && !PLANS.test(withDigitYears(sentence))) ||
  REQUIRES.test(sentence) ||
  headings.some((title) => title !== null && REQUIREMENTS.test(title))

/** Name of that reason. */
export const REQUIREMENT = 'requirement'

/** 每个街道不少于3家 sets a standard; of what, it does not say. */
const isStandard: Test = ({ name }) =>
  /^每(?:一)?[个家]?(?:街道|镇|乡|镇街|乡镇|村|社区|园区|区县|部门|单位)$/.test(name)

/** Why a number with a unit is no statement. The first that holds is told; a new reason is a new row. */
const REFUSALS: readonly { rule: string; holds: Test }[] = [
  { rule: 'word', holds: isWord },
  { rule: 'span_of_time', holds: isSpan },
  { rule: 'own_item', holds: isOwnItem },
  { rule: 'condition', holds: isCondition },
  { rule: 'basis', holds: isBasis },
  { rule: 'proportion', holds: isProportion },
  { rule: 'organisation', holds: isOrganisation },
  { rule: 'setting', holds: isSetting },
  { rule: 'penalty', holds: isPenalty },
  { rule: 'score', holds: isScore },
  { rule: 'standard', holds: isStandard },
  { rule: 'formality', holds: isFormality },
]

/** Names of the reasons. */
export const REFUSAL_RULES: readonly string[] = [REQUIREMENT, ...REFUSALS.map(({ rule }) => rule)]

const FEWEST_UNMEASURED = 10_000

/** True where a number has a name, and a unit or, as an index has, a bound. */
function isUnderstood({ mention: { quantity }, name, cues, rule }: Reading, lexicon: Lexicon): boolean {
  if (name.length < 2 || isNoise(name, lexicon)) return false
  if (quantity.unit !== null) return true
  // 4.2万贫困人口: counted without a measure word.
  if (quantity.factor >= FEWEST_UNMEASURED && rule === 'name_behind') return true
  const isBounded = quantity.comparator !== null || cues.comparator !== null
  if (INDEX.test(name) && !Number.isInteger(quantity.value)) return true
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
