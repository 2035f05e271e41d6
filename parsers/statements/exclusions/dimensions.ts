import type { Exclusion } from './exclusion.ts'

/** 路面宽, 沟深, 管径: how large each is of what is counted; 拓宽 and 加高 are deeds. */
const ACROSS =
  /(?:(?<![拓加展放])宽|厚|(?<![加纵])深|(?<![提升加增抬拔])高|(?<!半)直?径)度?(?:为|约|达到?|不[小少低]于|≥){0,2}$/

/** So thin is a layer, and nothing that is counted: 7厘米沥青面层. */
const THIN = new Set(['厘米', '毫米', 'cm'])
const LAYER = /^厚?的?\p{Script=Han}{0,12}(?:层|面板|路面|垫)/u
const LENGTHS = new Set(['米', ...THIN])

/** 路面宽4.5米: the measure of what another number counts. */
export const measureAcross: Exclusion = {
  rule: 'size',
  example: '新建水泥路，路面宽4.5米。',
  counterexample: '新建水泥路长450米。',
  holds: ({ mention: { quantity, row }, name, rule }) => {
    const unit = quantity.unit?.unit ?? ''
    if (!LENGTHS.has(unit)) return false
    return (
      ACROSS.test(row.before) ||
      ACROSS.test(name) ||
      (THIN.has(unit) && (rule === 'name_behind' || LAYER.test(row.behind)))
    )
  },
}

/** 年产20万吨麦芽项目. */
const PRODUCES = /[年日](?:产|处理|加工|供应?)$/
const CAPACITIES = new Set(['mass', 'volume', 'rate'])

/** 投产20万吨污水处理厂: how much the works can take, which says nothing of how many there are. */
export const capacity: Exclusion = {
  rule: 'size',
  example: '投产20万吨污水处理厂。',
  counterexample: '收储20万吨粮食。',
  holds: ({ mention: { quantity, before, behind }, name, rule }, language) =>
    CAPACITIES.has(quantity.unit?.dimension ?? '') &&
    (rule === 'name_behind' || PRODUCES.test(before) || quantity.unit?.dimension === 'rate') &&
    !behind.trim().startsWith('的') &&
    language.isThing(rule === 'name_behind' ? name : language.behind.subject(behind).noun),
}
