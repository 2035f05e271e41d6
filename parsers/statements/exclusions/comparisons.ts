import type { Exclusion } from './exclusion.ts'

const RATES = new Set(['percent', 'percentage_point'])

/** 增速分别比全国、全省高2个、1个百分点: how others fare. */
export const comparison: Exclusion = {
  rule: 'comparison',
  example: '增速分别比全国、全省高2.1、1.3个百分点。',
  counterexample: '税收、非税收入占比分别提高2.1、1.3个百分点。',
  signs: '别均',
  holds: ({ mention: { quantity, row } }) =>
    (quantity.unit === null || RATES.has(quantity.unit.dimension)) &&
    (/分别(?:比|较)[^，。；：\d]{2,24}(?<![提升降])(?:高|低|快|慢)出?$/.test(row.before) ||
      /(?:为|是|达到?|相当于)(?:同期)?(?:全国|全省|全市|世界)平均(?:水平|值)?的$/.test(row.before)),
}

/** 增速快于城镇居民3个百分点, 超年度目标14%: beside others, and beside a plan; what is compared with the past is a change. */
const BESIDE_OTHERS =
  /(?<![占同环对评])(?:比(?![例重率])|较)(?!.*(?:上年|去年|上月|同期|年初|前|底|末|期))[^，。；：\d]{2,16}(?<![提升降])[高低快慢]出?$|(?:高于|低于|快于|慢于|好于|优于)(?!.*(?:上年|去年|同期|年初|前|底|末))[^，。；：\d]{2,14}$/
/** 超额完成国家下达的110万人年度任务: what was asked for, beside what was done. */
const ASKED_FOR = /(?:完成|超过)[^，。；：\d]{0,12}(?:下达|确定|核定|分解)的$/
const BESIDE_PLAN = /(?:超出?|超过|高于|超额完成)[^，。；：\d]{0,6}(?:计划|目标|任务|预算)[^，。；：\d]{0,3}$/

/** 高于全省平均水平310美元, 超全省平均单产26公斤. */
const BESIDE_MEAN =
  /(?:高于|低于|超出?|超过|高出|好于)(?:[^，。；：\d]{0,8}平均(?:水平|值)?|(?:全[国省市区县州盟]|世界|国家|同期)[^，。；：\d]{0,4}平均\p{Script=Han}{1,4})$/u

/** 客运量、货运量同比均高出六个百分点: their growth, which is not told. */
const ALL_HIGHER = /^[，,]?(?:同比)?[均都]?高出$/

export const besideOthers: Exclusion = {
  rule: 'comparison',
  example: '增速快于城镇居民3个百分点。',
  counterexample: '增速比去年同期高3个百分点。',
  signs: '达定解比较于超均高',
  holds: ({ mention: { quantity, before, behind, base }, rule }) =>
    base === null &&
    ((quantity.unit?.dimension === 'percentage_point' && rule === 'name_carried' && ALL_HIGHER.test(before.trim())) ||
      (ASKED_FOR.test(before) && /^\p{Script=Han}{0,4}(?:任务|目标|指标)/u.test(behind)) ||
      (quantity.unit?.dimension === 'percentage_point' && BESIDE_OTHERS.test(before.trim())) ||
      ((RATES.has(quantity.unit?.dimension ?? '') || before.includes('超额完成')) && BESIDE_PLAN.test(before.trim())) ||
      BESIDE_MEAN.test(before.trim())),
}

const RANKED = /(?:排名|排位|位次|名次|位序|[居列在](?:全[国省市区县州]|第))/
const RANK = /(?:排名|位次|名次|位序)$/

/** 综合实力居全省第8位，比上年提升3位: by how many ranks, and no persons. */
export const changeOfRank: Exclusion = {
  rule: 'comparison',
  example: '园区产值12亿元，综合实力居全省第8位，比上年提升3位。',
  counterexample: '引进博士12位，比上年增加3位。',
  holds: ({ mention: { quantity, before, clause }, name, rule }, { rankSteps }) =>
    quantity.unit?.unit === '位' &&
    (rankSteps.at(name)?.word === name || !RANK.test(name)) &&
    (rule === 'name_carried' || rankSteps.before(before.trim()) !== null) &&
    RANKED.test(`${clause}${before}`),
}

/** 全国每出口4辆汽车就有1辆青岭造: how often one meets it, told by two numbers. */
export const oneInEvery: Exclusion = {
  rule: 'comparison',
  example: '全国每出口4辆汽车就有1辆青岭造。',
  counterexample: '全县每个村都有1辆车，出口汽车4辆。',
  signs: '就便即',
  holds: ({ mention: { quantity, before, behind } }) =>
    quantity.unit?.dimension === 'count' &&
    (/(?:就|便|即)有$/.test(before.trim()) ||
      (/每[^，。；\d]{0,6}$/.test(before) && /(?:就|便|即)有$/.test(behind.trim()))),
}

/** 人均生产总值6.4万元（折合9800美元）: the same figure in another currency. */
export const conversion: Exclusion = {
  rule: 'conversion',
  example: '人均生产总值63525元（按年平均汇率折算为9847美元）。',
  counterexample: '人均生产总值63525元（增长9847元）。',
  signs: '折合当换',
  holds: ({ mention: { before, depth } }) =>
    (depth > 0 && /(?:折算|折合|约合|相当于|换算)(?:成|约|为){0,2}$/.test(before)) ||
    /^(?:折合|约合)(?:成|约|为){0,2}$/.test(before.trim()),
}

/** 启动单产增一成行动: a word of an action's name. */
export const actionName: Exclusion = {
  rule: 'action_name',
  example: '启动单产增一成行动。',
  counterexample: '单产增加一成。',
  holds: ({ mention: { quantity, behind } }) => quantity.is_spelled && /^(?:行动|工程|计划|攻坚|战役)/.test(behind),
}
