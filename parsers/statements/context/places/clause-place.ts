import type { Language } from '../../sentence/language.ts'
import type { Reading } from '../../sentence/reading.ts'
import { type PlacedClause, type PlaceOpening, placesOfClauses } from './clause-opening.ts'

/** The name without the places that it begins with; that of the number before where nothing is left. */
function nameWithout(reading: Reading, scope: string, last: Reading | undefined, language: Language): string {
  const { name, mention } = reading
  const at = name.indexOf(scope)
  if (at < 0) return name
  const rest = name.slice(at + scope.length).replace(/^的/, '')
  if (rest !== '') return language.subjectBefore(rest).name || rest
  const isAlike = last !== undefined && last.mention.quantity.unit?.dimension === mention.quantity.unit?.dimension
  return isAlike ? last.name : name
}

const ONE_BY_ONE = /^(?<subject>.{2,}?)(?:各自)?分别/u

/** 城关镇、白石镇招商引资分别完成3亿元、1亿元: each place has the number in its turn; null if they are not as many. */
function placeOfNth({ place, name: read }: Reading, { each, rest }: PlaceOpening, language: Language) {
  const subject = each.length > 1 ? ONE_BY_ONE.exec(rest)?.groups?.subject : undefined
  if (subject === undefined) return null
  const nth = place?.of === each.length ? place.nth : each.findIndex((one) => read.startsWith(one))
  const { name } = language.subjectBefore(subject)
  return nth < 0 || name === '' ? null : { scope: each[nth]!, name }
}

/** True if a value is of the places that its clause begins with, or that the clauses before are about. */
function isOf({ isOwn, isLed }: PlacedClause, opening: PlaceOpening, { cues, name, rule }: Reading): boolean {
  // 东岭、西岭3个医疗中心: where they are, not whose.
  if (isOwn) return !opening.isBare || name.includes(opening.scope)
  return cues.scope === null && (isLed || opening.isSmall || rule === 'name_carried')
}

/**
 * Gives values to the places that their clause begins with: 青岭、白石两市产值突破600亿元, 白石镇引进项目8个、到位资金2亿元. What such places have is not
 * the area's.
 */
export function withClausePlaces(readings: Reading[], sentence: string, language: Language): Reading[] {
  const clauses = readings.length === 0 ? [] : placesOfClauses(sentence, language)
  if (clauses.every(({ opening }) => opening === null)) return readings
  const given: Reading[] = []
  for (const [i, reading] of readings.entries()) {
    const clause = clauses.findLast(({ from }) => from <= reading.mention.quantity.start)
    const opening = clause?.opening ?? null
    if (!clause || opening === null || !isOf(clause, opening, reading)) given.push(reading)
    else {
      const apart = placeOfNth(reading, opening, language)
      const scope = apart?.scope ?? opening.scope
      const name = apart?.name ?? nameWithout(reading, scope, given[i - 1], language)
      given.push({ ...reading, name, cues: { ...reading.cues, scope } })
    }
  }
  return given
}
