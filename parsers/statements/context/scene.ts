import { type FoundPeriod, isRead, type NamedPeriod, type Period } from '../../values/period.ts'
import type { Level } from '../statement/level.ts'
import { type Frame, isSeveralYears, lookOfPeriod, stageOf } from './frame.ts'
import type { FoundLook, Look } from './look-words.ts'

/** What a heading, or the sentence that opens a passage, says to everything after it until the next one. */
export interface Scene {
  level: Extract<Level, 'section' | 'passage'>
  /** As printed. */
  words: string
  /** Headings under which it holds, outermost first; it ends when one of them does. */
  path: readonly string[]
  look: Look | null
  /** What plain values are of; null if it names no period, or several that look different ways. */
  period: NamedPeriod | null
  /** The several years that a yearly mean or a sum over years is of. */
  years: Period | null
  /** True if it holds only for the list after it. */
  isOfList: boolean
}

/** Periods that values may be of. */
export const ownPeriods = (named: readonly NamedPeriod[]): NamedPeriod[] =>
  named.filter(({ kind }) => kind === 'in' || kind === 'by')

/** A year before several years: 2025年和“十四五”时期工作回顾 counts what it counts in 2025 unless it says otherwise. */
function narrowest(periods: readonly FoundPeriod[]): FoundPeriod | null {
  return periods.find((one) => !isSeveralYears(one)) ?? periods[0] ?? null
}

/** The look and period of a scene: what has not ended looks the way its words do, then the way its day does. */
export function sceneFrom(
  named: readonly NamedPeriod[],
  told: FoundLook | null,
  { today }: Frame,
): Pick<Scene, 'look' | 'period' | 'years'> {
  const own = ownPeriods(named)
  const read = own.filter(isRead)
  const barring = own.find((one) => !isRead(one))
  const singles = new Set(read.filter((one) => !isSeveralYears(one)).map(({ end }) => end))
  const isMixed = singles.size > 1 || new Set(read.map((one) => stageOf(one, today) === 'over')).size > 1
  if (isMixed) return { look: told?.look ?? null, period: null, years: null }
  const period = narrowest(read)
  const stage = period && stageOf(period, today)
  const byDay = period && lookOfPeriod(period, today)
  const look = stage === 'over' || stage === 'ahead' ? byDay : (told?.look ?? byDay)
  return { look, period: period ?? barring ?? null, years: read.find(isSeveralYears) ?? null }
}
