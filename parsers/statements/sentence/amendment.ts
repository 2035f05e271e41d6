import { isOwner } from '../subject/owner.ts'
import { grantName } from './grant.ts'
import type { Language } from './language.ts'
import type { Reading } from './reading.ts'

/** What a reading is amended by: the reading before it, and the sentence. */
interface Around {
  previous: Reading | undefined
  /** As printed. */
  sentence: string
  language: Language
}

/** What the words around a number add to its reading, with sentences that a test reads. */
interface Amendment {
  /** It adds something to a number in it. */
  example: string
  /** Reads much like it, and it adds nothing. */
  counterexample: string
  /** The reading with what it adds; null where it adds nothing. */
  amend: (reading: Reading, around: Around) => Reading | null
}

/** 引进项目60个，其中亿元以上8个: parts are what the whole is. */
const PART_OF_LAST = /^[\s，,、；;（(]{0,3}其中/
/** 保持9%以上增长: the word behind the number says that it is one of growth. */
const GROWTH_BEHIND = /^(?:以上|左右|以内|以下)?的?(?:增长|增速|增幅)(?![点极空])/

/** 同比增收120万元: a change that says nothing of what it is of. */
const BARE_CHANGE = /^(?:增收|减收|增支|减支|多收|少收|增加额|减少额|净增加额)$/
const FALLS = /^[减少]/
/** 较上年3200万元增长5%: what the growth is counted from. */
const COUNTED_FROM = /[较比](?:上年|去年|上一?年度|20\d\d年|上年同期|去年同期|同期)(?:同期|末|底)?(?:的)?$/
const GROWS = /^(?:增长|增加|下降|减少|提高|上升|降低|增收|减收)/
/** 占全省的3.5%: of what, beside what was counted. */
const OF_ALL = /占(?<whole>全[区县市省国])(?:总[量数额])?的?(?:比重|比例)?(?:约|达到?|为)?$/
/** 增速比上年提高0.5个百分点, 降幅收窄2个百分点: the rate that changes, and no value of what grows. */
const OF_RATE = /^[\s，]*(?<rate>增速|增幅|降幅|涨幅|跌幅)/
const RATE_ALONE = /^(?:收窄|扩大|回落|加快|放缓)$/
const NARROWS = /(?:收窄|回落|放缓)$/
const RATE_AT_END = /(?:增速|增幅|降幅|涨幅|跌幅|增长率)$/
/** 拉动工业增长1.2个百分点: by what was grown before. */
const RATE_OF_PULL = /(?:对\p{Script=Han}{2,8}的?)?贡献率$/u
const PULLS = /^(?:正向|负向|共同|合计)?拉动/
/** （同期为下降9.8%）: what was so a year ago. */
const YEAR_AGO = /^(?:上年|去年)?同期(?:为|是|增长|下降)?/
/** 投资920万元完成道路改造; 投入3亿元，实施了管网等工程: what the sum was spent on stands behind it; 为计划的58% tells nothing of that. */
const SPENT = /^(?:总?投资|投入|投入资金|累计投入|累计投资)$/
const SPENT_ON =
  /^余?[，,]?(?:重点|全面|先后|深入|扎实|大力|集中|加快|持续)?(?:(?:(?:启动|推进|组织)?(?:实施|开展|推进|建设|新建|改造|完成|开工|修建|打造|建成)|启动|用于)了?(?:\d+[个项处座条])?[对为]?|为|对)(?![^，,。；;：:\d]{3,30}[\d.]+[%％倍])(?<on>[^，,。；;：:\d]{3,30})/u
/** 投资1.3亿元的客运总站基本完工. */
const WORTH =
  /^余?的(?<on>[^，,。；;：:、\d]{2,24}?)(?=基本|全面|全部|正式|已|实现|建成|完工|竣工|开工|投入|进展|进场|落地|顺利|加快|[，,。；;：:、]|$)/u
/** 办复率, 满意率: of what was counted before. */
const BARE_RATE = /^(?:办[复结成]率|满意[率度]|见面率|采纳率|按时办结率|办理率)$/
/** 实现销售收入54亿元: of those that were counted before. */
const EARNED =
  /^(?:年?总?产值|年?销售收入|年?销售额|年?营业收入|营收|利税|利润|税收|入库税收|投资|总投资|增加值|出口额?)$/
const EARNS = /(?:实现|完成|累计完成|创造|缴纳)\p{Script=Han}{0,6}$/u

const SHARE_OF_ALL = /占全[区县市省国]比重$/
/** 甜瓜种植面积: what is grown or raised, before what is measured of it. */
const GROWN =
  /^(?<crop>\p{Script=Han}{1,12}?)(?:总?(?:播种|种植|栽培|养殖|采收|投产)?(?:总?面积|规模)|总?产量|总?产值|存栏量?|出栏量?)$/u
/** 占地面积 and 开工面积 are of no crop. */
const NO_CROP =
  /^(?:占地|规划|建筑|用地|建设|开工|竣工|施工|土地|经营|营业|厂房|使用|办公|有效|节水|改造|流转|销售|入库|开发|房屋|住宅|绿化|投资|生产)/
const YIELD = /^(?:年?产出?|年?总?产量|年?总?产值|单产|销售额|销售收入|年销售额|存栏量?|出栏量?)$/

/** 工业类3个: of what was counted before. */
const CLASS = /^\p{Script=Han}{2,8}类$/u
const CLASS_BEFORE = /^\p{Script=Han}{2,8}类(?=\p{Script=Han}{2})/u
/** 参保人数8000人: of the scheme that the clause before names. */
const OF_SCHEME = /^(?:参保人数|参保率|参合率|参合人数|覆盖率)$/
const SCHEME = /\p{Script=Han}{2,12}(?:保险|合作医疗|救助制度)/u

/** 占比46%，同比下降5%: what fell is what the share is of. */
const SHARE_AT_END = /(?<=\p{Script=Han}{2})占比$/u
/** 改厕任务300座: what is to be done. */
const TASK = /^(?<of>\p{Script=Han}{2,20}?)(?:目标任务|考核指标|考核任务|任务指标|任务数?)$/u
const AMOUNTS = new Set(['count', 'area', 'length', 'mass', 'money', 'person'])

/** A measure that the words around the number say, where its own clause says none. */
const measured = (reading: Reading, measure: 'growth' | 'increment'): Reading => ({
  ...reading,
  cues: { ...reading.cues, measure },
})

/** Each in turn; a new one is a new row. */
export const AMENDMENTS: readonly Amendment[] = [
  {
    example: '引进项目60个，其中亿元以上项目8个。',
    counterexample: '引进项目60个，其中外资5亿元。',
    amend: (reading, { previous }) => {
      const { mention, cues, rule } = reading
      const isPart =
        previous?.cues.measure === 'increment' &&
        previous.rule !== 'name_carried' &&
        previous.cues.direction === null &&
        rule !== 'name_carried' &&
        cues.measure === null &&
        PART_OF_LAST.test(mention.before) &&
        previous.mention.quantity.unit?.unit === mention.quantity.unit?.unit
      return isPart ? measured(reading, 'increment') : null
    },
  },
  {
    example: '旅游综合收入保持9%以上增长。',
    counterexample: '旅游综合收入保持9%以上。',
    amend: (reading) => {
      const { mention, cues, rule } = reading
      const isGrowth =
        rule !== 'name_behind' &&
        cues.measure === null &&
        mention.quantity.unit?.dimension === 'percent' &&
        GROWTH_BEHIND.test(mention.behind)
      return isGrowth ? measured(reading, 'growth') : null
    },
  },
  {
    example: '契税700万元，同比减收50万元。',
    counterexample: '农民增收1200元。',
    amend: (reading, { previous, language }) => {
      const { name, mention, cues } = reading
      if (!BARE_CHANGE.test(name)) return null
      const at = mention.before.lastIndexOf(name)
      const own = at < 0 ? '' : language.subjectBefore(mention.before.slice(0, at)).name
      const of = own.length > 1 ? own : previous?.name
      if (of === undefined) return null
      const direction = FALLS.test(name) ? ('down' as const) : null
      return { ...reading, name: of, cues: { ...cues, measure: 'increment', direction } }
    },
  },
  {
    example: '财政总收入8200万元，较上年7900万元增长3.8%。',
    counterexample: '财政总收入8200万元，增长3.8%。',
    amend: (reading, { sentence }) => {
      const { mention, cues } = reading
      const isBase =
        GROWS.test(mention.behind) && COUNTED_FROM.test(sentence.slice(0, mention.quantity.start).slice(-16))
      return isBase ? { ...reading, cues: { ...cues, status: 'baseline', measure: null, direction: null } } : null
    },
  },
  {
    example: '专利申请量860件，占全省的3.5%。',
    counterexample: '专利申请量860件，增长3.5%。',
    amend: (reading, { previous }) => {
      const whole = OF_ALL.exec(reading.mention.before)?.groups?.whole
      const isOfLast = whole !== undefined && reading.rule === 'name_carried' && previous !== undefined
      return isOfLast ? { ...reading, name: `${previous.name.replace(SHARE_OF_ALL, '')}占${whole}比重` } : null
    },
  },
  {
    example: '第二产业增加值增长3%，增速比一季度提高0.5个百分点。',
    counterexample: '规模养殖比重达到70%，比上年提高5个百分点。',
    amend: (reading, { previous }) => {
      const { name, mention, cues, rule } = reading
      const isAlone = RATE_ALONE.test(name)
      const rate = OF_RATE.exec(mention.before)?.groups?.rate
      const isOfLast = isAlone || (rate !== undefined && rule === 'name_carried')
      if (mention.quantity.unit?.dimension !== 'percentage_point' || previous === undefined || !isOfLast) return null
      const direction = NARROWS.test(mention.before.trim()) ? ('down' as const) : cues.direction
      const of = previous.name.replace(RATE_AT_END, '')
      return { ...reading, name: of + (rate ?? '增速'), cues: { ...cues, measure: 'increment', direction } }
    },
  },
  {
    example: '第一产业增加值增长4%，拉动经济增长0.2个百分点。',
    counterexample: '第一产业增加值增长4%，税收增长0.2%。',
    amend: (reading, { previous }) =>
      previous && PULLS.test(reading.name)
        ? { ...reading, name: previous.name.replace(RATE_OF_PULL, '') + reading.name }
        : null,
  },
  {
    example: '技改投资下降3%（同期为下降9.8%）。',
    counterexample: '技改投资下降3%（工业投资下降9.8%）。',
    amend: (reading) => {
      const { mention, cues } = reading
      const isAgo = mention.depth > 0 && YEAR_AGO.test(mention.before.trim())
      return isAgo ? { ...reading, cues: { ...cues, status: 'baseline' } } : null
    },
  },
  {
    example: '投资920万元完成道路高低压线路改造。',
    counterexample: '固定资产投资920万元，增长5%。',
    amend: (reading, { sentence }) => {
      const { name, mention } = reading
      const behind = SPENT.test(name) ? sentence.slice(mention.quantity.end, mention.quantity.end + 48) : ''
      const on = SPENT_ON.exec(behind) ?? WORTH.exec(behind)
      return on && mention.quantity.unit?.dimension === 'money'
        ? { ...reading, name: on.groups!.on!.replace(/[、和及与]$/, '') + name }
        : null
    },
  },
  {
    example: '办复代表建议84件，办复率100%。',
    counterexample: '群众满意率98%。',
    amend: (reading, { previous, language }) => {
      if (!BARE_RATE.test(reading.name)) return null
      const { clause } = reading.mention
      const of = clause === '' ? previous?.name : language.subjectBefore(clause).name
      return of === undefined || of.length < 2 ? null : { ...reading, name: of + reading.name }
    },
  },
  {
    example: '龙头企业发展到22家，实现销售收入54亿元。',
    counterexample: '新增床位300张，实现税收2亿元。',
    amend: (reading, { previous }) => {
      const { name, mention } = reading
      const isOfCounted =
        previous?.mention.quantity.unit?.dimension === 'count' &&
        mention.quantity.unit?.dimension === 'money' &&
        mention.clause === '' &&
        (isOwner(previous.name) || /(?:项目|工程)/.test(previous.name))
      return isOfCounted && EARNED.test(name) && EARNS.test(mention.before)
        ? { ...reading, name: previous.name + name }
        : null
    },
  },
  {
    example: '重点项目105个，其中工业类3个、城建类28个。',
    counterexample: '重点项目105个，总投资28亿元。',
    amend: (reading, { previous }) => {
      const { name, mention, rule } = reading
      const isClass =
        previous !== undefined &&
        rule === 'name_before' &&
        CLASS.test(name) &&
        mention.quantity.unit?.dimension === 'count' &&
        mention.quantity.unit.unit === previous.mention.quantity.unit?.unit
      return isClass ? { ...reading, name: name + previous.name.replace(CLASS_BEFORE, '') } : null
    },
  },
  {
    example: '城乡居民养老保险全面实施，参保人数达到8000人。',
    counterexample: '城乡居民养老保险全面实施，受益群众达到8000人。',
    amend: (reading) => {
      const scheme = OF_SCHEME.test(reading.name) ? SCHEME.exec(reading.mention.clause)?.[0] : undefined
      return scheme === undefined ? null : { ...reading, name: scheme + reading.name }
    },
  },
  {
    example: '采矿业增加值占比达46%，同比下降5%。',
    counterexample: '采矿业增加值占比达46%，提高5个百分点。',
    amend: (reading) => {
      const { name, mention, cues, rule } = reading
      const isGrowth =
        rule === 'name_carried' &&
        (cues.measure === 'growth' || cues.direction === 'down') &&
        mention.quantity.unit?.dimension === 'percent'
      return isGrowth && SHARE_AT_END.test(name) ? { ...reading, name: name.replace(SHARE_AT_END, '') } : null
    },
  },
  {
    example: '2022年高标准农田建设任务3万亩，完成4万亩。',
    counterexample: '2022年高标准农田建设3万亩，完成4万亩。',
    amend: (reading, { language }) => {
      const { mention, cues, rule } = reading
      const of = rule === 'name_before' ? TASK.exec(mention.before.trim())?.groups?.of : undefined
      const name = of === undefined ? '' : language.subjectBefore(of).name
      const isAmount = AMOUNTS.has(mention.quantity.unit?.dimension ?? '')
      return name.length > 1 && isAmount ? { ...reading, name, cues: { ...cues, status: 'target' } } : null
    },
  },
  {
    example: '甜瓜种植面积900亩，产量1200吨。',
    counterexample: '占地面积300亩，产值2亿元。',
    amend: (reading, { previous }) => {
      const isOnLand = previous?.mention.quantity.unit?.dimension === 'area' && previous.cues.measure === null
      const grown = previous && (GROWN.exec(previous.name)?.groups?.crop ?? (isOnLand ? previous.name : null))
      const crop = grown && !NO_CROP.test(grown) ? grown : null
      const isOfCrop = crop && reading.rule === 'name_before' && YIELD.test(reading.name)
      return isOfCrop && reading.mention.before.trim().startsWith(reading.name)
        ? { ...reading, name: crop + reading.name }
        : null
    },
  },
  {
    example: '对获奖团队给予最高20万元奖金。',
    counterexample: '给予创业补贴20万元。',
    amend: (reading, { sentence }) => {
      const name = grantName(reading.name, sentence.slice(0, reading.mention.quantity.start))
      return name === reading.name ? null : { ...reading, name }
    },
  },
]

/** A reading with what the words around its number add to it. */
export const amended = (reading: Reading, around: Around): Reading =>
  AMENDMENTS.reduce((so, { amend }) => amend(so, around) ?? so, reading)
