import { withDigitYears } from '../../values/period/dated-form.ts'
import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isBareMoney } from '../sentence/bare-money.ts'
import { coordinatedIn } from '../sentence/coordination.ts'
import { isMeasuredInTime } from '../sentence/meaning.ts'
import type { Reading } from '../sentence/reading.ts'
import { isNoise } from './noise.ts'
import type { Reason } from './reason.ts'
import { isBasis, isCondition, isPenalty, isThreshold } from './terms.ts'

/** An index has a bound instead of a unit. */
const INDEX = /(?:指数|系数|收入比|之比|得分|评分|满意度|平均分|死亡率|生育率|发生率|比值)$/

/** 打造一个中心 and 完善三项机制 count nothing; a registered name, a large number or a word that measures tells otherwise. */
const FEWEST_SPELLED = 100

const isWord: Reason = ({ mention, name, cues, rule }, lexicon) => {
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

/** 加0.5分, 工业投资20分: points that a rule gives. A score that is to be reached has a word that says so. */
const isScore: Reason = ({ mention: { quantity, before }, name, cues }) =>
  quantity.unit?.unit === '分' &&
  (/(?:[加扣减记计]|最高|最多)(?:\p{Script=Han}?不超过)?$/u.test(before) ||
    (cues.comparator === null && quantity.comparator === null && !INDEX.test(name)))

/** 有效期5年 and 材料一式3份, 每家限报1项: how a rule is carried out. */
const FORMALITIES = /(?:有效期限?|试行期|公示期|一式|限报|限申报|限推荐|假期|小长假|黄金周)$/

const isFormality: Reason = ({ mention: { before }, name }) =>
  FORMALITIES.test(name) || FORMALITIES.test(before) || /^请/.test(before)

const ITEMS = new Set(['个', '项', '条', '类', '大', '件', '个方面'])
const LONGEST_PHRASE = 8
const YEARS = new Set(['年', '个月', '天'])
const CALENDAR = new Set(['年', '周年', '个月', '月', '季度', '周'])

/** 9个季度位居全市第一. */
const SPANS = /^(?:季度|月|小时|星期|工作日|交易日|年头)/

/** 连续5年, 延长30年: a span of time is a value only of what is measured in time, by its name or in the registry. */
const isSpan: Reason = ({ mention: { quantity, behind }, name }, lexicon) => {
  const { unit } = quantity
  if (unit?.unit === '个' && SPANS.test(behind)) return true
  if (unit?.dimension !== 'time' || !YEARS.has(unit.canonical) || !CALENDAR.has(unit.unit)) return false
  const known = resolveIndicator(name, lexicon)
  return !isMeasuredInTime(name, lexicon) && known?.dimension !== 'time' && known?.dimension !== 'age'
}

/** 12个指标, 29项主要指标, 6个维度: how a paper counts its own parts. */
const isOwnItem: Reason = ({ mention: { quantity, behind }, name, rule }, lexicon) =>
  quantity.unit?.dimension === 'count' &&
  ITEMS.has(quantity.unit.unit) &&
  (rule === 'name_behind'
    ? lexicon.ownItems.some((item) => isNamedAs(item, name) || behind.startsWith(name + item)) &&
      // 45个老旧小区改造任务 are works, whatever they are called.
      lexicon.names.includedIn(name) === null
    : /(?:指标|维度)$/.test(name))

const isNamedAs = (item: string, name: string): boolean => name.endsWith(item) || name.startsWith(item)

const OWN_MEASURES =
  /^(?:主要|预期性|约束性|核心|具体|[一二三]级|重点|考核|评价|监测|年度|目标|类){0,2}(?:指标|维度)(?!体系)/
/** 10项经济社会发展预期目标情况, 137项任务均正常推进: the tasks that the paper reports on. */
const OWN_TASKS = /^\p{Script=Han}{0,14}?(?:任务|目标)(?=情况|进展|推进|均|都|全部|中)/u
/** 将某镇等3个项目资金预算下达你们: what the paper itself hands down. */
const HANDED_DOWN = /^\p{Script=Han}{0,14}?(?:下达|印发|公布|公示|转发|批复)(?:给|如下|你|各|，|,|。|$)/u

/** 围绕5个维度, 36项指标中: whatever stands before. */
const isCountOfItems: Reason = ({ mention: { quantity, behind }, rule }) =>
  quantity.unit?.dimension === 'count' &&
  ITEMS.has(quantity.unit.unit) &&
  (OWN_TASKS.test(behind) || OWN_MEASURES.test(behind) || (rule === 'name_behind' && HANDED_DOWN.test(behind)))

/** 国家级集群从无到有，分别达1个: what the others are is lost. */
const isUnpaired: Reason = ({ mention: { before }, name, rule, place }) =>
  rule !== 'paired' && place === null && /分别(?:达到?|为|是)?$/.test(before) && !/[、和与及]/.test(name)

/** 应到代表200名: who came to a meeting. */
const isAttendance: Reason = ({ mention: { before }, name }) =>
  /(?:应到|实到|应出席|实际?出席|列席|缺席)/.test(before.slice(-LONGEST_PHRASE) + name)

/** 与50万清河人民一道: the people in whose name one speaks. */
const isAddress: Reason = ({ mention: { before, behind } }) =>
  /[与同和]$/.test(before.replace(/全[县市区州省]$/, '')) &&
  /^.{0,12}(?:人民|群众|儿女)(?:一道|一起|携手|同心)/.test(behind)

/** 在全市16个区县中排名第三: those among which a rank is taken. */
const isField: Reason = ({ mention: { behind } }) => /^\p{Script=Han}{1,8}[中里](?:排名?|位居|位列|列|居)/u.test(behind)

/** 0—6岁残疾儿童: an age names a group of people; a mean age has a name of its own. */
const isAgeGroup: Reason = ({ mention: { quantity }, name }, lexicon) =>
  quantity.unit?.dimension === 'age' &&
  resolveIndicator(name, lexicon)?.dimension !== 'age' &&
  !/(?:平均|预期|人均).{0,4}(?:年龄|寿命)$/.test(name)

/** 24小时开放, 15分钟社区生活圈: how long names a service and promises nothing unless a bound is set. */
const isDurationName: Reason = ({ mention: { quantity, behind }, name, cues }, lexicon) =>
  quantity.unit?.dimension === 'time' &&
  /^(?:小时|分钟|天|日|周)$/.test(quantity.unit.unit) &&
  quantity.comparator === null &&
  cues.comparator === null &&
  /^(?!内|以内|之内|办|完成|审|受理|答复|到|前|左右|缩|的?时限|以[上下])[“‘]?\p{Script=Han}{2}/u.test(behind) &&
  !isMeasuredInTime(name, lexicon)

/** 按3:1的比例配备 says how, not how much. */
const isProportion: Reason = ({ mention: { quantity }, rule }) =>
  quantity.unit?.canonical === ':1' && rule !== 'name_before'

/** 下设1个办公室 arranges work and measures nothing. */
const isOrganisation: Reason = ({ name }) => /(?:办公室|工作组|专项组|工作专班|专班|领导小组|专项小组)$/.test(name)

/** 围绕3个主导产业 sets a scene, and so does 13个实现收入的税种中. */
const isSetting: Reason = ({ mention: { before, behind } }) =>
  /(?:围绕|聚焦|依托|立足)$/.test(before) ||
  (before === '' && /^\p{Script=Han}{2,14}(?<![高初集其期心])中$/u.test(behind))

/** Who applies has to answer to it: 申报企业应…, and all under 申报条件. */
const REQUIRES =
  /(?:申报|申请|参评|参选|评选|报名|应聘|投标|推荐)(?:的)?(?:企业|单位|主体|人|者|对象|项目|机构|个人)[^。]{0,40}?(?:应|须|需|具备|符合|满足)|企业应(?:当|具备|在|为|符合)|(?:符合|具备|满足)(?:以下|下列)|所称|，是指|(?:申报|申请|认定|准入|参评|推荐)(?:条件|要求|资格)[:：]/
const REQUIREMENTS =
  /(?:申报|申请|认定|评选|准入|参评|入库|推荐|基本|报名|资格)(?:条件|要求|资格)|(?:申报|支持|适用|扶持)对象|认定标准/

/** An article of a regulation; a plan written in articles names years. */
const ARTICLE = /^[\s\u3000]*第[\d一二三四五六七八九十百]{1,5}条/
const PLANS = /20\d{2}年|十[四五六]五/

const isRequirement = (sentence: string, opening: string, headings: readonly (string | null)[]): boolean =>
  (ARTICLE.test(opening) && !PLANS.test(withDigitYears(sentence))) ||
  REQUIRES.test(sentence) ||
  headings.some((title) => title !== null && REQUIREMENTS.test(title))

/** Name of that reason. */
export const REQUIREMENT = 'requirement'

const DEFINITION = 'definition'

/** Name of the reason that a paper counts its own parts. */
export const OWN_ITEM = 'own_item'

const NOTE = 'note'
/** 备注：每户补助不超过4万元 explains a table and sets no goal. */
const NOTES = /^[\s\u3000]*[（(]?(?:(?:备注|注释|附注|注)\s?\d{0,2}\s?[:：]|注\s?\d{1,2}[、.．])/
/** “5个1000”行动：是指…: a note explains a name and repeats what is in it. */
const DEFINES = /(?:^|[。；;\]])[\s\d.、：:[\]]{0,8}[“"‘]?[^“”。；，]{1,24}[”"’]?[\p{Script=Han}]{0,6}[：:，]?是指/u

/**
 * The rule that keeps all numbers of a sentence out: they say who may apply, what a regulation demands or what a name means,
 * and not what is or shall be. `opening` is how its paragraph begins.
 */
export function sentenceRule(sentence: string, opening: string, headings: readonly (string | null)[]): string | null {
  if (NOTES.test(opening)) return NOTE
  if (isRequirement(sentence, opening, headings)) return REQUIREMENT
  return sentence.includes('是指') && DEFINES.test(sentence) ? DEFINITION : null
}

/** 每个街道不少于3家 sets a standard; of what, it does not say. */
const isStandard: Reason = ({ name }) =>
  /^每(?:一)?[个家]?(?:街道|镇|乡|镇街|乡镇|村|社区|园区|区县|部门|单位)$/.test(name)

const CONDITION = 'condition'

/** Why a number with a unit is no statement. The first that holds is told; a new reason is a new row. */
const REFUSALS: readonly { rule: string; holds: Reason }[] = [
  { rule: 'word', holds: isWord },
  { rule: 'span_of_time', holds: isSpan },
  { rule: OWN_ITEM, holds: isOwnItem },
  { rule: OWN_ITEM, holds: isCountOfItems },
  { rule: 'unpaired', holds: isUnpaired },
  { rule: 'attendance', holds: isAttendance },
  { rule: 'people_addressed', holds: isAddress },
  { rule: 'field_of_rank', holds: isField },
  { rule: 'age_group', holds: isAgeGroup },
  { rule: 'duration_name', holds: isDurationName },
  { rule: CONDITION, holds: isCondition },
  { rule: 'threshold', holds: isThreshold },
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
export const REFUSAL_RULES: readonly string[] = [
  ...new Set([REQUIREMENT, DEFINITION, NOTE, ...REFUSALS.map(({ rule }) => rule)]),
]

const FEWEST_UNMEASURED = 10_000

/** True where a number has a name, and a unit or, as an index has, a bound. */
function isUnderstood({ mention: { quantity }, name, cues, rule }: Reading, lexicon: Lexicon): boolean {
  if (name.length < 2 || isNoise(name, lexicon)) return false
  if (quantity.unit !== null) return true
  // 4.2万贫困人口: counted without a measure word.
  if (quantity.factor >= FEWEST_UNMEASURED && rule === 'name_behind') return true
  if (isBareMoney(quantity, name, lexicon)) return true
  const isBounded = quantity.comparator !== null || cues.comparator !== null
  if (INDEX.test(name) && !Number.isInteger(quantity.value)) return true
  return isBounded && (INDEX.test(name) || resolveIndicator(name, lexicon) !== null)
}

/** A number that was not understood. */
export const UNREAD = 'unread'

/** What says whom a sum is for is none of its own; a promise of support is read whole, and nothing of it is left to refuse. */
function refusalOfPromise({ rule }: Reading): string | null | undefined {
  if (rule === 'condition') return CONDITION
  return rule === 'support' ? null : undefined
}

/** The rule that keeps a number out of the statements; `unread` where it was not understood, null where it is one. */
export function refusalOf(reading: Reading, lexicon: Lexicon): string | null {
  const promise = refusalOfPromise(reading)
  if (promise !== undefined) return promise
  const refused = REFUSALS.find(({ holds }) => holds(reading, lexicon))
  if (refused) return refused.rule
  return isUnderstood(reading, lexicon) ? null : UNREAD
}
