import type { NamedPeriod } from '../../values/period.ts'

const FOUNDED = '(?:成立|始建|创建|创办|创立|组建|筹建|兴建|落成|挂牌|设立|注册)'
const BEFORE = new RegExp(`${FOUNDED}于$`)
const BEHIND = new RegExp(`^(?:正式|注册|挂牌)?${FOUNDED}(?=[，,。；;的]|$)`)
/** 去年启动的污水处理厂: when a thing began, unless it is counted right there (近两年出让的14个). */
const ATTRIBUTE =
  /^(?:新|已)?(?:启动|开工|续建|结转|储备|动工|立项|签约|引进|投产|投用|建成|出台|下达|实施|谋划)(?:建设|实施)?的(?![\d约近])|^续建的(?=\d)/
/** 获评2024年“…”大奖: the year is part of the name of what was won. */
const WON = /(?:获评|荣获|获得?|入选|评为|入围)$/
const QUOTED = /^(?:度)?[“"《]/
const REACH = 8

/** 公司成立于2016年，占地20亩: the year in which something was founded is of nothing that is said of it. */
const isFounding = ({ from, to }: NamedPeriod, sentence: string): boolean =>
  BEFORE.test(sentence.slice(Math.max(0, from - REACH), from)) ||
  BEHIND.test(sentence.slice(to, to + REACH)) ||
  ATTRIBUTE.test(sentence.slice(to, to + REACH)) ||
  (QUOTED.test(sentence.slice(to, to + REACH)) && WON.test(sentence.slice(Math.max(0, from - REACH), from)))

/** The periods of a sentence that values may be of. */
export const withoutFoundings = (periods: NamedPeriod[], sentence: string): NamedPeriod[] =>
  periods.some((period) => isFounding(period, sentence))
    ? periods.filter((period) => !isFounding(period, sentence))
    : periods

const FIRM = /^\p{Script=Han}[\p{Script=Han}（）()A-Za-z]{2,28}(?:公司|集团|总厂|厂|合作社|联合社|农场|林场)$/u

/** The firm that the heading of a passage is the name of, whose what is told under it is; null if it names none. */
export const firmAbove = (headings: readonly (string | null)[]): string | null =>
  headings.find((heading): heading is string => heading !== null && FIRM.test(heading.trim()))?.trim() ?? null
