import type { Exclusion } from './exclusion.ts'
import { INDEX } from './indexes.ts'

/** 国家级集群从无到有，分别达1个: what the others are is lost. */
export const unpaired: Exclusion = {
  rule: 'unpaired',
  example: '国家级集群从无到有，分别达1个。',
  counterexample: '国家级、省级集群分别达1个、3个。',
  signs: '别',
  holds: ({ mention: { before }, name, rule, place }) =>
    rule !== 'paired' && place === null && /分别(?:达到?|为|是)?$/.test(before) && !/[、和与及]/.test(name),
}

/** 按3:1的比例配备 says how, not how much. */
export const proportion: Exclusion = {
  rule: 'proportion',
  example: '按3:1的比例配备。',
  counterexample: '师生比达到3:1。',
  holds: ({ mention: { quantity }, rule }) => quantity.unit?.canonical === ':1' && rule !== 'name_before',
}

/** 下设1个办公室 arranges work and measures nothing. */
export const organisation: Exclusion = {
  rule: 'organisation',
  example: '下设1个办公室。',
  counterexample: '下设1个研究院。',
  signs: '室组班',
  holds: ({ name }) => /(?:办公室|工作组|专项组|工作专班|专班|领导小组|专项小组)$/.test(name),
}

/** 在东镇、西镇等3个村，新建…: where something was done, and no villages that anybody has. */
const PLACES_ALONE = /^(?:行政村|自然村|村|社区|乡镇|镇街|镇|街道|县区|区县|县市区|小区|学校|路段|点位)$/

export const placesOfDeed: Exclusion = {
  rule: 'setting',
  example: '在东岭镇、西岭镇等3个村，新建水井5口。',
  counterexample: '建成美丽宜居示范3个村，新建水井5口。',
  signs: '在',
  holds: ({ mention: { quantity, before, behind } }) =>
    quantity.unit?.dimension === 'count' && /^在/.test(before.trim()) && PLACES_ALONE.test(behind.trim()),
}

/** 围绕3个主导产业 sets a scene, and so do 13个实现收入的税种中 and 去年8个点位基础上. */
export const setting: Exclusion = {
  rule: 'setting',
  example: '围绕3个主导产业。',
  counterexample: '培育3个主导产业。',
  signs: '绕焦托足基中',
  holds: ({ mention: { before, behind }, rule }) =>
    /(?:围绕|聚焦|依托|立足)$/.test(before) ||
    (rule === 'name_behind' && /^[^，。；：\d]{1,10}基础上/.test(behind)) ||
    (behind.includes('中') && /^在?$|的$/.test(before) && /^\p{Script=Han}{2,14}(?<![高初集其期心])中$/u.test(behind)),
}

/** 加0.5分, 工业投资20分, 600分以上考生: points that a rule gives, or that tell who is meant. A score that is to be reached has a word that says so. */
export const score: Exclusion = {
  rule: 'score',
  example: '每项加0.5分。',
  counterexample: '群众满意度达到95分。',
  holds: ({ mention: { quantity, before }, name, cues, rule }) =>
    quantity.unit?.unit === '分' &&
    (rule === 'name_behind' ||
      /(?:[加扣减记计]|最高|最多)(?:\p{Script=Han}?不超过)?$/u.test(before) ||
      (cues.comparator === null && quantity.comparator === null && !INDEX.test(name))),
}

/** 每个街道不少于3家 sets a standard; of what, it does not say. */
export const standard: Exclusion = {
  rule: 'standard',
  example: '每个街道不少于3家。',
  counterexample: '每个街道养老服务站不少于3家。',
  signs: '每',
  holds: ({ name }) =>
    /^每(?:一)?[个家]?(?:街道|镇|乡|镇街|乡镇|村|社区|园区|区县|部门|单位|户|人|生|亩|吨|头|床|公里|平方米)$/.test(
      name,
    ),
}

/** 有效期5年 and 材料一式3份, 每家限报1项: how a rule is carried out. */
const FORMALITIES = /(?:有效期限?|试行期|公示期|一式|限报|限申报|限推荐|假期|小长假|黄金周)$/

export const formality: Exclusion = {
  rule: 'formality',
  example: '申报材料一式3份。',
  counterexample: '发放材料3份。',
  signs: '期式报荐假周请',
  holds: ({ mention: { before }, name }) => FORMALITIES.test(name) || FORMALITIES.test(before) || /^请/.test(before),
}

/** 博罗成为生产总值超千亿元县: what it has become is told by its size. */
const FIRST = /首[个家座条]$/
const THING_AT_END = /^级?\p{Script=Han}{2}/u

export const became: Exclusion = {
  rule: 'size',
  example: '青山县成为生产总值超千亿元县。',
  counterexample: '青山县生产总值超千亿元。',
  signs: '首成晋跻',
  holds: ({ mention: { quantity, before, behind } }) =>
    quantity.unit !== null &&
    ((quantity.unit.dimension === 'money' && FIRST.test(before) && THING_AT_END.test(behind)) ||
      (/(?:成为|晋升|跻身)[^，。；]{0,16}(?:超过?|突破|过|达到?)$/.test(before) &&
        /^(?:以上)?的?\p{Script=Han}{0,4}(?:[省市县区镇乡村园港]|企业|机场|集群|城市|强县)(?:$|[，。；、])/u.test(
          `${behind}，`,
        ))),
}
