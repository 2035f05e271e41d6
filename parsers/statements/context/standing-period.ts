import type { Status } from '../../../datasets/records/vocabulary.ts'
import { isRead, type Period } from '../../values/period.ts'
import type { Gap } from '../statement/level.ts'
import { type Ruling, ruling } from '../statement/level.ts'
import type { ParagraphContext } from './carrier.ts'
import { type Frame, isSeveralYears, REVIEW, stageOf, wholeYear } from './frame.ts'

/** What a value asks of the levels above its sentence. */
export interface Asked {
  status: Status
  /** True for a yearly mean or a sum over years, which is of no single year. */
  isOverYears: boolean
}

/** A target is not of a period that is over, nor is what was achieved of one still to come. */
function fits(period: Period, status: Status, today: string | null): boolean {
  const stage = stageOf(period, today)
  if (stage === null) return true
  return status === 'achieved' ? stage !== 'ahead' : stage !== 'over'
}

/** Several years: those a heading or passage names, else those of the document's plan. */
function yearsAbove(
  { scenes }: ParagraphContext,
  { plan, title }: Frame,
  status: Status,
  today: string | null,
): Ruling<Period> | Gap {
  for (const { years, level, words } of scenes) {
    if (years && fits(years, status, today)) return ruling(years, level, words)
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
    if (status === 'target' && look === 'ahead') return ruling(wholeYear(year), 'document', title ?? '')
    if (status === 'achieved' && look === 'back') return ruling(wholeYear(year - 1), 'document', title ?? '')
    return 'unstated'
  }
  if (status === 'target') return horizon ? ruling(horizon, 'document', title ?? '') : 'unstated'
  const mayTell = genre === null || genre.default_status === 'achieved' || REVIEW.test(title ?? '')
  const isOver = period !== null && mayTell && stageOf(period, today) !== 'ahead'
  return isOver && !isSeveralYears(period) ? ruling(period, 'document', title ?? '') : 'unstated'
}

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
  if (isOverYears) return yearsAbove(around, frame, status, today)
  for (const { period, level, words } of around.scenes) {
    if (period === null) continue
    // 今年以来 below 2023年一季度经济运行情况 is of what the title names.
    if (!isRead(period) && period.why === 'undated' && frame.period !== null) continue
    if (!isRead(period)) return period.why
    if (fits(period, status, today)) return ruling(period, level, words)
  }
  return periodOfDocument(asked, around, frame, horizon)
}
