import type { Paragraph } from '../../document/body/outline.ts'
import { isRead, type PeriodGrammar, readPeriods } from '../../values/period.ts'

const AS_OF = /截[至止]/

/**
 * The day up to which an account without a date tells how things stand: the latest that 截至 names. What comes after it was
 * still to come. Null if it names none.
 */
export const latestAsOf = (paragraphs: readonly Paragraph[], grammar: PeriodGrammar): string | null =>
  paragraphs
    .filter(({ passage }) => AS_OF.test(passage.text))
    .flatMap(({ passage }) => readPeriods(passage.text, null, grammar))
    .filter(isRead)
    .filter(({ text }) => text.startsWith('截'))
    .reduce<string | null>((last, { end }) => (last === null || end > last ? end : last), null)
