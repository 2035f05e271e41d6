import type { Frequency } from '../../datasets/records/vocabulary.ts'
import { fiveYearPlan } from './five-year-plan.ts'

/** A period as a text states it. */
export interface Period {
  /** `by`: reached at the end; `in`: within; `baseline`: what a value is compared with, no period of its own. */
  kind: 'by' | 'in' | 'baseline'
  /** ISO days; the start of a `by` period is null. */
  start: string | null
  end: string
  freq: Frequency
  /** As printed. */
  text: string
}

export interface FoundPeriod extends Period {
  /** Offsets in the text; the end is exclusive. */
  from: number
  to: number
}

/** What relative periods are counted from: year of the document; null where it has none. */
type Year = number | null

interface Rule {
  rule: string
  pattern: RegExp
  read: (match: RegExpMatchArray, year: Year) => Omit<Period, 'text'> | null
}

const pad = (n: number): string => String(n).padStart(2, '0')
const lastDay = (year: number, month: number): string =>
  `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`
const months = (year: number, from: number, to: number, freq: Frequency): Omit<Period, 'text'> => ({
  kind: 'in',
  start: `${year}-${pad(from)}-01`,
  end: lastDay(year, to),
  freq,
})
const by = (year: number): Omit<Period, 'text'> => ({ kind: 'by', start: null, end: `${year}-12-31`, freq: 'A' })
const inYears = (from: number, to: number): Omit<Period, 'text'> => ({
  kind: 'in',
  start: `${from}-01-01`,
  end: `${to}-12-31`,
  freq: from === to ? 'A' : 'X',
})
const baseline = (year: number): Omit<Period, 'text'> => ({ ...inYears(year, year), kind: 'baseline' })

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
const quarter = (year: number, digit: string): Omit<Period, 'text'> => {
  const n = QUARTERS[digit]!
  return months(year, 3 * n - 2, 3 * n, 'Q')
}
const half = (year: number, which: string): Omit<Period, 'text'> =>
  which === '上' ? months(year, 1, 6, 'X') : months(year, 7, 12, 'X')

/** Periods relative to the document's own year: 今年, 去年, 明年 and their kin. */
const RELATIVE: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: -1, 上: -1, 明: 1 }

const RULES: readonly Rule[] = [
  {
    rule: 'base_year',
    pattern:
      /(?:在|较|比|与|以)\s*(20\d{2})\s*年(?:底|末)?(?:的?基础上|为(?:基数|基期)|相比|(?=增长|提高|下降|提升|增加))/g,
    read: (match) => baseline(Number(match[1])),
  },
  {
    rule: 'span',
    pattern: /(20\d{2})\s*年?\s*(?:[—–―\-~～]{1,2}|至|到)\s*(20\d{2})\s*年/g,
    read: (match) => (match[1]! <= match[2]! ? inYears(Number(match[1]), Number(match[2])) : null),
  },
  {
    rule: 'by_year',
    pattern: /(?:到|至|截至|截止)\s*(20\d{2})\s*年(?:年?底|末)?/g,
    read: (match) => by(Number(match[1])),
  },
  { rule: 'end_of_year', pattern: /(20\d{2})\s*年(?:年?底|末)前?/g, read: (match) => by(Number(match[1])) },
  {
    rule: 'quarter',
    pattern: /(20\d{2})\s*年?第?([一二三四1-4])季度/g,
    read: (match) => quarter(Number(match[1]), match[2]!),
  },
  { rule: 'half', pattern: /(20\d{2})\s*年([上下])半年/g, read: (match) => half(Number(match[1]), match[2]!) },
  { rule: 'year', pattern: /(20\d{2})\s*年(?!\s*\d)/g, read: (match) => inYears(Number(match[1]), Number(match[1])) },
  {
    rule: 'five_year_plan',
    pattern: /[“"]?十[二三四五六]五[”"]?(期末|末|期间|时期)/g,
    read: (match) => {
      const plan = fiveYearPlan(match[0])
      if (!plan) return null
      return match[1]!.endsWith('末') ? by(plan[1]) : inYears(plan[0], plan[1])
    },
  },
  {
    rule: 'relative_year',
    pattern: /([今本去上明])年(?:年?(底|末))?(?![上下]半年)/g,
    read: (match, year) => {
      if (year === null) return null
      const meant = year + RELATIVE[match[1]!]!
      return match[2] ? by(meant) : inYears(meant, meant)
    },
  },
  {
    rule: 'quarter_of_document',
    pattern: /(?<!\d年第?)第?([一二三四])季度/g,
    read: (match, year) => (year === null ? null : quarter(year, match[1]!)),
  },
  {
    rule: 'half_of_document',
    pattern: /(?<!年)([上下])半年/g,
    read: (match, year) => (year === null ? null : half(year, match[1]!)),
  },
]

/** All periods of a text, left to right; where two overlap, the rule that stands first. `year` is the document's. */
export function periodsIn(text: string, year: Year): FoundPeriod[] {
  const found: FoundPeriod[] = []
  for (const { pattern, read } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index
      const to = from + match[0].length
      if (found.some((one) => from < one.to && to > one.from)) continue
      const period = read(match, year)
      if (period) found.push({ ...period, text: match[0], from, to })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}
