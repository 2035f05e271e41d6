import { narrowed } from '../../text/narrow.ts'
import { fiveYearPlan } from '../../values/five-year-plan.ts'
import { type NamedPeriod, type PeriodGrammar, readPeriods } from '../../values/period.ts'
import { type Frame, isReview } from './frame.ts'
import type { FoundLook, LookWords } from './look-words.ts'
import { type Scene, sceneFrom } from './scene.ts'

/** What reads scenes: the grammar of periods and the words of looks. */
export interface SceneReader {
  grammar: PeriodGrammar
  looks: LookWords
}

/** 关于《…第十五个五年规划纲要（草案）》: the section is about the plan. */
function planNamed(heading: string): NamedPeriod[] {
  const plan = heading.includes('《') ? fiveYearPlan(narrowed(heading)) : null
  if (!plan) return []
  const [start, end] = [`${plan[0]}-01-01`, `${plan[1]}-12-31`]
  const place = { from: 0, to: heading.length, rule: 'plan_name', is_assumed: false }
  return [{ kind: 'in', start, end, freq: 'X', text: heading, ...place }]
}

/** 推进2027年全运会筹备 is a task; 关于2026年工作 and 2026年民生实事 are of that year. */
const LEADS = /^[\s（(“"]{0,3}(?:关于|回顾|过去|展望|我[省市县区])?的?$/u

/** Which way the words of a heading look: 主要工作 in a review says no more than the review does. */
function lookOf(heading: string, named: readonly NamedPeriod[], { title }: Frame, looks: LookWords): FoundLook | null {
  const told = looks.ofHeading(heading, named)
  return told?.isOfDeeds && isReview(title) ? null : told
}

/** What a heading says; null if it tells neither time nor look. */
export function headingScene(
  heading: string,
  path: readonly string[],
  frame: Frame,
  { grammar, looks }: SceneReader,
): Scene | null {
  const named = readPeriods(heading, frame, grammar)
  const isOf =
    looks.isStructural(heading, named) ||
    (frame.isAnnual && yearLed(heading) !== null) ||
    (named[0] !== undefined && LEADS.test(heading.slice(0, named[0].from)))
  const periods = isOf ? named : path.length <= 1 ? planNamed(heading) : []
  const scene = sceneFrom(periods, lookOf(heading, named, frame, looks), frame)
  if (scene.look === null && scene.period === null) return null
  return {
    level: 'section',
    words: heading,
    path,
    look: scene.look,
    period: scene.period,
    years: scene.years,
    isOfList: false,
  }
}

const LONGEST_BARE = 30
const OWN_WORDS = /\p{Script=Han}{2}/u
const ENDS = /[。！？；：，、,:;!?]$/

/** 2018年：铆足干劲抓落实: a year and a slogan. */
const YEARED = /^20\d{2}年[：:—\s]/

/** 2031年各级各部门齐心协力 赢来了好收成: in a report a line without a stop that begins with a year heads what was done, or is meant, in it. */
const YEAR_LED = /^(20\d{2})年(?!\d)[^，,。；;！!？?：:\d]{6,48}$/u

/** The year that such a line begins with; null for any other. */
export function yearLed(text: string): number | null {
  const year = YEAR_LED.exec(text.trim())?.[1]
  return year === undefined ? null : Number(year)
}

/** A heading without a number: a short line of its own that names a part of the document, such as 2026年重点工作. */
export function namesPart(text: string, frame: Frame, { grammar, looks }: SceneReader): boolean {
  const line = text.trim()
  if (frame.isAnnual && yearLed(line) !== null) return true
  if (line.length > LONGEST_BARE || ENDS.test(line) || /\d[\d.]{0,24}(?:%|[亿万]?[元个家项])/.test(line)) return false
  const named = readPeriods(line, frame, grammar)
  // （2024—2026年） is a subtitle, not a heading.
  if (!OWN_WORDS.test(named.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), line)))
    return false
  if (YEARED.test(line) && named.length === 1) return true
  return looks.isStructural(line, named) && (named.length > 0 || looks.ofHeading(line, named) !== null)
}
