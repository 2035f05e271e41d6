import type { Reading } from './reading.ts'

const PARTS_FOLLOW = '其中'
const PART_ENDS = /[；;。]/

/**
 * 区本级生产总值204亿元，其中第一产业增加值34亿元: the parts are of that part of the area of which the whole is. Holds to the end of
 * the part of the sentence, or until another scope is named.
 */
export function withScopeOfWhole(readings: readonly Reading[], sentence: string): readonly Reading[] {
  if (!sentence.includes(PARTS_FOLLOW) || readings.every(({ cues }) => cues.scope === null)) return readings
  let held: string | null = null
  return readings.map((reading, i) => {
    const last = readings[i - 1]
    const { mention, cues } = reading
    const between = sentence.slice(last?.mention.quantity.end ?? 0, mention.quantity.start)
    const at = between.lastIndexOf(PARTS_FOLLOW)
    if (PART_ENDS.test(at < 0 ? between : between.slice(at))) held = null
    else if (at >= 0 && last !== undefined && !PART_ENDS.test(between)) held = last.cues.scope ?? held
    if (cues.scope !== null) {
      if (at < 0) held = null
      return reading
    }
    return held === null ? reading : { ...reading, cues: { ...cues, scope: held } }
  })
}
