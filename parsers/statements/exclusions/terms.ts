import type { Exclusion } from './exclusion.ts'

/** Name of the reason that a number says whom a rule is for. */
export const CONDITION = 'condition'

/** What answers to a description: 对研发投入超过500万元的企业, 年营收达到800万元且有两年经验的团队. */
const DESCRIBED =
  /^(?:以上|以下|以内|（含）)?[^，。；、\d]{0,12}的[\p{Script=Han}“”A-Z]{0,8}(?:企业|单位|项目|机构|个人|人员|人才|团队|家庭|农户|主体|商户|村|社区|载体|平台|公司|个体户|者)/u
const SIZES = new Set(['money', 'area', 'mass', 'power', 'percent'])

/** 达到1亿元的，给予…: who answers to it is left out. */
const HEADLESS = /^(?:以上|以下)?的(?:$|[，,]|[为可应给予按不评列授视有])/

/** What somebody or something answers to of whom a paper speaks. */
export const condition: Exclusion = {
  rule: CONDITION,
  example: '对研发投入超过500万元的企业给予支持。',
  counterexample: '全区研发投入超过500万元。',
  signs: '的',
  holds: ({ mention: { quantity, row }, rule, name }) => {
    const { before, behind } = row
    if (HEADLESS.test(behind)) return true
    const isNamed = rule === 'name_before' && name.length > 1
    return SIZES.has(quantity.unit?.dimension ?? '') && DESCRIBED.test(behind) && (isNamed || /[对凡年]/.test(before))
  },
}

/** 20户以上自然村, 50亿元以上项目: how large each is of those that follow, by the unit that tells their size. */
const SIZE_OF: readonly (readonly [unit: string, of: RegExp])[] = [
  ['户', /^的?(?:自然村|行政村|村庄?|村组|小区|院落|居民点)/],
  ['人', /^的?(?:企业|单位|机构|自然村|行政村|村庄?|学校|小区)/],
  ['层', /^的?\p{Script=Han}/u],
  ['蒸吨', /^的?\p{Script=Han}{0,4}锅炉/u],
  ['亿元', /^的?\p{Script=Han}{0,6}项目(?:总?投资|数|个数|总量)/u],
  ['平方米', /^的\p{Script=Han}{0,4}(?:楼盘|项目|小区|综合体)/u],
]

const UNITS_OF_SIZE = new Set(SIZE_OF.map(([unit]) => unit))

export const thoseOfSize: Exclusion = {
  rule: 'size',
  example: '推进20户以上自然村光网建设。',
  counterexample: '新增用电20户以上。',
  holds: ({ mention: { quantity, row } }) => {
    if (!UNITS_OF_SIZE.has(quantity.unit?.unit ?? '')) return false
    const bound = /^(?:及?以[上下])/.exec(row.behind)?.[0]
    const behind = bound === undefined ? row.behind : row.behind.slice(bound.length)
    const isBound = bound !== undefined || quantity.comparator !== null
    return isBound && SIZE_OF.some(([unit, of]) => quantity.unit?.unit === unit && of.test(behind))
  },
}

const MEASURED_OF = new Set(['mass', 'volume', 'energy', 'power', 'area', 'money', 'percent', 'length'])
/** 产值达到5亿元的: a bound or a verb before the number says that a value was come to. */
const COMES_TO = /(?:[达到为超过破占比增长降]|约|近)$/

/** 全长19公里的环城路: how long a road is that has a name. */
export const lengthOfThing: Exclusion = {
  rule: 'size',
  example: '建成全长19公里的环城路。',
  counterexample: '建成环城路19公里。',
  holds: ({ mention: { quantity, before, behind, runs_on } }) =>
    !runs_on &&
    quantity.unit?.dimension === 'length' &&
    /[全总]长$/.test(before.trim()) &&
    /^余?的\p{Script=Han}{2}/u.test(behind),
}

/** 含糖量18%的品种: what a thing is like that the sentence is about. */
export const measureOfThing: Exclusion = {
  rule: 'size',
  example: '含糖量18%的脐橙品种推广成功。',
  counterexample: '脐橙含糖量达到18%的目标实现。',
  signs: '的',
  holds: ({ mention: { quantity, before, behind }, rule, name, cues }) =>
    rule === 'name_before' &&
    cues.comparator === null &&
    quantity.comparator === null &&
    MEASURED_OF.has(quantity.unit?.dimension ?? '') &&
    before.trim() === name &&
    !COMES_TO.test(name) &&
    /^的\p{Script=Han}{2}/u.test(behind),
}

