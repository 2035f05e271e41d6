import type { Paragraph } from '../../document/body/outline.ts'
import { sentenceTexts } from '../../text/sentence.ts'
import { isRead, type NamedPeriod, type Period, type PeriodGrammar, readPeriods } from '../../values/period.ts'

const OBJECTIVES = /目标/
/** 到2035年基本实现现代化 is what a country hopes for; no task is due by then. */
const VISION = /远景|愿景|展望|再奋斗|现代化/

/** 2030年前碳达峰 sets a ceiling, and no task beside it is due by then. */
const CEILING = 'until'
/** 截至2023年10月 says how things stood. */
const AS_OF = /^截/

const isAboutObjectives = ({ heading, section_path }: Paragraph): boolean =>
  [heading, ...section_path].some((title) => title !== null && OBJECTIVES.test(title))

/** The "by" periods of paragraphs, visions apart; none at all if the year of one cannot be read: it may be the furthest. */
function byPeriods(paragraphs: readonly Paragraph[], grammar: PeriodGrammar): Period[] {
  const named = paragraphs
    .flatMap(({ passage }) => sentenceTexts(passage.text))
    .filter((text) => !VISION.test(text))
    .flatMap((text): NamedPeriod[] => readPeriods(text, null, grammar))
    .filter((one) => one.kind === 'by' && !AS_OF.test(one.text) && !(isRead(one) && one.rule === CEILING))
  return named.some((one) => !isRead(one) && one.why === 'unread') ? [] : named.filter(isRead)
}

/** Further ahead than a plan reaches, a year among the objectives is a hope of the whole and not the due day of a task. */
const LONGEST_PLAN = 5

/** The last "by" period among the objectives: 到2025年 there holds for tasks that name no year. */
const lastObjective = (periods: readonly Period[], year: number | null): Period | null =>
  periods
    .filter(({ end }) => year === null || Number(end.slice(0, 4)) <= year + LONGEST_PLAN)
    .reduce<Period | null>((last, next) => (last === null || next.end > last.end ? next : last), null)

/**
 * The one "by" period of a text without headings that names no other: what states no period is meant for that one too.
 * Under headings it may be a far vision (到2035年) beside plain tasks.
 */
function onlyPeriod(paragraphs: readonly Paragraph[], grammar: PeriodGrammar): Period | null {
  if (paragraphs.some(({ heading }) => heading !== null)) return null
  const [first, ...others] = byPeriods(paragraphs, grammar)
  return first && others.every(({ end }) => end === first.end) ? first : null
}

/** The period of targets that state none: the end of the plan, else the furthest year of its objectives. */
export function horizonOf(
  { plan_end, year }: { plan_end: string | null; year: number | null },
  paragraphs: readonly Paragraph[],
  grammar: PeriodGrammar,
): Period | null {
  if (plan_end) return { kind: 'by', start: null, end: plan_end, freq: 'A', text: plan_end.slice(0, 4) }
  const objectives = byPeriods(paragraphs.filter(isAboutObjectives), grammar)
  return lastObjective(objectives, year) ?? onlyPeriod(paragraphs, grammar)
}
