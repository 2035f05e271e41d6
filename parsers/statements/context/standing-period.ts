import type { Status } from '../../../datasets/records/vocabulary.ts'
import { isRead, type Period } from '../../values/period.ts'
import type { Gap } from '../statement/level.ts'
import { type Ruling, ruling } from '../statement/level.ts'
import type { ParagraphContext } from './carrier.ts'
import { type Frame, isReview, isSeveralYears, stageOf, wholeYear, yearReviewed } from './frame.ts'
import { ownPart } from './own-period.ts'
import type { Scene } from './scene.ts'

/** What a value asks of the levels above its sentence. */
export interface Asked {
  status: Status
  /** True for a yearly mean or a sum over years, which is of no single year. */
  isOverYears: boolean
}

/**
 * The part of a scene's period that a value can be of, null if none. A target is not of a period that is over, nor is what
 * was achieved of one still to come; of one that is under way it is as far as the day of the document, if it is told there.
 */
function partFor(period: Period, status: Status, { look }: Pick<Scene, 'look'>, today: string | null): Period | null {
  if (status !== 'achieved') return stageOf(period, today) === 'over' ? null : period
  return look === 'ahead' && stageOf(period, today) === 'begun' ? null : ownPart(period, status, today)
}

/** Several years: those a heading or passage names, else those of the document's plan. */
function yearsAbove(
  { scenes }: ParagraphContext,
  { plan, title }: Frame,
  status: Status,
  today: string | null,
): Ruling<Period> | Gap {
  for (const scene of scenes) {
    const part = scene.years && partFor(scene.years, status, scene, today)
    if (part) return ruling(part, scene.level, scene.words)
  }
  if (status !== 'target' || plan === null) return 'no_span'
  const { start, end } = plan
  return ruling(
    { kind: 'in', start, end, freq: 'X', text: `${start.slice(0, 4)}—${end.slice(0, 4)}年` },
    'document',
    title ?? '',
  )
}

/** What the document itself is about: a yearly report of the year before and of its own, a plan of its last day. */
function periodOfDocument(
  { status }: Asked,
  { scenes, order }: ParagraphContext,
  frame: Frame,
  horizon: Period | null,
): Ruling<Period> | Gap {
  const { year, title, period, genre, today } = frame
  const look = scenes.find((scene) => scene.look !== null)?.look ?? order
  if (frame.isAnnual) {
    if (year === null || look === null) return 'unstated'
    if (status === 'target' && look === 'ahead')
      return ruling(wholeYear(yearReviewed(frame)! + 1), 'document', title ?? '')
    if (status === 'achieved' && look === 'back')
      return ruling(wholeYear(yearReviewed(frame)!), 'document', title ?? '')
    return 'unstated'
  }
  if (status === 'target') return horizon ? ruling(horizon, 'document', title ?? '') : 'unstated'
  const mayTell = genre === null || genre.default_status === 'achieved' || isReview(title)
  const isOver = period !== null && mayTell && stageOf(period, today) !== 'ahead'
  // 产值385亿元 in “十五”时期发展回顾 is of its end.
  return isOver && (!isSeveralYears(period) || isReview(title)) ? ruling(period, 'document', title ?? '') : 'unstated'
}

const namesYear = ({ level, period }: Scene): boolean =>
  level === 'section' && period !== null && isRead(period) && period.freq === 'A'

/** The period of a value whose sentence and paragraph name none: that of the nearest level that does. */
export function standingPeriod(
  asked: Asked,
  around: ParagraphContext,
  frame: Frame,
  horizon: Period | null,
): Ruling<Period> | Gap {
  const { status, isOverYears } = asked
  if (status !== 'target' && status !== 'achieved') return 'unstated'
  const { today } = frame
  const isDatedAbove = frame.period !== null || around.scenes.some(namesYear)
  if (isOverYears) return yearsAbove(around, frame, status, today)
  for (const scene of around.scenes) {
    const { period, level, words } = scene
    if (period === null) continue
    // 今年以来 below 2023年一季度经济运行情况 is of what the title names, and 过去一年 below 2018年工作 of what the heading does.
    if (!isRead(period) && period.why === 'undated' && isDatedAbove) continue
    if (!isRead(period)) return period.why
    const part = partFor(period, status, scene, today)
    if (part) return ruling(part, level, words)
  }
  return periodOfDocument(asked, around, frame, horizon)
}
