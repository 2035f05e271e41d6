import type { Finding } from '../finding.ts'
import { quantitiesIn } from '../values/grammar.ts'
import { maskNames } from '../values/masks.ts'
import { periodsIn } from '../values/period.ts'
import type { Lexicon } from './lexicon.ts'
import type { Passed } from './prose.ts'
import type { Statement } from './statement.ts'

const WORD_BEFORE = /(?<!附件|附表|[表图第])(?<=[\p{Script=Han}”])$/u
const WORD_BEHIND = /^\p{Script=Han}/u
const DOUBTFUL = 'doubtful'
/** Names of the rules by which damage takes numbers out. */
export const DAMAGE_RULES: readonly string[] = [DOUBTFUL]

/** Bare numbers among words, as many as make a text one that lost its lone characters (portal-conventions §8). */
const ENOUGH_SIGNS = 3
/** 80家、25家 becomes 8025家: two numbers that grew together have three digits or more. */
const FEWEST_DIGITS = 3

/** Numbers beside words that neither count nor name anything: what is left where 家, 个 or 、 has vanished. */
function signsIn(text: string, lexicon: Lexicon): number {
  const visible = periodsIn(text, null).reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text)
  const masked = maskNames(visible).text
  return quantitiesIn(masked, lexicon.quantities).filter(
    ({ unit, comparator, start, end }) =>
      unit === null &&
      comparator === null &&
      (WORD_BEFORE.test(masked.slice(Math.max(0, start - 3), start)) || WORD_BEHIND.test(masked.slice(end, end + 1))),
  ).length
}

const mayHaveGrown = ({ is_wedged, value_text }: Statement): boolean =>
  is_wedged && value_text.replace(/\D/g, '').length >= FEWEST_DIGITS && !value_text.includes('.')

const doubtful = ({ indicator, value_text, first_line }: Statement): Finding => ({
  kind: 'number_doubtful',
  severity: 'warning',
  message: `line ${first_line}: found ${indicator} ${value_text} in a text that has lost characters, expected perhaps two numbers that grew together; it is no target, compare with the page`,
  expected: null,
  actual: value_text,
  first_line,
  table: null,
})

/**
 * Takes out numbers that damage explains better than sense does: long ones with a name before and words right behind, in
 * a text where other numbers have lost their units. They become findings.
 */
export function withoutDamage(
  statements: readonly Statement[],
  text: string,
  lexicon: Lexicon,
): { statements: Statement[]; passed: Passed[]; findings: Finding[] } {
  const suspects = statements.filter(mayHaveGrown)
  if (suspects.length === 0 || signsIn(text, lexicon) < ENOUGH_SIGNS) {
    return { statements: [...statements], passed: [], findings: [] }
  }
  return {
    statements: statements.filter((statement) => !suspects.includes(statement)),
    passed: suspects.map(({ span_start, span_end }) => ({ rule: DOUBTFUL, start: span_start, end: span_end })),
    findings: suspects.map(doubtful),
  }
}
