import type { Exclusion } from './exclusion.ts'

/** Name of the reason that a paper counts its own parts. */
export const OWN_ITEM = 'own_item'

const ITEMS = new Set(['个', '项', '条', '类', '大', '件', '个方面'])

/** 12个指标, 29项主要指标, 6个维度: how a paper counts its own parts. */
export const ownItem: Exclusion = {
  rule: OWN_ITEM,
  example: '建立12个指标。',
  counterexample: '改造45个老旧小区。',
  holds: ({ mention: { quantity, before, behind }, name, rule }, language) =>
    quantity.unit?.dimension === 'count' &&
    ITEMS.has(quantity.unit.unit) &&
    (rule === 'name_behind'
      ? !isOfOwner(before, name) &&
        language.ownItems.some((item) => isNamedAs(item, name) || behind.startsWith(name + item)) &&
        // 45个老旧小区改造任务 are works, whatever they are called.
        language.names.includedIn(name) === null
      : /(?:指标|维度)$/.test(name)),
}

/** 营商环境改革108项措施: those of somebody or something that stands before the number are none of the paper's. */
const isOfOwner = (before: string, name: string): boolean =>
  DONE.test(name) && before.includes(name.slice(0, SHORTEST_OWNER))

/** What somebody may have done, where 方面 and 指标 are only ever counted by a paper. */
const DONE = /(?:措施|举措|清单|规定)$/

const SHORTEST_OWNER = 3

const isNamedAs = (item: string, name: string): boolean => name.endsWith(item) || name.startsWith(item)

const OWN_MEASURES =
  /^(?:主要|预期性|约束性|核心|具体|[一二三]级|重点|考核|评价|监测|年度|目标|类){0,2}(?:指标|维度)(?!体系)/
/** 10项经济社会发展预期目标情况, 137项任务均正常推进: the tasks that the paper reports on. */
const OWN_TASKS = /^\p{Script=Han}{0,14}?(?:任务|目标)(?=情况|进展|推进|均|都|全部|中)/u
/** 将某镇等3个项目资金预算下达你们: what the paper itself hands down. */
const HANDED_DOWN = /^\p{Script=Han}{0,14}?(?:下达|印发|公布|公示|转发|批复)(?:给|如下|你|各|，|,|。|$)/u

/** 现将8家企业名单公示如下, 拟认定以下15家企业: the list that the paper itself gives. */
export const announced: Exclusion = {
  rule: OWN_ITEM,
  example: '现将8家企业名单公示如下。',
  counterexample: '将8家企业培育成龙头企业。',
  signs: '现下这',
  holds: ({ mention: { quantity, before } }) =>
    (quantity.unit?.dimension === 'count' || quantity.unit?.dimension === 'person') &&
    /(?:现(?:将|对)|以下|下列|^这)$/.test(before.trim()),
}

/** 围绕5个维度, 36项指标中: whatever stands before. */
export const countOfItems: Exclusion = {
  rule: OWN_ITEM,
  example: '36项指标中有20项增长。',
  counterexample: '36个项目中有20个开工。',
  signs: '任目指维下印公转批',
  holds: ({ mention: { quantity, behind }, rule }) =>
    quantity.unit?.dimension === 'count' &&
    ITEMS.has(quantity.unit.unit) &&
    (OWN_TASKS.test(behind) || OWN_MEASURES.test(behind) || (rule === 'name_behind' && HANDED_DOWN.test(behind))),
}

/** 将资金19.5万元下达给你们, 4000万元全部分配给6个县区: what the paper itself deals out. */
const DEALT_OUT = /^[）)]?(?:资金|元)?(?:全部|现|已)?(?:下达|分配|安排|拨付)(?:给|到|至|如下|你|各)/u

/** Money that the paper hands on is spent by those who get it, and no goal of its own. */
export const fundsDealtOut: Exclusion = {
  rule: OWN_ITEM,
  example: '现将奖补资金19.5万元下达给你们。',
  counterexample: '安排奖补资金19.5万元用于改造。',
  signs: '下分安拨',
  holds: ({ mention: { quantity, behind } }) =>
    (quantity.unit?.dimension === 'money' || behind.startsWith('资金')) && DEALT_OUT.test(behind),
}
