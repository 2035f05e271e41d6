import type { Paragraph } from '../../document/body/outline.ts'
import { isRead, type Period, type PeriodGrammar, readPeriods } from '../../values/period.ts'

/**
 * The time that a paper on one month counts over: 一季度 in 2024年3月经济运行情况 says that its figures are those of the months so far. The
 * month itself where that is named first, or nothing else is.
 */
export function monthsSoFar(
  titled: Period | null,
  paragraphs: readonly Paragraph[],
  grammar: PeriodGrammar,
): Period | null {
  if (titled === null || titled.freq !== 'M' || titled.kind !== 'in' || titled.start === null) return titled
  const year = titled.end.slice(0, 4)
  const when = { year: Number(year), day: null }
  for (const { passage } of paragraphs) {
    const named = readPeriods(passage.text, when, grammar).filter(isRead)
    // The title may stand among the paragraphs.
    const told = named.find(({ kind, end, text }) => kind === 'in' && end === titled.end && text !== titled.text)
    if (told?.start === titled.start) return titled
    if (told?.start === `${year}-01-01`) return { ...titled, start: told.start, freq: told.freq, text: told.text }
  }
  return titled
}
