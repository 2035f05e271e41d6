import { LABEL_MATCHES, LABEL_ROLES, type LabelRole } from '../../datasets/reference/label-role.ts'
import type { LabelWord } from '../../datasets/reference/label-word.ts'
import { beginsWithSign, endsInSign, isSign, type Signs, signsOf } from '../text/signs.ts'
import { oneOf } from './phrases.ts'

type Test = (text: string) => boolean

/** What labels and header cells of tables say by their words; blanks between Chinese characters are already dropped. */
export interface LabelWords {
  /** Whether a label has a role by a row of that role; the questions below ask several roles, or forms around a word. */
  is: Readonly<Record<LabelRole, Test>>
  /** Row that adds up others, all or part of them: 合计, 全市合计, 小计, 合计（户）. */
  isTotal: Test
  /** Row that adds up part of the rows; totals of everything add up the rows or these, never both. */
  isSubtotal: Test
  /** Header of a column that adds up its siblings: 合计, 全市合计, 全年（家）. */
  isTotalHeader: Test
  /** Text of any length that ends in a word for a total; no title does. */
  endsInTotal: Test
  /** Row for the whole area: only its figures tell whether it is a total. */
  isWhole: Test
  /** Label about the whole area: 全区, 全区企业, 全区合计. */
  beginsWithWhole: Test
  /** Note under a table: 注1：…. */
  isNote: Test
  /** Cell that mostly opens a header row. */
  opensHeader: Test
  /** Cell that stands further inside a header row as often as first in it. */
  mayStandInside: Test
  /** Cell that stands over one column and never over a group of columns. */
  isLeafHeader: Test
  /** Header cell that no table begins with. */
  neverOpens: Test
}

/** Most characters before an ending, by role: 全市合计 adds up rows, 一般公共预算支出合计 is the name of an amount. */
const BEFORE: Readonly<Partial<Record<LabelRole, number>>> = {
  total: 4,
  subtotal: 4,
  first_header: 6,
  inner_header: 6,
  paper: 16,
}
/** Most characters of a bracket that says what a total adds up: 合计（户）. */
const LONGEST_BRACKET = 6

const HAN = /^[\u4e00-\u9fff]*$/

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** A word in every way that it may be printed: brackets of both widths, Latin letters of both cases. */
const spellings = (word: string): string[] =>
  unique([word, word.replaceAll('(', '（').replaceAll(')', '）'), word.toLowerCase(), word.toUpperCase()])

const lengthsOf = (words: readonly string[]): number[] => unique(words.map(({ length }) => length))

/** The characters at one end of words: few texts have one of these there, and only those need be cut or looked up. */
const signsAt = (words: readonly string[], at: 0 | -1): Signs => signsOf(words.map((word) => word.at(at)!).join(''))

/** Whether a text is one of some words. Every cell is asked, and most are too long for any. */
function isOneOf(words: readonly string[]): Test {
  const known = new Set(words)
  const longest = Math.max(0, ...lengthsOf(words))
  const first = signsAt(words, 0)
  return (text) => text.length <= longest && beginsWithSign(first, text) && known.has(text)
}

/** Whether a text ends in one of some words with Chinese characters before it, at least one and at most so many. */
function endsIn(words: readonly string[], most: number): Test {
  const known = new Set(words)
  const lengths = lengthsOf(words)
  const longest = Math.max(0, ...lengths) + most
  const last = signsAt(words, -1)
  const endsWith = (text: string, before: number): boolean =>
    before > 0 && before <= most && known.has(text.slice(before)) && HAN.test(text.slice(0, before))
  return (text) =>
    text.length <= longest && endsInSign(last, text) && lengths.some((length) => endsWith(text, text.length - length))
}

function beginsWith(words: readonly string[]): Test {
  const known = new Set(words)
  const lengths = lengthsOf(words)
  const first = signsAt(words, 0)
  return (text) => beginsWithSign(first, text) && lengths.some((length) => known.has(text.slice(0, length)))
}

const isWithin = (words: readonly string[]): Test => {
  const pattern = new RegExp(oneOf(words))
  return (text) => pattern.test(text)
}

/** Whether one of some tests holds; none holds of nothing. */
const any = ([first = () => false, ...others]: readonly Test[]): Test =>
  others.reduce((one, other) => (text) => one(text) || other(text), first)

const CLOSING = signsOf(')）')

/** A total without the bracket that says what it adds up. */
function withoutBracket(text: string): string {
  if (!endsInSign(CLOSING, text)) return text
  const from = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'))
  const inside = text.length - from - 2
  return from > 0 && inside > 0 && inside <= LONGEST_BRACKET ? text.slice(0, from) : text
}

const bracketed =
  (test: Test): Test =>
  (text) =>
    test(withoutBracket(text))

const COLON = signsOf(':：')
/** A colon further on ends no word of a note. */
const LONGEST_NOTE = 12

/** The word that a text begins with, up to a number and a colon; empty if no colon follows soon. */
function wordOfNote(text: string): string {
  for (let at = 0; at < LONGEST_NOTE && at < text.length; at += 1)
    if (isSign(COLON, text, at)) return text.slice(0, at).replace(/\d*\s*$/, '')
  return ''
}

/** Words of some roles, by where they stand. */
type WordsOf = (roles: readonly LabelRole[], match: LabelWord['match']) => string[]

/** Whether a label has one of some roles: one look-up for all, because several ask the same of every cell. */
function roleTest(roles: readonly LabelRole[], wordsOf: WordsOf): Test {
  const [whole, ending, beginning, within] = LABEL_MATCHES.map((match) => wordsOf(roles, match))
  const most = Math.max(...roles.map((role) => BEFORE[role] ?? 0))
  return any([
    ...(whole!.length > 0 ? [isOneOf(whole!)] : []),
    ...(ending!.length > 0 ? [endsIn(ending!, most)] : []),
    ...(beginning!.length > 0 ? [beginsWith(beginning!)] : []),
    ...(within!.length > 0 ? [isWithin(within!)] : []),
  ])
}

/** Compiles the rows. */
export function labelWords(rows: readonly LabelWord[]): LabelWords {
  const wordsOf: WordsOf = (roles, match) =>
    rows.filter((row) => roles.includes(row.role) && row.match === match).flatMap(({ word }) => spellings(word))
  const test = (...roles: LabelRole[]): Test => roleTest(roles, wordsOf)
  const is = Object.fromEntries(LABEL_ROLES.map((role) => [role, test(role)])) as Record<LabelRole, Test>
  const areas = wordsOf(['whole'], 'whole')
  const sums = wordsOf(['total', 'subtotal'], 'whole')
  const headers = [...sums, ...wordsOf(['total_header', 'year_total'], 'whole')]
  const ofAreas = areas.flatMap((area) => headers.map((word) => area + word))
  const endings = wordsOf(['total', 'subtotal'], 'ending')
  const last = signsAt(endings, -1)
  return {
    is,
    isTotal: bracketed(test('total', 'subtotal')),
    isSubtotal: bracketed(is.subtotal),
    isTotalHeader: bracketed(isOneOf([...headers, ...ofAreas])),
    endsInTotal: (text) => endsInSign(last, text) && endings.some((word) => text.endsWith(word)),
    isWhole: bracketed(is.whole),
    beginsWithWhole: beginsWith(areas),
    isNote: (text) => is.note(wordOfNote(text)),
    opensHeader: test('first_header', 'serial', 'rank'),
    mayStandInside: test('inner_header', 'rank'),
    isLeafHeader: test('leaf_header', 'serial', 'remark'),
    neverOpens: any([test('never_first', 'remark'), isOneOf(sums)]),
  }
}
