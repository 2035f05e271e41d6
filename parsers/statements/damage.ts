import type { Finding } from '../finding.ts'
import { narrowed } from '../text/narrow.ts'
import { quantitiesIn } from '../values/grammar.ts'
import { maskNames } from '../values/masks.ts'
import { readPeriods } from '../values/period.ts'
import type { Lexicon } from './lexicon.ts'
import type { Passed } from './prose.ts'
import type { Statement } from './statement.ts'

const WORD_BEFORE = /(?<!附件|附表|[表图第])(?<=[\p{Script=Han}”])\s?$/u
const WORD_BEHIND = /^\s?\p{Script=Han}/u
const DOUBTFUL = 'doubtful'
/** Names of the rules by which damage takes numbers out. */
export const DAMAGE_RULES: readonly string[] = [DOUBTFUL]

/** Bare numbers among words, as many as make a text one that lost its lone characters (portal-conventions §8). */
const ENOUGH_SIGNS = 3
/** Out of so many numbers one is bare in such a text; a long sound one has a few as well. */
const NUMBERS_PER_SIGN = 12
/** 80家、25家 becomes 8025家: two numbers that grew together have three digits or more. */
const FEWEST_DIGITS = 3

/** True for a text with many numbers beside words that neither count nor name anything: 家, 个 or 、 has vanished there. */
function hasLostCharacters(printed: string, lexicon: Lexicon): boolean {
  const text = narrowed(printed)
  const visible = readPeriods(text, null, lexicon.periods).reduceRight(
    (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
    text,
  )
  const masked = maskNames(visible).text
  const numbers = quantitiesIn(masked, lexicon.quantities)
  const signs = numbers.filter(
    ({ unit, comparator, start, end }) =>
      unit === null &&
      comparator === null &&
      (WORD_BEFORE.test(masked.slice(Math.max(0, start - 3), start)) || WORD_BEHIND.test(masked.slice(end, end + 2))),
  ).length
  return signs >= ENOUGH_SIGNS && signs * NUMBERS_PER_SIGN >= numbers.length
}

const mayHaveGrown = ({ is_wedged, value_text }: Statement): boolean =>
  is_wedged && narrowed(value_text).replace(/\D/g, '').length >= FEWEST_DIGITS && !/[.．]/.test(value_text)

/** Longer than any name with a number in it that stands right behind a number. */
const NAME_REACH = 16

/** 1个4A级景区, 2家500强企业: the digits behind belong to a name. */
const opensName = (text: string, start: number): boolean =>
  maskNames(text.slice(start, start + NAME_REACH)).spans.some((one) => one.part_of === 'name' && one.start === 0)

/** 1208户3926人: households, and the people in them. */
const HEADS = /^户[\d.]{1,8}万?人/

/** 14.0%56.0%15.7%: what stood between the numbers is gone, and nobody can tell whose they are. */
const isGlued = ({ span_start, span_end }: Statement, text: string): boolean =>
  (/[\d０-９]/.test(text[span_end] ?? '') &&
    !opensName(text, span_end) &&
    !HEADS.test(text.slice(span_end - 1, span_end + NAME_REACH))) ||
  /[\d０-９%％]/.test(text[span_start - 1] ?? '')

/** Parts of a whole that are more than the whole. */
const PART = /比重|占比|覆盖率|普及率/
const isImpossible = ({ indicator, measure, unit, value }: Statement): boolean =>
  measure === 'share' && /^[%％﹪]$/.test(unit ?? '') && PART.test(indicator) && (value < 0 || value > 100)

/** Why a value is doubted, the first that holds; what was expected instead. */
const DOUBTS: readonly {
  holds: (statement: Statement, text: string) => boolean
  expected: string
  /** True where the text must have lost characters elsewhere too. */
  needsSigns: boolean
}[] = [
  {
    holds: ({ is_doubtful }) => is_doubtful,
    expected: 'a number without a blank, mark or glyph in it that may be part of it',
    needsSigns: false,
  },
  { holds: isGlued, expected: 'something between it and the number beside it', needsSigns: false },
  { holds: isImpossible, expected: 'a part of a whole, 0 to 100 %', needsSigns: false },
  {
    holds: mayHaveGrown,
    expected: 'perhaps two numbers that grew together, for this text has lost characters',
    needsSigns: true,
  },
]

const doubtful = ({ indicator, value_text, first_line }: Statement, expected: string): Finding => ({
  kind: 'number_doubtful',
  severity: 'warning',
  message: `line ${first_line}: found ${indicator} ${value_text}, expected ${expected}; it is no target, compare with the page`,
  expected: null,
  actual: value_text,
  first_line,
  table: null,
})

/**
 * Takes out numbers that damage explains better than sense does: those that touch another number, parts greater than
 * their whole, and long ones with a name before and words right behind in a text where other numbers have lost their
 * units. They become findings.
 */
export function withoutDamage(
  statements: readonly Statement[],
  text: string,
  lexicon: Lexicon,
): { statements: Statement[]; passed: Passed[]; findings: Finding[] } {
  const isDamaged = statements.some(mayHaveGrown) && hasLostCharacters(text, lexicon)
  const doubts = DOUBTS.filter(({ needsSigns }) => isDamaged || !needsSigns)
  const sound: Statement[] = []
  const passed: Passed[] = []
  const findings: Finding[] = []
  for (const statement of statements) {
    const doubt = doubts.find(({ holds }) => holds(statement, text))
    if (!doubt) sound.push(statement)
    else {
      passed.push({ rule: DOUBTFUL, start: statement.span_start, end: statement.span_end })
      findings.push(doubtful(statement, doubt.expected))
    }
  }
  return { statements: sound, passed, findings }
}
