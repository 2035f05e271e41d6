import type { Finding } from '../../finding.ts'
import type { Lines } from '../../text/lines.ts'
import { narrowed } from '../../text/narrow.ts'
import { maskNames } from '../../values/masks.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Passed } from '../statement/passed.ts'
import type { Statement } from '../statement/statement.ts'
import { lossReader } from './lost-units.ts'

const DOUBTFUL = 'doubtful'
/** Names of the rules by which damage takes numbers out. */
export const DAMAGE_RULES: readonly string[] = [DOUBTFUL]

/** 80家、25家 becomes 8025家: two numbers that grew together have three digits or more. */
const FEWEST_DIGITS = 3

const mayHaveGrown = ({ is_wedged, value_text }: Statement): boolean =>
  is_wedged && narrowed(value_text).replace(/\D/g, '').length >= FEWEST_DIGITS && !/[.．]/.test(value_text)

/** Longer than any name with a number in it that stands right after a number. */
const NAME_REACH = 16

/** 1个4A级景区, 2家500强企业: the digits after belong to a name. */
const opensName = (text: string, start: number): boolean =>
  maskNames(text.slice(start, start + NAME_REACH)).spans.some((one) => one.part_of === 'name' && one.start === 0)

/** 1208户3926人: households, and the people in them. */
const HEADS = /^户[\d.]{1,8}万?人/

/** 投资1 3亿元 may have lost its point. */
const BESIDE_NUMBER = /[\d０-９%％]$|[\d０-９][ \u3000]$/

/** 14.0%56.0%15.7%: what stood between the numbers is gone, and nobody can tell whose they are. */
const isGlued = ({ span_start, span_end }: Statement, text: string): boolean =>
  (/[\d０-９]/.test(text[span_end] ?? '') &&
    !opensName(text, span_end) &&
    !HEADS.test(text.slice(span_end - 1, span_end + NAME_REACH))) ||
  BESIDE_NUMBER.test(text.slice(Math.max(0, span_start - 2), span_start))

/** Parts of a whole that are more than the whole. */
const PART = /比重|占比|覆盖率|普及率/
const isImpossible = ({ indicator, measure, unit, value }: Statement): boolean =>
  measure === 'share' && /^[%％﹪]$/.test(unit ?? '') && PART.test(indicator) && (value < 0 || value > 100)

/** Why a value is doubted, the first that holds; what was expected instead. */
const DOUBTS: readonly {
  holds: (statement: Statement, text: string, isTorn: (offset: number) => boolean) => boolean
  expected: string
}[] = [
  {
    holds: ({ is_doubtful }) => is_doubtful,
    expected: 'a number without a blank, mark or glyph in it that may be part of it',
  },
  { holds: isGlued, expected: 'something between it and the number beside it' },
  { holds: isImpossible, expected: 'a part of a whole, 0 to 100 %' },
  {
    holds: (statement, _, isTorn) => mayHaveGrown(statement) && isTorn(statement.span_start),
    expected: 'perhaps two numbers that grew together, because numbers near it have lost their units',
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
 * their whole, and long ones with a name before and words right after where numbers near them have lost their units.
 * They become findings.
 */
export function withoutDamage(
  statements: readonly Statement[],
  { text, lines }: { text: string; lines: Lines },
  lexicon: Lexicon,
): { statements: Statement[]; passed: Passed[]; findings: Finding[] } {
  const isTorn = lossReader(lines, lexicon)
  const sound: Statement[] = []
  const passed: Passed[] = []
  const findings: Finding[] = []
  for (const statement of statements) {
    const doubt = DOUBTS.find(({ holds }) => holds(statement, text, isTorn))
    if (!doubt) sound.push(statement)
    else {
      passed.push({ rule: DOUBTFUL, start: statement.span_start, end: statement.span_end })
      findings.push(doubtful(statement, doubt.expected))
    }
  }
  return { statements: sound, passed, findings }
}
