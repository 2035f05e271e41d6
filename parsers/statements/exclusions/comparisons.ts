import type { Exclusion } from './exclusion.ts'

const RATES = new Set(['percent', 'percentage_point'])

/** 增速分别比全国、全省高2个、1个百分点: how others fare. */
export const comparison: Exclusion = {
  rule: 'comparison',
  example: '增速分别比全国、全省高2.1、1.3个百分点。',
  counterexample: '税收、非税收入占比分别提高2.1、1.3个百分点。',
  holds: ({ mention: { quantity, row } }) =>
    (quantity.unit === null || RATES.has(quantity.unit.dimension)) &&
    (/分别(?:比|较)[^，。；：\d]{2,24}(?<![提升降])(?:高|低|快|慢)出?$/.test(row.before) ||
      /(?:为|是|达到?|相当于)(?:同期)?(?:全国|全省|全市|世界)平均(?:水平|值)?的$/.test(row.before)),
}

/** 人均生产总值6.4万元（折合9800美元）: the same figure in another currency. */
export const conversion: Exclusion = {
  rule: 'conversion',
  example: '人均生产总值63525元（按年平均汇率折算为9847美元）。',
  counterexample: '人均生产总值63525元（增长9847元）。',
  holds: ({ mention: { before, depth } }) =>
    depth > 0 && /(?:折算|折合|约合|相当于|换算)(?:成|约|为){0,2}$/.test(before),
}

/** 启动单产增一成行动: a word of an action's name. */
export const actionName: Exclusion = {
  rule: 'action_name',
  example: '启动单产增一成行动。',
  counterexample: '单产增加一成。',
  holds: ({ mention: { quantity, behind } }) => quantity.is_spelled && /^(?:行动|工程|计划|攻坚|战役)/.test(behind),
}
