import type { Status } from '../../../datasets/records/vocabulary.ts'
import type { Period } from '../../values/period.ts'
import type { Cues } from '../lexicon/cues.ts'
import { type Level, type Ruling, ruling } from '../statement/level.ts'
import { lookOfPeriod, REVIEW, stageOf } from './frame.ts'

/** What decides the status of a value besides its cues. */
export interface StatusContext {
  /** Words before the number, in which the cues stand. */
  before: string
  /** True for a promise of service or support. */
  isCommitment: boolean
  /** What sentence, headings, order and form say. */
  standing: Ruling<Status>
  /** Period that the sentence or paragraph names. */
  period: Period | null
  when: {
    today: string | null
    /** True in the yearly report of a government, which is written when its year has just begun. */
    isAnnual: boolean
  }
}

const isAssumed = (period: Period): boolean => 'is_assumed' in period && period.is_assumed === true

/** What the period itself says: over is achieved, to come is a target; null if it is under way or unknown. */
function saidByPeriod({ period, standing, when: { today, isAnnual } }: StatusContext): Ruling<Status> | null {
  if (period === null) return null
  const stage = stageOf(period, today)
  if (stage === 'over') return ruling('achieved', 'sentence', period.text)
  if (stage === 'ahead') return ruling('target', 'sentence', period.text)
  // 今年 in a yearly report is still to come, unless the sentence itself looks back. 全年 may be either year.
  const isEarly = isAnnual && stage === 'begun' && !isAssumed(period) && lookOfPeriod(period, today) === 'ahead'
  return isEarly && standing.level !== 'sentence' ? ruling('target', 'sentence', period.text) : null
}

/** What looks back for all it says, whatever the verb: 2025年工作回顾 tells that 争取资金20亿元 was done. */
const TELLS: ReadonlySet<Level> = new Set<Level>(['section', 'passage', 'sentence'])

/** 争取, 将, 计划 and 办结 in what looks back tell of what was done, unless the period named is not over yet. */
function isNarrated({ status }: Cues, { standing, period, when }: StatusContext): boolean {
  const isTold = TELLS.has(standing.level) || REVIEW.test(standing.words)
  if ((status !== 'target' && status !== 'commitment') || standing.value !== 'achieved' || !isTold) return false
  const stage = period && stageOf(period, when.today)
  return stage !== 'ahead' && stage !== 'begun'
}

/**
 * Promises of service apart, a cue of the clause decides (已, 现有), then whether the period of the sentence is over or still
 * to come on the document's day, then what the levels above say.
 */
export function decidedStatus(cues: Cues, context: StatusContext): Ruling<Status> {
  const { before, isCommitment, standing } = context
  const isSaid = cues.status === 'achieved' || cues.status === 'baseline'
  if (!isSaid && isCommitment) return ruling('commitment', 'clause', before)
  if (cues.status !== null && !isNarrated(cues, context)) return ruling(cues.status, 'clause', before)
  return saidByPeriod(context) ?? standing
}
