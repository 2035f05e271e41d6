import { resolveIndicator } from '../../lexicon/indicator.ts'
import { deedAtEnd } from '../../subject/deed.ts'
import { isMeasure, isOwner } from '../../subject/owner.ts'
import { isRateOfHandling, withoutRateOfHandling } from '../../subject/rate-alone.ts'
import { isWorks } from '../../subject/thing.ts'
import type { Language } from '../language.ts'
import { bearerOf } from '../lists/bearer.ts'
import { beforeVerb } from '../lists/clause-subject.ts'
import type { Reading } from '../reading.ts'
import type { Amendment } from './amendment.ts'

/** 占全省的3.5%: of what, beside what was counted. */
const OF_ALL = /占(?<whole>全[区县市省国])(?:总[量数额])?的?(?:比重|比例)?(?:约|达到?|为)?$/

const SHARE_OF_ALL = /占全[区县市省国]比重$/

export const shareOfAll: Amendment = {
  example: '专利申请量860件，占全省的3.5%。',
  counterexample: '专利申请量860件，增长3.5%。',
  amend: (reading, { previous }) => {
    if (reading.rule !== 'name_carried' || previous === undefined) return null
    const whole = OF_ALL.exec(reading.mention.before)?.groups?.whole
    return whole !== undefined ? { ...reading, name: `${previous.name.replace(SHARE_OF_ALL, '')}占${whole}比重` } : null
  },
}

const SPENT = /^用于\p{Script=Han}{2,12}$/u

/** 一般公共预算支出34亿元，74%用于民生: of the sum before. */
export const spentShare: Amendment = {
  example: '一般公共预算支出34亿元，74%以上用于民生。',
  counterexample: '一般公共预算支出34亿元，74%以上的县用于民生。',
  amend: (reading, { previous }) => {
    const { behind, quantity } = reading.mention
    const isOfSum =
      quantity.unit?.dimension === 'percent' &&
      previous?.mention.quantity.unit?.dimension === 'money' &&
      SPENT.test(behind.trim())
    if (!isOfSum) return null
    const name = `${previous.name}${behind.trim()}比重`
    return { ...reading, name, rule: 'name_carried', cues: { ...reading.cues, measure: 'share' } }
  },
}

/** 建议126件、提案98件，满意率100%: of both. */
function lastCounted(readings: readonly Reading[], rate: string, language: Language): string {
  const last = readings.at(-1)
  const before = readings.at(-2)
  if (last === undefined) return ''
  const name = withoutRateOfHandling(last.name, language)
  return last.mention.joined && before ? `${before.name}${rate}、${name}` : name
}

/** 建议90件、提案80件，办复率均为100%: each has a rate of its own. */
const OF_EACH = /[均都]/

/** 改造农村厕所800户，普及率达到86%: of what was counted in the clause before, whatever was done to it. */
const RATE_AT_END = /率$/
function rateOfCounted(reading: Reading, readings: readonly Reading[], language: Language): string | null {
  const last = readings.at(-1)
  const isCounted = last?.mention.quantity.unit?.dimension === 'count' && last.name.length > 1
  if (!isCounted || reading.mention.clause !== '' || !language.ratesAlone.has(reading.name)) return null
  if (!RATE_AT_END.test(reading.name)) return null
  const deed = deedAtEnd(last.name, language)
  const of = deed === null ? last.name : last.name.slice(0, -deed.length)
  return of.length > 1 ? of + reading.name : null
}

export const bareRate: Amendment = {
  example: '办复代表建议84件，办复率100%。',
  counterexample: '群众满意率98%。',
  amend: (reading, { readings, language }) => {
    const ofCounted = rateOfCounted(reading, readings, language)
    if (ofCounted !== null) return { ...reading, name: ofCounted }
    if (!isRateOfHandling(reading.name, language)) return null
    const { clause } = reading.mention
    const own = clause === '' ? '' : language.subjectBefore(clause).name
    const of =
      own.length > 1 ? own : lastCounted(readings, OF_EACH.test(reading.mention.before) ? reading.name : '', language)
    return of.length < 2 ? null : { ...reading, name: of + reading.name }
  },
}

