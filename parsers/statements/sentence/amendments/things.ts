import type { Lexicon } from '../../lexicon/lexicon.ts'
import { isOwner } from '../../subject/owner.ts'
import { isFigureOfThing, thingReader } from '../../subject/thing.ts'
import type { Amendment } from './amendment.ts'

/** 项目总投资 of a thing that is named as 扩建项目. */
const OF_WORKS = /^(?:项目|工程)/

export const figureOfThing: Amendment = {
  example: '青岭小学地处正街西侧，占地面积6800平方米。',
  counterexample: '各小学地处正街西侧，占地面积6800平方米。',
  amend: (reading, { sentence, language }) => {
    const thing = isFigureOfThing(reading.name) ? thingReader(language, language.openingOf)(sentence) : null
    return thing === null ? null : { ...reading, name: thing + reading.name.replace(OF_WORKS, '') }
  },
}

const TOTAL_AREA = '总面积'

/** 新植果园2万亩，总面积达到9万亩: of what was planted. */
export const areaOfAll: Amendment = {
  example: '新植果园2万亩，总面积达到9万亩。',
  counterexample: '新植果园2万亩，茶园总面积达到9万亩。',
  amend: (reading, { readings }) => {
    const { name, rule, mention } = reading
    const last = readings.at(-1)
    const isOfLast =
      name === TOTAL_AREA &&
      rule === 'name_before' &&
      mention.clause === '' &&
      !mention.parted &&
      last?.mention.quantity.unit?.dimension === 'area' &&
      mention.quantity.unit?.dimension === 'area'
    return isOfLast && last.name.length > 1 && !last.name.endsWith('面积')
      ? { ...reading, name: last.name + name, cues: { ...reading.cues, measure: null } }
      : null
  },
}

/** 实现增加值50亿元: what else is measured of the same. */
const MEASURED_TOO =
  /^[，,\s]*(?:共|累计|年|预计|可)?(?:实现|完成|创造)(?:年|总)?(?<measure>增加值|总?产值|销售收入|营业收入|主营业务收入|利税|利润总?额?|税收|投资)$/u
/** Whatever is measured so is measured of the area again. */
const OF_AREA = /(?:生产总值|GDP|预算|财政)/

/** Whose measure a name is: 装备制造业 of 装备制造业产值. */
function ownerOf(name: string, { heads }: Lexicon): string | null {
  const splits = Array.from({ length: Math.max(0, name.length - 2) }, (_, i) => i + 1)
  const at = splits.find((i) => heads.isHead(name.slice(i)) && isOwner(name.slice(0, i)))
  return at === undefined ? null : name.slice(0, at)
}

export const measuredToo: Amendment = {
  example: '服务业产值8000万元，实现增加值5000万元。',
  counterexample: '地区生产总值8000万元，实现税收5000万元。',
  amend: (reading, { previous, language }) => {
    const { mention, rule } = reading
    if (rule !== 'name_before' || mention.clause !== '' || !previous) return null
    const { measure } = MEASURED_TOO.exec(mention.before)?.groups ?? {}
    if (measure === undefined) return null
    const owner = OF_AREA.test(previous.name) ? null : ownerOf(previous.name, language)
    return owner === null ? null : { ...reading, name: owner + measure }
  },
}
