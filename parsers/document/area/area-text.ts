import { isOneLine } from '../../places/area-index.ts'
import { type AreaContext, type NamedArea, namedAreas } from '../../places/area-name.ts'

/** What may stand before the place that a text speaks for: 关于印发《, 2026年, 中共. */
const OPENING = /^(?:[《〈“‘（(\s]|关于|印发|公布|发布|下达|中共|中国共产党|20\d\d[年度]{0,2}[-—－至、]?){0,8}$/

/** What follows a place that speaks, or whose figures are told: 政府, 统计公报, 2025年, 十五五规划. */
const SPEAKING =
  /^(?:[（(“《]?20\d\d|[“"']?十[一二三四五六七八九]五|(?:人民)?政府|[省市区县州旗]?(?:人大|政协|[党市区县州]委)|国民经济|统计|经济社会)/

/** Before a place that is not the writer: partners, destinations, those who are supported. */
const OTHER = /(?:[与和同及赴到向至、—-]|支持|支援|援助|帮扶|协作|学习|考察|借鉴|同意|对接|推广)$/

/** A body of the whole country before the place of its branch: 国家税务总局重庆市税务局. */
const BRANCH = /^(?:国家|中国)[\u4e00-\u9fff]{2,8}(?:总局|局|银行|公司)$/

/** After a short name: a street, a school, a firm that is only called after the place. */
const CALLED_AFTER = /^(?:[东西南北中]?路|街|大道|大桥|大学|学院|医院|银行|证券|集团|航空)/

/** Another place in one breath with the first: 大足区、荣昌区协同发展. 与 comes before partners. */
const AND = '、'

/** A newspaper of a province writes about many. */
const MEDIA = /^[\u4e00-\u9fff]{0,6}(?:日报|晚报|早报|时报|青年报|商报|新闻|电视|网)/

/** A zone or township after a known place speaks for itself: 苏州工业园区管委会, 南京江北新区2025年. */
const SMALLER =
  /^[\u4e00-\u9fff]{0,14}?(?:新区|开发区|高新区|经开区|园区|保税区|示范区|试验区|度假区|功能区)(?:党工委|管委会|管理委员会|20\d\d|政府工作报告|工作报告)/

const opens = (text: string, { start }: NamedArea): boolean => OPENING.test(text.slice(0, start))

/** True if a name of a title is that of the writer or of what the document is about, not of a partner or a word. */
function isMeant(text: string, hit: NamedArea, context: AreaContext): boolean {
  const near = context.areas.some((one) => isOneLine(hit.area, one, context.index))
  const isFirst = opens(text, hit)
  if (!isFirst && !near && context.areas.length > 0) return false
  if (!isFirst && OTHER.test(text.slice(0, hit.start))) return false
  if (hit.form === 'short' && CALLED_AFTER.test(text.slice(hit.end))) return false
  return hit.form === 'full' || hit.area.level === 'province' || near || SPEAKING.test(text.slice(hit.end))
}

/** Of several areas in one line the innermost: 重庆市 and 梁平区 in one title speak for 梁平区. */
function innermost(hits: readonly NamedArea[], { index }: AreaContext): NamedArea | null {
  const [first, ...others] = hits
  return others.reduce(
    (best: NamedArea | null, hit) => (best && index.above(hit.area).includes(best.area) ? hit : best),
    first ?? null,
  )
}

/** The area that a title speaks for; null if it names none, or several of which none opens it. */
export function areaOfTitle(text: string, context: AreaContext): NamedArea | null {
  const all = namedAreas(text, context)
  const hits = all.filter((hit) => isMeant(text, hit, context))
  if (hits.some((hit) => SMALLER.test(text.slice(hit.end)))) return null
  const lead = hits.find((hit) => opens(text, hit))
  if (lead && all.some(({ start }) => text.slice(lead.end, start) === AND)) return null
  if (lead) return innermost([lead, ...hits.filter((hit) => hit.start > lead.start)], context)
  const best = innermost(hits, context)
  return best && hits.every(({ area }) => isOneLine(area, best.area, context.index)) ? best : null
}

/** The area that the name of a body opens with: 重庆市梁平区科学技术局. */
export function areaOfBody(text: string, context: AreaContext): NamedArea | null {
  const hit = namedAreas(text, context).find((one) => opens(text, one) || BRANCH.test(text.slice(0, one.start)))
  if (!hit) return null
  const behind = text.slice(hit.end)
  return MEDIA.test(behind) || SMALLER.test(behind) ? null : hit
}

/** The area of which a text is the name and nothing else. */
export function areaOfName(text: string, context: AreaContext): NamedArea | null {
  const hit = namedAreas(text, context)[0]
  return hit && hit.start === 0 && hit.end === text.length ? hit : null
}

/** True for a body of the whole country, whose documents speak for no area. */
export const isNational = (issuer: string, context: AreaContext): boolean =>
  /^(?:国务院|中共中央|国家|全国|中华人民共和国|最高人民)/.test(issuer) && namedAreas(issuer, context).length === 0