/** 延续12%企业所得税优惠: how high a tax is, and no share of anything. */
const TAX = /^的?(?:优惠)?\p{Script=Han}{0,8}(?:税率|税收?(?:优惠|政策|减免)|税$)/u

export const taxRate: Exclusion = {
  rule: CONDITION,
  example: '延续12%企业所得税优惠。',
  counterexample: '税收增长15%，企业所得税增长8%。',
  signs: '税',
  holds: ({ mention: { quantity, behind }, cues }) =>
    quantity.unit?.dimension === 'percent' && cues.measure === null && TAX.test(behind.trim()),
}

/** 处2万元以上5万元以下的罚款; 罚没收入 is one of a budget. */
export const penalty: Exclusion = {
  rule: 'penalty',
  example: '处2万元以上5万元以下罚款。',
  counterexample: '罚没收入达到5万元。',
  signs: '处罚',
  holds: ({ mention: { quantity, before, behind }, name }) =>
    quantity.unit?.dimension === 'money' && (/处$|罚(?!没)/.test(before) || /罚款|罚金/.test(behind + name)),
}

/** 月销售额10万元以下免征: where a rule begins to hold. */
export const threshold: Exclusion = {
  rule: 'threshold',
  example: '月销售额10万元以下免征增值税。',
  counterexample: '月销售额达到10万元以上。',
  signs: '免减征可',
  holds: ({ mention: { quantity, row } }) =>
    SIZES.has(quantity.unit?.dimension ?? '') &&
    /^(?:（含）|以下|以上|以内|及以上|及以下){0,2}(?:的)?[，,]?(?:可以?|应当?)?(?:免征|减征|减按|不征|免收|免予|可申[报请]|方可|均可)/.test(
      row.behind,
    ),
}

/** 大城市指: what a word means; 指标 and 指数 are measures. */
const MEANS = /^[^，。；：\d]{2,14}(?:是|即)?指(?:的是)?(?![标数导引挥])[^，。；]{0,24}$/

/** 大城市指城区人口100万以上的城市: where the word begins to hold. */
export const definition: Exclusion = {
  rule: 'threshold',
  example: '大城市指城区常住人口100万人以上的城市。',
  counterexample: '考核指标为城区常住人口100万人以上。',
  signs: '指',
  holds: ({ mention: { before, behind } }) => MEANS.test(before.trim()) && /的\p{Script=Han}/u.test(behind),
}

/** 按实际支出的: how a sum is worked out. */
const BY = /(?:按照?|^以)[^，。；]{0,24}$/

/** 按照不超过实际投入的30%，给予…: what is given stands in the clause after. */
const AT_END = /按照?(?:不[超高低少][过于])?[^，。；增]{1,16}的$/

/** 根据1%人口抽样调查: how large the sample was. */
export const sample: Exclusion = {
  rule: 'basis',
  example: '根据1%人口抽样调查，常住人口30万人。',
  counterexample: '抽样合格率95%。',
  holds: ({ mention: { quantity, behind } }) =>
    quantity.unit?.dimension === 'percent' && /^的?\p{Script=Han}{0,6}抽样/u.test(behind.trim()),
}

/** 按照研发投入的5%给予补助 says how a sum is worked out; what is worked out has a name after the number. */
export const basis: Exclusion = {
  rule: 'basis',
  example: '按照研发投入5%的标准安排经费。',
  counterexample: '研发投入增长5%。',
  signs: '每减按以',
  holds: ({ mention: { quantity, before, behind, row }, rule, cues }) =>
    /(?:每(?:增加|新增|增长|超过?|完成|提高|达到)|减按)$/.test(before) ||
    (rule !== 'name_behind' &&
      quantity.unit?.dimension === 'percent' &&
      BY.test(row.before) &&
      ((AT_END.test(row.before) && cues.measure === null && behind === '') ||
        /^(?:的标准|的比例)?(?:给予|予以|进行|计算|安排|核定|补助|奖励|贴息|补贴|资助|返还|减免)/.test(behind))),
}
