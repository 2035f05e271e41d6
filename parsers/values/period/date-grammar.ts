import type { PeriodWord } from '../../../datasets/reference/index.ts'
import { oneOfRoles } from './guard.ts'
import { type PartFinder, partFinder } from './part-finder.ts'
import { type UnreadYears, unreadYears } from './unread-year.ts'

/** What joins the parts of dates and ends them; each matches only at the offset it is tried at. */
export interface Joints {
  /** Between the two dates of a span. */
  dash: RegExp
  /** 2025年和2027年之间: a span only with what follows. */
  between: RegExp
  /** Between years that share one 年: 2023、2024年. */
  list: RegExp
  /** After the second date of a span. */
  tail: RegExp
  /** After a date whose last day is meant. */
  end: RegExp
  /** Every character that such an end may begin with; most dates have none of them. */
  end_starts: string
  /** After a year whose middle is meant. */
  middle: RegExp
  /** After the name of a plan: 期间. */
  plan_span: RegExp
  /** After the name of a plan: 开局之年. */
  plan_year: RegExp
  /** After the name of a plan: 前三年, 后两年. */
  plan_years: RegExp
}

/** Finds dates. */
export interface DateGrammar {
  parts: PartFinder
  plan_years: ReadonlyMap<string, PeriodWord>
  unread: UnreadYears
  joints: Joints
}

const sticky = (pattern: string): RegExp => new RegExp(pattern, 'y')

function joints(words: readonly PeriodWord[]): Joints {
  return {
    dash: sticky(`${oneOfRoles(words, 'dash')}|/(?!/)`),
    between: sticky(oneOfRoles(words, 'between')),
    list: sticky('[、和与及]'),
    tail: sticky(`(?:这?[二两三四五六七八九十2-9]年)?(?:${oneOfRoles(words, 'span_tail')})`),
    end: sticky(`[年月季期]?(?:${oneOfRoles(words, 'end')})`),
    end_starts: `年月季期${words
      .filter(({ role }) => role === 'end')
      .map(({ word }) => word[0])
      .join('')}`,
    middle: sticky('年中(?!国|央|心|共|华|小)'),
    plan_span: sticky(oneOfRoles(words, 'plan_span')),
    plan_year: sticky(oneOfRoles(words, 'plan_year')),
    plan_years: sticky('([前头后])([一二两三四])年'),
  }
}

/** Compiles the grammar. */
export const dateGrammar = (words: readonly PeriodWord[]): DateGrammar => ({
  parts: partFinder(words),
  plan_years: new Map(words.filter(({ role }) => role === 'plan_year').map((one) => [one.word, one])),
  unread: unreadYears(words),
  joints: joints(words),
})

/** Offset after a match that begins at an offset; null if nothing matches there. */
export function endOf(pattern: RegExp, text: string, offset: number): number | null {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : null
}
