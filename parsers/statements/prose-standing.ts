import type { Status } from '../../datasets/records/vocabulary.ts'
import type { Passage } from '../text/passage.ts'
import { isRead, type NamedPeriod, type Period } from '../values/period.ts'
import type { Context } from './context/context.ts'
import { stageOf } from './context/frame.ts'
import { isBeforeResult } from './context/goal-item.ts'
import { decidedStatus, isAimOfPast } from './context/status.ts'
import type { Cues } from './lexicon/cues.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { aimedFor, type NamedFor, type PeriodSaid, periodSaid } from './periods/stated-period.ts'
import { isCommitment, isMeasuredInTime } from './sentence/meaning.ts'
import type { Reading } from './sentence/reading.ts'
import { type Ruling, ruling } from './statement/level.ts'

/** A period if its days are known. */
export const placed = (named: NamedPeriod | null): Period | null => (named !== null && isRead(named) ? named : null)

/** What a statement of prose rests on. */
export interface Said {
  reading: Reading
  sentence: Passage
  /** Index of the paragraph. */
  paragraph: number
  named: NamedFor
  /** True if the value before it in a list is a sum over years. */
  isListSummed: boolean
}

/** The number of a statement as printed. */
export const printedOf = ({ mention: { quantity } }: Reading, { text }: Passage): string =>
  text.slice(quantity.start, quantity.end)

const isPromised = ({ cues, name, mention }: Reading, is_registered: boolean, lexicon: Lexicon): boolean => {
  const { before, quantity } = mention
  return isCommitment(cues, quantity, { before, name, is_registered, is_state: isMeasuredInTime(name, lexicon) })
}

/** A base of comparison stays one in any column, and what is still to come was not reached, whatever a column says. */
function isUnder(
  ruled: Status,
  { cues, period, today }: { cues: Cues; period: Period | null; today: string | null },
): boolean {
  if (cues.status === 'baseline') return false
  return ruled !== 'achieved' || period === null || stageOf(period, today) !== 'ahead'
}

const EXPECTED = /预计(?:到|至|今年)?$/
/** 今年播种36万亩，预计产量14万吨: also if the year is named before. */
const EXPECTS = /^\s*预计(?!.*已)/

/** True for what is expected of the period that the sentence names, and has not come about yet. */
function isExpected({ isOwn, period }: NamedFor, sentence: string, before: string): boolean {
  if (!isOwn || period === null) return false
  return EXPECTED.test(sentence.slice(0, period.from)) || EXPECTS.test(before)
}

/** True for a goal with what came of it right after. */
function isGoalOf({ reading, sentence }: Pick<Said, 'reading' | 'sentence'>, context: Context): boolean {
  const { cues, mention } = reading
  if (!context.tellsProgress || cues.status !== null || /已/.test(mention.before)) return false
  return isBeforeResult(sentence.text.slice(mention.quantity.end))
}

/** True for a number of the item itself, in a paper on how far items are. */
const isItem = (said: string, { status }: Cues, { isGoal }: Context): boolean =>
  status === null && isGoal?.(said) === true

/** What the column of a cell says, if there is one that does; else what the words and the levels above them say. */
function statusOf({ reading, sentence, named }: Said, is_registered: boolean, context: Context, lexicon: Lexicon) {
  const { cues, mention } = reading
  const said = printedOf(reading, sentence) + mention.behind.trim()
  if (isItem(said, cues, context)) return ruling<Status>('target', 'section', said)
  if (isGoalOf({ reading, sentence }, context)) return ruling<Status>('target', 'clause', said)
  if (named.isExpectedBy === true) return ruling<Status>('target', 'clause', named.period?.text ?? said)
  const { ruled, today } = context
  const period = placed(named.period)
  if (ruled !== null && isUnder(ruled.value, { cues, period, today })) return ruled
  return decidedStatus(cues, {
    before: mention.before,
    behind: mention.behind,
    isCommitment: isPromised(reading, is_registered, lexicon),
    standing: context.status(sentence.text, mention.quantity.start),
    period,
    isExpected: isExpected(named, sentence.text, mention.before),
    when: context,
  })
}

/** True for what was aimed at beside what was done: it is of the time that is told of. */
const isPastAim = (status: Status, { mention: { before, behind } }: Reading, standing: () => Ruling<Status>): boolean =>
  status === 'target' && isAimOfPast({ before, behind, standing: standing() })

/** Whether a statement of prose is meant or done, and of when. */
export function standingOf(
  said: Said,
  is_registered: boolean,
  context: Context,
  lexicon: Lexicon,
): PeriodSaid & { status: Ruling<Status> } {
  const { reading, sentence, named } = said
  const status = statusOf(said, is_registered, context, lexicon)
  const { start } = reading.mention.quantity
  const printed = printedOf(reading, sentence) + reading.mention.behind.trim()
  const isPast =
    isPastAim(status.value, reading, () => context.status(sentence.text, start)) ||
    (status.value === 'target' && (isGoalOf(said, context) || isItem(printed, reading.cues, context)))
  const aimed = isPast ? aimedFor(named, context) : null
  return { status, ...(aimed?.period ? aimed : periodSaid(named, status.value, context)) }
}
