/** What is done about matters, measured by how much of it is done: 办结率. It says nothing of what matters. */
const HANDLED = /^(?:完成|办[复结成理]|按时办[结复]|满意|见面|采纳|解决|响应|知晓|回访|兑现|化解|处置)[率度]$/

/** What is measured so of anything: 覆盖率. */
const OF_ANYTHING = /^(?:覆盖|普及|达标|合格|入学|入住|利用|达产|交付|开工|竣工|投产|使用|参与|就业|签约|处理|回收)率$/

const LONGEST = 5

/** A name without the rate of handling that it ends in: 群众诉求 of 群众诉求解决率. */
export function withoutRateOfHandling(name: string): string {
  for (let length = LONGEST; length > 2; length--) {
    if (HANDLED.test(name.slice(-length))) return name.slice(0, -length)
  }
  return name
}

/** True for a rate of what was handled, before which it must be said of what: 满意率. */
export const isRateOfHandling = (name: string): boolean => HANDLED.test(name)

/** How many took part, came or were trained. */
const HEADS = /^(?:人[次数]|户数)$/

/** True for a rate, or a number of people, that does not say of what: 覆盖率, 办结率, 人次. */
export const isRateAlone = (name: string): boolean => HANDLED.test(name) || OF_ANYTHING.test(name) || HEADS.test(name)
