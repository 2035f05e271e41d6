/** Characters that a page can raise with `<sup>`, and the ones that are raised by themselves. */
const RAISED = new Map([...'0123456789+-−()n'].map((plain, at) => [plain, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ'[at]!]))
const LOWERED = new Map([...'0123456789+-−()'].map((plain, at) => [plain, '₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎'[at]!]))

const shifted = (plain: string, shapes: ReadonlyMap<string, string>): string | null => {
  const found = [...plain].map((char) => shapes.get(char))
  return found.length === 0 || found.includes(undefined) ? null : found.join('')
}

/** Raised text as raised characters (4 as ⁴), null if a character has no raised form. */
export const raisedForm = (plain: string): string | null => shifted(plain, RAISED)

/** Lowered text as lowered characters (2 as ₂), null if a character has no lowered form. */
export const loweredForm = (plain: string): string | null => shifted(plain, LOWERED)

/** An index below a number, or the lower half of ¹⁄₂, would read as a digit of its own; CO2 and PM2.5 read as they are. */
export const TAKES_LOWERED_FORM = /(?:[\d０-９]|[⁰¹²³⁴-⁹]\s?[/⁄∕])$/

/** Raised text that refers to a note wherever it stands: [1], （2）, ①, *, 注3. A bare number may be an exponent. */
export const NOTE_TEXT =
  /^(?:[[【［(（〔]\s?(?:注\s?)?(?:\d{1,3}|[a-zA-Z*※]|[一二三四五六七八九十]{1,2}|注)\s?[\]】］)）〕]|[①-⑳❶-❿㊀-㊉]|[*＊※†‡§#]{1,3}|[注备]\s?\d{0,2})$/

/** Superscript digits, with signs and brackets, and circled numbers. */
const MARKS = /[⁰¹²³⁴-⁹⁺⁻⁽⁾ⁿ]{1,8}|[①-⑳❶-❿]{1,3}/g
/** Any of them, as part of a character class. */
export const RAISED_CHARACTERS = '⁰¹²³⁴-⁹⁺⁻⁽⁾ⁿ①-⑳❶-❿'
const MAY_HOLD_MARKS = new RegExp(`[${RAISED_CHARACTERS}]`)

/** What stands to the left of raised characters when they are part of a quantity and refer to no note. */
interface ExponentRule {
  before: RegExp
  marks: RegExp
  example: string
}

/** Every row is enough by itself; the tests run the examples. */
export const EXPONENT_RULES: readonly ExponentRule[] = [
  { before: /[×xX*·∙]\s?10$/, marks: /./, example: '1.2×10⁴' },
  { before: /(?<![\d.,])10$/, marks: /^(?!¹$)/, example: '10⁴吨' },
  { before: /[A-Za-zμµΩ)\]]$/, marks: /./, example: '95μg/m³' },
  { before: /[米里]$/, marks: /^[²³]$/, example: '5公里²' },
  { before: /./s, marks: /[⁺⁻ⁿ]/, example: '2ⁿ' },
]
/** ¹⁄₂ is a fraction: its upper half refers to no note. */
const FRACTION = /^[/⁄∕]/
/** A note stands after a number, a word or its punctuation, or opens the line that it numbers. */
const NOTED = /(?:^|[\s\d０-９%％‰\p{Script=Han}）】》”’、，。；：！？])$/u
const CIRCLED = /[①-⑳❶-❿]/
const NUMBER_BEFORE = /[\d０-９][\d０-９.,]{0,20}[%％‰]?$/
const DIGITS_AFTER = /^[\d０-９]/

/** A reference to a note that was left out beside a number. */
export interface NumberNote {
  kind: 'note'
  text: string
  number: string
}

function isNote(marks: string, before: string, after: string): boolean {
  if (CIRCLED.test(marks)) return NUMBER_BEFORE.test(before)
  if (FRACTION.test(after) || !NOTED.test(before)) return false
  return !EXPONENT_RULES.some((rule) => rule.before.test(before) && rule.marks.test(marks))
}

/** Stands in the text for what cannot be read, so that the digits around it never become one number. */
export const UNREADABLE = '\ufffc'

/** Characters that decide what a mark is: an exponent's base, or a number with its percent sign. */
const REACH = 24

const NO_NOTES: NumberNote[] = []

/** False for a text without raised or circled numbers: nearly every one, and quick to tell. */
export const holdsRaisedMarks = (text: string): boolean => MAY_HOLD_MARKS.test(text)

/**
 * A line without references to notes: 40¹ is 40, while 10⁴, m² and ¹⁄₂ keep their raised characters. Between two
 * digits U+FFFC takes the place of the mark, because nobody can tell where the first number ends. `notes` are those
 * beside numbers.
 */
export function withoutNoteMarks(line: string): { text: string; notes: NumberNote[] } {
  if (!holdsRaisedMarks(line)) return { text: line, notes: NO_NOTES }
  const notes: NumberNote[] = []
  const text = line.replace(MARKS, (marks, at: number) => {
    const before = line.slice(Math.max(0, at - REACH), at)
    const after = line.slice(at + marks.length, at + marks.length + 2)
    if (!isNote(marks, before, after)) return marks
    const number = NUMBER_BEFORE.exec(before)?.[0]
    if (number !== undefined && DIGITS_AFTER.test(after)) return UNREADABLE
    if (number !== undefined) notes.push({ kind: 'note', text: marks, number })
    return ''
  })
  return { text, notes }
}
