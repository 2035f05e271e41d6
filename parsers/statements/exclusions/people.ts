import type { Exclusion } from './exclusion.ts'

const LONGEST_PHRASE = 8

/** 应到代表200名: who came to a meeting. */
export const attendance: Exclusion = {
  rule: 'attendance',
  example: '应到代表200名。',
  counterexample: '培训代表200名。',
  signs: '到席',
  holds: ({ mention: { before }, name }) =>
    /(?:应到|实到|应出席|实际?出席|(?<!人)出席|列席|缺席)/.test(before.slice(-LONGEST_PHRASE) + name),
}

/** 与50万清河人民一道: the people in whose name one speaks. */
export const address: Exclusion = {
  rule: 'people_addressed',
  example: '与50万清河人民一道奋斗。',
  counterexample: '服务50万人。',
  signs: '民众女',
  holds: ({ mention: { before, behind } }) =>
    /^\p{Script=Han}{0,5}(?:人民|儿女)(?![币政公医法检武团来])/u.test(behind.trim()) ||
    ((/[与同和]$/.test(before.replace(/全[县市区州省]$/, '')) || /(?:儿女|人民)一道/.test(behind)) &&
      /^.{0,12}(?:人民|群众|儿女|干部群众)(?:一道|一起|携手|同心|共同|团结)/.test(behind)),
}

const RANKED = /(?:排名|位次|名次|排位|得分|指数|实力|力|水平)$/

/** 在全市16个区县中排名第三: those among which a rank is taken. */
export const field: Exclusion = {
  rule: 'field_of_rank',
  example: '在全市16个区县中排名第三。',
  counterexample: '覆盖全市16个区县。',
  signs: '前后中里之',
  holds: ({ mention: { quantity, before, behind, runs_on }, name }) =>
    // 全国地级市前20位: how far up in a field, and of what is not said.
    (/^[位名]$/.test(quantity.unit?.unit ?? '') && /[前后]$/.test(before.trim()) && !RANKED.test(name)) ||
    // 进入世界排名前1%的学科: how far up in a field.
    (quantity.unit?.dimension === 'percent' && /(?:排名|全球|世界|全国|进入[^，。；]{0,16})前$/.test(before.trim())) ||
    // 退出全国160个城市空气质量后20位.
    (runs_on && /^[^，。；、]{2,20}[前后]$/.test(behind.trim())) ||
    /^[\p{Script=Han}（()）]{1,12}[中里](?:继续|仍然?|依然|始终|稳居?|保持)?(?:排名?|位居|位列|列|居|第)/u.test(
      behind,
    ) ||
    /^[\p{Script=Han}（()）、]{1,14}之一/u.test(behind),
}
