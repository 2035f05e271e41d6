import { isOnlyVerbs } from '../subject/deed.ts'
import type { Language } from './language.ts'
import { opensParts } from './parts-follow.ts'
import type { Reading } from './reading.ts'

const PARTS_FOLLOW = '其中'
const PART_ENDS = /[；;。]/

/** A place below the area whose paper it is. */
const PLACE = /^[^，。；;、]{1,12}(?:[镇乡村]|街道|园区|开发区|高新区|经开区|新区|新城|景区|社区)$/u
const WHOLE_AREA = /[全我本][县市区省州旗]|各/

/** Offset at which the part of a sentence begins that an offset stands in. */
const partAt = (sentence: string, offset: number): number =>
  Math.max(...['；', ';', '。', '：'].map((mark) => sentence.lastIndexOf(mark, offset - 1))) + 1

/** 青岭镇新建公路3公里，改造学校2所: the place that a part of a sentence begins with is that of all in it. */
export function withPlaceOfPart(readings: readonly Reading[], sentence: string): readonly Reading[] {
  if (!readings.some(({ cues }) => cues.scope !== null && PLACE.test(cues.scope))) return readings
  let held: { scope: string; part: number } | null = null
  let end = 0
  return readings.map((reading) => {
    const { mention, cues } = reading
    const { start } = mention.quantity
    const part = partAt(sentence, start)
    const between = sentence.slice(end, start)
    end = mention.quantity.end
    if (held !== null && (held.part !== part || WHOLE_AREA.test(between))) held = null
    if (cues.scope !== null) {
      const opens = PLACE.test(cues.scope) && sentence.slice(part).trimStart().startsWith(cues.scope)
      held = opens ? { scope: cues.scope, part } : null
      return reading
    }
    return held === null ? reading : { ...reading, cues: { ...cues, scope: held.scope } }
  })
}

/** 民营经济增加值122亿元，其中第一产业增加值45亿元: whose value added the parts are of. */
const OF_ECONOMY = /^(?<owner>(?:民营|非公有制|个体私营|县域|海洋|数字)经济)增加值/u
const ownerOf = ({ name }: Reading): string | null => OF_ECONOMY.exec(name)?.groups?.owner ?? null

/**
 * 区本级生产总值204亿元，其中第一产业增加值34亿元: the parts are of that part of the area of which the whole is. Holds to the end of
 * the part of the sentence, or until another scope is named.
 */
export function withScopeOfWhole(readings: readonly Reading[], sentence: string): readonly Reading[] {
  if (!sentence.includes(PARTS_FOLLOW)) return readings
  if (readings.every((one) => one.cues.scope === null && ownerOf(one) === null)) return readings
  let held: string | null = null
  return readings.map((reading, i) => {
    const last = readings[i - 1]
    const { mention, cues } = reading
    const between = sentence.slice(last?.mention.quantity.end ?? 0, mention.quantity.start)
    const at = between.lastIndexOf(PARTS_FOLLOW)
    if (PART_ENDS.test(at < 0 ? between : between.slice(at))) held = null
    else if (at >= 0 && last !== undefined && !PART_ENDS.test(between)) held = last.cues.scope ?? ownerOf(last) ?? held
    if (cues.scope !== null) {
      if (at < 0) held = null
      return reading
    }
    return held === null ? reading : { ...reading, cues: { ...cues, scope: held } }
  })
}

/** What the sentence before counted, whose parts the next may tell. */
export interface Whole {
  /** The part of the area, or of the economy, that it is of. */
  scope: string | null
  /** The first value of it. */
  counted: Reading | null
  /** True if the sentence counted nothing else. */
  isOnly: boolean
}

/** The value that a sentence tells the parts of; null if it opens no parts. */
export const countedBefore = (sentence: string, whole: Whole | null): Reading | null =>
  whole !== null && opensParts(sentence) ? whole.counted : null

/** …民营经济增加值122亿元。其中，第一产业增加值45亿元: the parts stand in a sentence of their own. */
export function withScopeBefore(readings: Reading[], sentence: string, whole: Whole | null): Reading[] {
  const scope = opensParts(sentence) ? (whole?.scope ?? null) : null
  return scope === null
    ? readings
    : readings.map((one) => (one.cues.scope === null ? { ...one, cues: { ...one.cues, scope } } : one))
}

/** 目前，已｜完工, 全市计划再｜培育: what may stand before the deed in a sentence that goes on about the one before. */
const SO_FAR = /^(?:[我全本][省市区县州]|目前|现已?|已经?|累计|计划|将|再|又|共)+/
const AGAIN = /[再又]/
const DEED_ALONE = /^\p{Script=Han}{2}$/u
const COUNTED = new Set(['count', 'person', 'length', 'area'])

/** The name of what the sentence before counted, as these words go on about it: 完工小区 for 已完工. Null if they are about anything else. */
function goneOn(words: string, of: string, language: Language): string | null {
  const deed = words.replace(SO_FAR, '')
  if (deed === words) return null
  if (language.stages.at(deed)?.word === deed) return deed + of
  return deed === '' || DEED_ALONE.test(deed) || isOnlyVerbs(deed, language) ? of : null
}

/** 改造小区12个。目前已完工10个: a sentence whose first number has no name goes on about the only thing that the last one counted. */
export function withNameBefore(readings: Reading[], whole: Whole | null, language: Language): Reading[] {
  const [first, ...rest] = readings
  const counted = whole?.isOnly ? whole.counted : null
  const isNamed = first !== undefined && first.name.length > 1 && language.stages.at(first.name)?.word !== first.name
  if (first === undefined || isNamed || !counted || counted.name.length < 2) return readings
  const { unit } = first.mention.quantity
  const isAlike = unit !== null && unit.canonical === counted.mention.quantity.unit?.canonical
  if (!isAlike || !COUNTED.has(unit.dimension) || first.mention.behind.trim() !== '') return readings
  const words = first.mention.before.trim()
  const name = goneOn(words, counted.name, language)
  if (name === null) return readings
  // 再培育200家: as new as those before.
  const measure = first.cues.measure ?? (AGAIN.test(words) ? counted.cues.measure : null)
  return [{ ...first, name, cues: { ...first.cues, measure }, rule: 'name_carried' }, ...rest]
}

/** What the first value of a sentence is of, for parts that follow; parts leave it as it was. */
export function wholeTold(readings: readonly Reading[], sentence: string, before: Whole | null): Whole | null {
  const [first] = readings
  if (opensParts(sentence) || first === undefined) return before
  return { scope: first.cues.scope ?? ownerOf(first), counted: first, isOnly: readings.length === 1 }
}