const INVESTED = '投资'
const TOTAL = /^(?<of>.{2,}(?:项目|工程))总投资$/u

/** 实现销售收入54亿元: of those that were counted before. */
const YEARLY = /^年(?=\p{Script=Han}{2})/u

const EARNS = /(?:实现|完成|累计完成|创造|缴纳)\p{Script=Han}{0,6}$/u

/** What stands before every sum that is earned or put in. */
const MAY_EARN = /[现成创缴投]/

export const earned: Amendment = {
  example: '龙头企业发展到22家，实现销售收入54亿元。',
  counterexample: '新增床位300张，实现税收2亿元。',
  amend: (reading, { previous, language }) => {
    const { name, mention } = reading
    if (!MAY_EARN.test(mention.before)) return null
    // 项目26个，总投资86亿元，完成投资20亿元: of the same works.
    const whole = TOTAL.exec(previous?.name ?? '')?.groups?.of
    if (whole !== undefined && name === INVESTED && EARNS.test(mention.before))
      return { ...reading, name: whole + name }
    const isOfCounted =
      previous?.mention.quantity.unit?.dimension === 'count' &&
      mention.clause === '' &&
      (isOwner(previous.name) || /(?:项目|工程)/.test(previous.name))
    const { dimension } = mention.quantity.unit ?? {}
    // 实施重点项目60个，投资增长9%.
    const isGrowth = dimension === 'percent' && reading.cues.measure === 'growth' && /^[，,]?投资/.test(mention.before)
    const isSum = dimension === 'money' && EARNS.test(mention.before)
    // 5个园区实现规上工业增加值12亿元: in the same breath, whatever is measured.
    const said = mention.before.trim()
    const isEarning = isMeasure(name, language) && said.endsWith(name) && EARNS.test(said.slice(0, -name.length))
    const isTheirs = dimension === 'money' && mention.adjoins && previous?.rule === 'name_behind' && isEarning
    const isEarned = isTheirs || (language.earnings.has(name.replace(YEARLY, '')) && (isSum || isGrowth))
    return isOfCounted && isEarned ? { ...reading, name: previous.name + name } : null
  },
}

/** 东岭电站一期全面建设，完成投资50亿元: into what the clause before is about. */
const OF_WORK = /建设$/

export const investedIn: Amendment = {
  example: '东岭电站一期全面建设，完成投资50亿元。',
  counterexample: '经济运行平稳，完成投资50亿元。',
  amend: (reading, { language }) => {
    const { name, mention } = reading
    if (name !== INVESTED || mention.clause === '' || !EARNS.test(mention.before)) return null
    const clause = language.openingOf(mention.clause).rest
    const things = [language.subjectBefore(beforeVerb(clause, language)).name, clause]
    const thing = things.find((text) => text.length > 2 && (isWorks(text, language) || OF_WORK.test(text)))
    return thing === undefined ? null : { ...reading, name: thing + name }
  },
}

/** 发放补助18万元、惠及31万人: by what was counted before. */
const REACHES = /^[、，,\s]*(?:共|累计|直接|可)?(?<deed>惠及|受益)$/

/** 惠及经营主体8万户: some of those that the registry counts, and no stock of them. */
function reachedSome(reading: Reading, language: Language): Reading | null {
  const { name, mention, rule } = reading
  if (rule === 'name_carried') return null
  const words = mention.before.trim()
  const told = words.endsWith(name) ? words.slice(0, -name.length) : words
  const deed = language.reaches.before(told)
  if (deed === null) return null
  const known = resolveIndicator(name, language)
  const isStock = known?.measure === 'level' && REACHED.has(known.dimension)
  // 带动农户8000户: people alone are no more all that there are.
  const isPeople = known === null && isPeopleAlone(name)
  if (!isStock && !isPeople) return null
  // 国家重点支持“小巨人”企业: what they are called.
  const isCalled = /重点.{2}$/.test(told)
  // 新建提升公园80个: what is made new is not only made better.
  const isJoined = language.trailing.before(told.slice(0, -deed.word.length)) !== null
  return isCalled || isJoined ? null : { ...reading, name: deed.word + name }
}

