import type { Cues } from '../../lexicon/cues.ts'
import { resolveIndicator } from '../../lexicon/indicator.ts'
import type { Amendment } from './amendment.ts'

/** 同比增收120万元: a change that says nothing of what it is of. */
const BARE_CHANGE = /^(?:增收|减收|增支|减支|多收|少收|多增|少增|增加额|减少额|净增加额)$/

const FALLS = /^[减少]/

/** What such words say of a number: an amount that is added or taken away. Null for any other words. */
export const bareChangeOf = (words: string): Pick<Cues, 'measure' | 'direction'> | null =>
  BARE_CHANGE.test(words) ? { measure: 'increment', direction: FALLS.test(words) ? 'down' : null } : null

export const bareChange: Amendment = {
  example: '契税700万元，同比减收50万元。',
  counterexample: '农民增收1200元。',
  amend: (reading, { previous, language }) => {
    const { name, mention, cues } = reading
    const change = bareChangeOf(name)
    if (change === null) return null
    const at = mention.before.lastIndexOf(name)
    const own = at < 0 ? '' : language.subjectBefore(mention.before.slice(0, at)).name
    const of = own.length > 1 ? own : previous?.name
    if (of === undefined) return null
    return { ...reading, name: of, cues: { ...cues, ...change } }
  },
}

/** 新增就业8.1万人，比上年减少0.1万人: how much fewer were added is nothing that was added. */
export const changeOfIncrement: Amendment = {
  example: '城镇新增就业8.1万人，比上年减少0.1万人。',
  counterexample: '招商项目120个，比上年增加8个。',
  amend: (reading, { previous, language }) => {
    const { name, mention, cues, rule } = reading
    const isChange = cues.measure === 'growth' || cues.measure === 'increment'
    const isOfAdded =
      (rule === 'name_carried' || name === previous?.name) &&
      (mention.base !== null || /^[\s，]*同比/.test(mention.before)) &&
      mention.quantity.unit?.canonical === previous?.mention.quantity.unit?.canonical &&
      (previous?.cues.measure === 'increment' || resolveIndicator(name, language)?.measure === 'increment')
    return isChange && isOfAdded ? { ...reading, name: `${name}增减` } : null
  },
}

/** 较上年3200万元增长5%: what the growth is counted from. */
const COUNTED_FROM = /[较比](?:上年|去年|上一?年度|20\d\d年|上年同期|去年同期|同期)(?:同期|末|底)?(?:的)?$/

const GROWS = /^(?:增长|增加|下降|减少|提高|上升|降低|增收|减收)/

export const countedFrom: Amendment = {
  example: '财政总收入8200万元，较上年7900万元增长3.8%。',
  counterexample: '财政总收入8200万元，增长3.8%。',
  amend: (reading, { sentence }) => {
    const { mention, cues } = reading
    const isBase = GROWS.test(mention.behind) && COUNTED_FROM.test(sentence.slice(0, mention.quantity.start).slice(-16))
    return isBase ? { ...reading, cues: { ...cues, status: 'baseline', measure: null, direction: null } } : null
  },
}

/** 扣除留抵退税因素后, 同口径: how the second of two growths of one thing was reckoned. */
const CONDITION =
  /^[\s，,]*(?<how>(?:扣除|剔除|还原)[^，,。；;\d]{2,20}?(?:因素|影响)?(?:后|外)?|按?(?:同|可比)口径(?:计算)?)[，,]?(?:同比)?(?:增长|下降)/

export const reckonedOtherwise: Amendment = {
  example: '税收收入12亿元，下降3%，扣除留抵退税因素后增长2%。',
  counterexample: '税收收入12亿元，扣除留抵退税因素后增长2%。',
  amend: (reading, { readings, sentence }) => {
    const { name, mention, cues, rule } = reading
    const last = readings.at(-1)
    const isSecond =
      rule === 'name_carried' && cues.measure === 'growth' && last?.cues.measure === 'growth' && last.name === name
    if (!isSecond) return null
    const how = CONDITION.exec(sentence.slice(last.mention.quantity.end, mention.quantity.start))?.groups?.how
    return how === undefined ? null : { ...reading, name: how + name }
  },
}

/** 增速比上年提高0.5个百分点, 降幅收窄2个百分点: the rate that changes, and no value of what grows. */
const OF_RATE = /^[\s，]*(?<rate>增速|增幅|降幅|涨幅|跌幅)/

const NARROWS = /(?:收窄|回落|放缓)$/

const RATE_AT_END = /(?:增速|增幅|降幅|涨幅|跌幅|增长率)$/

const withoutRate = (name: string): string => name.replace(RATE_AT_END, '')

export const changeOfRate: Amendment = {
  example: '第二产业增加值增长3%，增速比一季度提高0.5个百分点。',
  counterexample: '规模养殖比重达到70%，比上年提高5个百分点。',
  amend: (reading, { previous, language }) => {
    const { name, mention, cues, rule } = reading
    if (mention.quantity.unit?.dimension !== 'percentage_point' || previous === undefined) return null
    const isAlone = language.rateSteps.has(name)
    const rate = OF_RATE.exec(mention.before)?.groups?.rate
    const isOfLast = isAlone || (rate !== undefined && rule === 'name_carried')
    if (!isOfLast) return null
    const direction = NARROWS.test(mention.before.trim()) ? ('down' as const) : cues.direction
    const of = withoutRate(previous.name)
    return { ...reading, name: of + (rate ?? '增速'), cues: { ...cues, measure: 'increment', direction } }
  },
}

/** 拉动工业增长1.2个百分点: by what was grown before. */
const RATE_OF_PULL = /(?:对\p{Script=Han}{2,8}的?)?贡献率$/u

const RATE_TO = /贡献率$/
/** 增幅高于全市平均: of the same growth. */
const BESIDE = /^(?:增[速幅](?:$|[比高低快慢])|[比高低快慢])/

/** What pulls something else along, before what that is. */
export const PULLS = /^(?:正向|负向|共同|合计)?拉动/

/** The name of what one thing, by whose growth or share it is named, pulls along. */
export const ofPull = (name: string, pulls: string): string => withoutRate(name.replace(RATE_OF_PULL, '')) + pulls

export const pull: Amendment = {
  example: '第一产业增加值增长4%，拉动经济增长0.2个百分点。',
  counterexample: '第一产业增加值增长4%，税收增长0.2%。',
  amend: (reading, { previous }) => {
    if (!previous) return null
    if (PULLS.test(reading.name)) return { ...reading, name: ofPull(previous.name, reading.name) }
    // 增长22%、对工业增长贡献率达到35%: by what grew.
    const { before, clause } = reading.mention
    const isOfLast =
      (clause === '' || BESIDE.test(clause)) && /^[、，,\s]*对/.test(before) && RATE_TO.test(reading.name)
    const to = reading.name.startsWith('对') ? reading.name : `对${reading.name}`
    return isOfLast ? { ...reading, name: withoutRate(previous.name) + to } : null
  },
}

/** （同期为下降9.8%）: what was so a year ago. */
const YEAR_AGO = /^(?:上年|去年)?同期(?:为|是|增长|下降)?/

export const yearAgo: Amendment = {
  example: '技改投资下降3%（同期为下降9.8%）。',
  counterexample: '技改投资下降3%（工业投资下降9.8%）。',
  amend: (reading) => {
    const { mention, cues } = reading
    const isAgo = mention.depth > 0 && YEAR_AGO.test(mention.before.trim())
    return isAgo ? { ...reading, cues: { ...cues, status: 'baseline' } } : null
  },
}
