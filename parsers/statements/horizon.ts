import type { Paragraph } from '../document/outline.ts'
import { type Period, periodsIn } from '../values/period.ts'

const OBJECTIVES = /目标/

const isAboutObjectives = ({ heading, section_path }: Paragraph): boolean =>
  [heading, ...section_path].some((title) => title !== null && OBJECTIVES.test(title))

/** The last "by" period among the objectives: 到2025年 there holds for tasks that name no year. */
function lastObjective(paragraphs: readonly Paragraph[]): Period | null {
  const periods = paragraphs
    .filter(isAboutObjectives)
    .flatMap(({ passage }) => periodsIn(passage.text, null))
    .filter(({ kind }) => kind === 'by')
  return periods.sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0)).at(-1) ?? null
}

/** The period of targets that state none: the end of the plan, else the furthest year of its objectives. */
export function horizonOf(plan: { plan_end: string | null }, paragraphs: readonly Paragraph[]): Period | null {
  const { plan_end } = plan
  if (plan_end) return { kind: 'by', start: null, end: plan_end, freq: 'A', text: plan_end.slice(0, 4) }
  return lastObjective(paragraphs)
}