/** True for people or firms and nothing that is said of them; an industry is neither. */
const isPeopleAlone = (name: string): boolean =>
  name === '企业' || (bearerOf(name) === name && !/(?<!企)业$/.test(name))

/** 惠及企业200家、职工8000人: those who are listed with the ones that were reached. */
function reachedToo(reading: Reading, previous: Reading | undefined, { reaches }: Language): Reading | null {
  const { name, mention } = reading
  const deed = mention.joined && previous ? reaches.at(previous.name) : null
  if (deed === null) return null
  const isBare = mention.before.trim().replace(/^[、和与及]/, '') === name && isPeopleAlone(name)
  return !isBare ? null : { ...reading, name: deed.word + name }
}

const REACHED = new Set(['count', 'person', 'area'])

export const reached: Amendment = {
  example: '发放稳岗补助18万元、惠及31万人。',
  counterexample: '惠及31万人。',
  amend: (reading, { previous, language }) => {
    const { name, mention } = reading
    const deed = REACHES.exec(mention.before.trim())?.groups?.deed
    const isBare = name === '' || name === deed
    if (deed !== undefined && isBare && previous) return { ...reading, name: previous.name + deed }
    return reachedToo(reading, previous, language) ?? reachedSome(reading, language)
  },
}

/** 工业类3个: of what was counted before. */
const CLASS = /^\p{Script=Han}{2,8}类$/u

const CLASS_BEFORE = /^\p{Script=Han}{2,8}类(?=\p{Script=Han}{2})/u

export const ownerKind: Amendment = {
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
}

/** 参保人数8000人: of the scheme that the clause before names. */
const OF_SCHEME = /^(?:参保人数|参保率|参合率|参合人数|覆盖率)$/

const SCHEME = /\p{Script=Han}{2,12}(?:保险|合作医疗|救助制度)/u

export const ofScheme: Amendment = {
  example: '城乡居民养老保险全面实施，参保人数达到8000人。',
  counterexample: '城乡居民养老保险全面实施，受益群众达到8000人。',
  amend: (reading) => {
    const scheme = OF_SCHEME.test(reading.name) ? SCHEME.exec(reading.mention.clause)?.[0] : undefined
    return scheme === undefined ? null : { ...reading, name: scheme + reading.name }
  },
}

/** 甜瓜种植面积: what is grown or raised, before what is measured of it. */
const GROWN =
  /^(?:[\d.]+万?亩)?(?<crop>[\p{Script=Han}“”]{1,14}?)(?:(?:平均)?[单亩]产|总?(?:播种|种植|栽培|养殖|采收|投产)?(?:总?面积|规模)|总?产量|总?产值|[存出]栏量?|[存出]笼量?)$/u

/** 年出栏生猪. */
const RAISED = /^年?(?:出栏|存栏)(?<crop>\p{Script=Han}{1,12})$/u

/** 占地面积 and 开工面积 are of no crop. */
const NO_CROP =
  /^(?:占地|规划|建筑|用地|建设|开工|竣工|施工|土地|经营|营业|厂房|使用|办公|有效|节水|改造|流转|销售|入库|开发|房屋|住宅|绿化|投资|生产)/

const YIELD =
  /^(?:(?:综合|全产业链)总?产值|年?产出?|年?总?产量|年?总?产值|总产|单产|销售额|销售收入|年销售额|总?收入|[存出]栏量?|[存出]笼量?)$/

export const yieldOf: Amendment = {
  example: '甜瓜种植面积900亩，产量1200吨。',
  counterexample: '占地面积300亩，产值2亿元。',
  amend: (reading, { previous }) => {
    if (reading.rule !== 'name_before' || !YIELD.test(reading.name)) return null
    const isOnLand = previous?.mention.quantity.unit?.dimension === 'area' && previous.cues.measure === null
    const grown =
      previous &&
      ((GROWN.exec(previous.name) ?? RAISED.exec(previous.name))?.groups?.crop ?? (isOnLand ? previous.name : null))
    const crop = grown && !NO_CROP.test(grown) ? grown : null
    return crop && reading.mention.before.replace(/^[\s、，,]+/, '').startsWith(reading.name)
      ? { ...reading, name: crop + reading.name }
      : null
  },
}
