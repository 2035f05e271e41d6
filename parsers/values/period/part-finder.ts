import type { PeriodWord } from '../../../datasets/reference/index.ts'
import { isSign, type Signs, signsOf } from '../../text/signs.ts'
import type { Part, WordReading } from './part.ts'
import { DIGITS, type Groups, NUMERALS, type PartRule, partRules } from './part-rules.ts'

interface CompiledRule extends Pick<PartRule, 'rule' | 'read' | 'example' | 'means'> {
  /** Matches only at the offset it is tried at. */
  pattern: RegExp
}

/** What a character may begin: nothing, a number in digits or in numerals, a word. */
const [DIGIT, NUMERAL, WORD] = [1, 2, 3] as const

/** Finds the parts of dates; made once. */
export interface PartFinder {
  rules: readonly CompiledRule[]
  /** What each character may begin, by its code, and which begin anything. */
  kinds: Uint8Array
  begins: Signs
  /** Rules by the code of the character that they begin with. */
  byStart: ReadonlyMap<number, readonly CompiledRule[]>
  /** The characters of which one follows every number of a date. */
  afterNumber: Signs
}

const codesOf = (chars: string): number[] => [...chars].map((char) => char.charCodeAt(0))

function flag(kinds: Uint8Array, chars: string, kind: number): void {
  for (const code of codesOf(chars)) kinds[code] = kind
}

/** Compiles the rules. A single pattern would try every way at every character, which is slow. */
export function partFinder(table: readonly PeriodWord[]): PartFinder {
  const byStart = new Map<number, CompiledRule[]>()
  const kinds = new Uint8Array(0x10000)
  const rules = partRules(table).map(({ rule, starts, pattern, read, example, means }) => {
    const compiled = { rule, pattern: new RegExp(pattern, 'y'), read, example, means }
    for (const code of codesOf(starts)) byStart.set(code, [...(byStart.get(code) ?? []), compiled])
    flag(kinds, starts, WORD)
    return compiled
  })
  flag(kinds, DIGITS, DIGIT)
  flag(kinds, NUMERALS, NUMERAL)
  const dashes = table.filter(({ role }) => role === 'dash').map(({ word }) => word[0])
  const begins = signsOf(String.fromCharCode(...byStart.keys()) + DIGITS + NUMERALS)
  return { rules, kinds, begins, byStart, afterNumber: signsOf(`年月日号季五、和与及/QH${dashes.join('')}`) }
}

const MONTH_CODE = '月'.charCodeAt(0)
/** As many digits as a year has, which may stand without its 年. */
const YEAR_LENGTH = 4

/** 十四五规划. */
const isPlan = (text: string, at: number, end: number): boolean =>
  text[at] === '十' && end - at === 3 && text[end - 1] === '五'

/** Whether a number that begins at an offset may be one of a date: most numbers are not, and trying them is slow. */
function mayDate(text: string, at: number, kind: number, { kinds, afterNumber }: PartFinder): boolean {
  let end = at + 1
  while (end < text.length && kinds[text.charCodeAt(end)] === kind) end++
  if (end < text.length && isSign(afterNumber, text, end)) return true
  return end - at === YEAR_LENGTH || text.charCodeAt(at - 1) === MONTH_CODE || isPlan(text, at, end)
}

/** The part that begins at an offset; its reading is null if it is a part of no date. */
function partAt(
  text: string,
  at: number,
  rules: readonly CompiledRule[],
): { reading: WordReading | null; to: number } | null {
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match !== null) return { reading: read((match.groups ?? {}) as Groups), to: pattern.lastIndex }
  }
  return null
}

/** All parts of dates, left to right, none inside another. */
export function findParts(text: string, finder: PartFinder): Part[] {
  const { kinds, begins, byStart } = finder
  const parts: Part[] = []
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = isSign(begins, text, at) ? kinds[code]! : 0
    const isInside = kind !== WORD && kind === before
    before = kind
    if (kind === 0 || isInside || (kind !== WORD && !mayDate(text, at, kind, finder))) continue
    const part = partAt(text, at, byStart.get(code)!)
    if (part === null) continue
    if (part.reading !== null) parts.push({ ...part.reading, from: at, to: part.to })
    at = part.to - 1
    before = kinds[text.charCodeAt(at)]!
  }
  return parts
}
