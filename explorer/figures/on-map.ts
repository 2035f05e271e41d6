import { periodEnd } from './period.ts'
import type { Comparison, Coverage, Standing } from './standing.ts'

/** What an outline shows. */
export type Shown = Standing | Exclude<Coverage, 'stated'>

/** 两江新区 took the place of two districts on this day; no outline of it was published under a free licence. */
const JOINED = { name: '两江新区', codes: ['500105', '500112'], from: Date.UTC(2025, 10, 6) }

/** The newest standing of the new district, where it speaks for the outlines of the old ones. */
function joinedStanding({ ranked }: Comparison, period: string): Standing | undefined {
  const end = periodEnd(period)
  return end !== null && end.getTime() >= JOINED.from
    ? ranked.find(({ place }) => place.name === JOINED.name)
    : undefined
}

/** What each outline shows, by its code, and whether the new district coloured the old outlines. */
export function onMap(comparison: Comparison, period: string): { shown: Map<string, Shown>; joined: boolean } {
  const shown = new Map<string, Shown>()
  for (const { place, coverage } of comparison.missing) if (place.code) shown.set(place.code, coverage)
  // Stated, but not as a figure that could be coloured.
  for (const { place } of comparison.unranked) if (place.code) shown.set(place.code, 'not_stated')
  for (const standing of comparison.ranked) if (standing.place.code) shown.set(standing.place.code, standing)
  const joined = joinedStanding(comparison, period)
  if (joined) for (const code of JOINED.codes) shown.set(code, joined)
  return { shown, joined: joined !== undefined }
}
