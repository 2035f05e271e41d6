/** What is done about matters, measured by how much of it is done: 办结率. It says nothing of what matters. */
const HANDLED = /^(?:完成|办[复结成理]|按时办[结复]|满意|见面|采纳|解决|响应|知晓|回访|兑现|化解|处置)[率度]$/

/** What is measured so of anything: 覆盖率. */
const OF_ANYTHING = /^(?:覆盖|普及|达标|合格|入学|入住|利用|达产|交付|开工|竣工|投产|使用|参与|就业|签约|处理|回收)率$/

/** True for a rate of what was handled, before which it must be said of what: 满意率. */
export const isRateOfHandling = (name: string): boolean => HANDLED.test(name)

/** True for a rate that does not say of what: 覆盖率, 办结率. */
export const isRateAlone = (name: string): boolean => HANDLED.test(name) || OF_ANYTHING.test(name)
