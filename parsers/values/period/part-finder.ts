import type { PeriodWord } from '../../../datasets/reference/index.ts'
import type { Part } from './part.ts'
import { DIGITS, type Groups, NUMERALS, type PartRule, partRules } from './part-rules.ts'

interface CompiledRule extends Pick<PartRule, 'rule' | 'read' | 'example' | 'means'> {
  /** Matches only at the offset it is tried at. */
  pattern: RegExp
}

/** Finds the parts of dates; made once. */
export interface PartFinder {
  rules: readonly CompiledRule[]
  /** Rules by the code of the character that they begin with. */
  byStart: ReadonlyMap<number, readonly CompiledRule[]>
  /** Codes of the characters of which one stands behind every number of a date. */
  behindNumber: ReadonlySet<number>
}

const codesOf = (chars: string): number[] => [...chars].map((char) => char.charCodeAt(0))

/** Compiles the rules. A single pattern would try every way at every character, which is slow. */
export function partFinder(table: readonly PeriodWord[]): PartFinder {
  const byStart = new Map<number, CompiledRule[]>()
  const rules = partRules(table).map(({ rule, starts, pattern, read, example, means }) => {
    const compiled = { rule, pattern: new RegExp(pattern, 'y'), read, example, means }
    for (const code of codesOf(starts)) byStart.set(code, [...(byStart.get(code) ?? []), compiled])
    return compiled
  })
  const dashes = table.filter(({ role }) => role === 'dash').map(({ word }) => word[0])
  return { rules, byStart, behindNumber: new Set(codesOf(`年月日号季五、和与及/QH${dashes.join('')}`)) }
}

const DIGIT_CODES: ReadonlySet<number> = new Set(codesOf(DIGITS))
const NUMERAL_CODES: ReadonlySet<number> = new Set(codesOf(NUMERALS))
const MONTH_CODE = '月'.charCodeAt(0)
/** As many digits as a year has, which may stand without its 年. */
const YEAR_LENGTH = 4

/** Whether a number that begins at an offset may be one of a date: most numbers are not, and trying them is slow. */
function mayDate(text: string, at: number, { behindNumber }: PartFinder): boolean {
  const kind = DIGIT_CODES.has(text.charCodeAt(at)) ? DIGIT_CODES : NUMERAL_CODES
  const before = text.charCodeAt(at - 1)
  if (kind.has(before)) return false
  let end = at + 1
  while (kind.has(text.charCodeAt(end))) end++
  return (
    behindNumber.has(text.charCodeAt(end)) || end - at === YEAR_LENGTH || before === MONTH_CODE || isPlan(text, at, end)
  )
}

/** 十四五规划. */
const isPlan = (text: string, at: number, end: number): boolean =>
  text[at] === '十' && end - at === 3 && text[end - 1] === '五'

const isNumber = (code: number): boolean => DIGIT_CODES.has(code) || NUMERAL_CODES.has(code)

/** All parts of dates, left to right, none inside another. */
export function findParts(text: string, finder: PartFinder): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const rules = finder.byStart.get(code)
    if (rules === undefined || (isNumber(code) && !mayDate(text, at, finder))) continue
    for (const { pattern, read } of rules) {
      pattern.lastIndex = at
      const match = pattern.exec(text)
      if (match === null) continue
      const to = pattern.lastIndex
      const reading = read((match.groups ?? {}) as Groups)
      if (reading !== null) parts.push({ ...reading, from: at, to })
      at = to - 1
      break
    }
  }
  return parts
}
