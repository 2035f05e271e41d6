import type { LineStretch } from '../document/body/account.ts'
import type { Finding } from '../finding.ts'
import type { Table } from '../tables/table.ts'
import type { Line, Lines } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { isBare } from '../values/decimal.ts'
import type { LabelWords } from '../values/label-words.ts'
import { maskNames } from '../values/masks.ts'
import { isRead, type PeriodGrammar, readPeriods, type UnreadPeriod } from '../values/period.ts'
import { spelledQuantities } from '../values/spelled.ts'
import { UNREAD } from './exclusions/exclusions.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { ruleOf } from './sentence/scan.ts'
import type { Passed } from './statement/passed.ts'
import type { Statement } from './statement/statement.ts'
import { OF_TERMS } from './terms.ts'

/** What became of the numbers of a document. */
export interface NumberAudit {
  /** Numbers that are values of statements. */
  used: number
  /** Numbers that are none, by the rule that says so. */
  ignored: Record<string, number>
  /** Numbers that nothing explains; each is a finding. */
  unread: number
}

/** Everything that explains numbers. Offsets and lines refer to `text`. */
export interface Explained {
  text: string
  lines: Lines
  stretches: readonly LineStretch[]
  statements: readonly Statement[]
  passed: readonly Passed[]
  tables: readonly Table[]
}

const DIGITS = /[\d０-９]+(?:[.,．，][\d０-９]+)*/g
const HOLDS_DIGIT = /\d/
const USED = 'used'
/** A number that opens a line or a clause and numbers it: 1. （2） ③. */
const ITEM =
  /(?:^|(?<=[。；;：:)）]))[\s\u3000]*(?:第?[（(［[]?\d{1,3}\s?[)）\]］.．﹒、](?!\d)|\d{1,2}(?:[.．]\d{1,2}){1,3}(?=[\s\u3000\p{Script=Han}]))/gu

/** Rules by offset, each painted over what was there. */
class Canvas {
  private readonly rules: string[] = []
  private readonly colours: Uint8Array

  constructor(length: number) {
    this.colours = new Uint8Array(length)
  }

  paint(rule: string, start: number, end: number): void {
    if (!this.rules.includes(rule)) this.rules.push(rule)
    this.colours.fill(this.rules.indexOf(rule) + 1, start, end)
  }

  at(offset: number): string {
    return this.rules[this.colours[offset]! - 1] ?? UNREAD
  }
}

/** 12月底前 is a date in whatever year. */
const ANY_TIME = { year: 2000, day: '2000-06-15' }

/** Where a period stands that nobody can read. Line 1-based. */
interface UnreadYear {
  period: UnreadPeriod
  line: number
}

/** Periods explain their numbers wherever they stand; the words that only look like a year are given back. */
function paintPeriods(canvas: Canvas, { text, start, number }: Line, grammar: PeriodGrammar): UnreadYear[] {
  return readPeriods(text, ANY_TIME, grammar).flatMap((period) => {
    canvas.paint(ruleOf(period), start + period.from, start + period.to)
    return isRead(period) || period.why !== 'unread' ? [] : [{ period, line: number }]
  })
}

const NO_WORDS = /^[^\p{L}《〔]*$/u

/** Cells of figures are nearly all lines of a long table, and hold neither names nor periods. */
const isOfFigures = (text: string): boolean => text === '' || isBare(text) || NO_WORDS.test(text)

/** Names of a line explain their numbers wherever it stands. */
function paintNames(canvas: Canvas, { text, start }: Line): void {
  for (const { rule, start: from, end } of maskNames(text).spans) canvas.paint(rule, start + from, start + end)
}

const LINE_RULES: readonly LineStretch['kind'][] = ['furniture', 'metadata', 'head']
const ITEM_RULE = 'item_number'
const HEADER_RULE = 'table_header'
const SERIAL_RULE = 'serial_number'
/** Names of the rules that hold by the place of a number, names and periods apart. */
export const AUDIT_RULES: readonly string[] = [...LINE_RULES, ITEM_RULE, HEADER_RULE, SERIAL_RULE, OF_TERMS]

function paintLines(canvas: Canvas, { lines, stretches }: Explained, { periods }: Lexicon): UnreadYear[] {
  const unread: UnreadYear[] = []
  let at = 0
  for (const line of lines) {
    const { number, start, text } = line
    while (at < stretches.length && stretches[at]!.last_line < number) at++
    const kind = stretches[at]?.kind
    const hasWords = !isOfFigures(text)
    // A title with a year that cannot be read has no plan, so that it is looked at as well.
    if (hasWords && kind !== 'furniture' && kind !== 'metadata') {
      unread.push(...paintPeriods(canvas, line, periods))
    }
    if (kind && LINE_RULES.includes(kind)) canvas.paint(kind, start, start + text.length)
    else {
      // What sentences hold was passed by their reader, but for periods of a document without a year.
      if (hasWords && kind !== 'prose') paintNames(canvas, line)
      // Digits alone number nothing.
      for (const match of !isBare(text) && HOLDS_DIGIT.test(text) ? matchesOf(text, ITEM) : [])
        canvas.paint(ITEM_RULE, start + match.index, start + match.index + match[0].length)
    }
  }
  return unread
}

function paintTable(
  canvas: Canvas,
  { columns, rows, places, first_line }: Table,
  lines: Lines,
  { is }: LabelWords,
): void {
  let first = Number.POSITIVE_INFINITY
  for (const row of rows.keys())
    for (const col of columns.keys()) first = Math.min(first, places.at(row, col)?.start ?? first)
  const from = lines.at(first_line - 1)?.start ?? 0
  if (first < Number.POSITIVE_INFINITY && first > from) canvas.paint(HEADER_RULE, from, first)
  for (const [col, path] of columns.entries()) {
    if (!is.serial(path.at(-1) ?? '')) continue
    for (const row of rows.keys()) {
      const place = places.at(row, col)
      if (place) canvas.paint(SERIAL_RULE, place.start, place.end)
    }
  }
}

function explained(parts: Explained, lexicon: Lexicon): { canvas: Canvas; years: UnreadYear[] } {
  const canvas = new Canvas(parts.text.length)
  const years = paintLines(canvas, parts, lexicon)
  for (const table of parts.tables) paintTable(canvas, table, parts.lines, lexicon.words)
  for (const { rule, start, end } of parts.passed) canvas.paint(rule, start, end)
  for (const { span_start, span_end } of parts.statements) canvas.paint(USED, span_start, span_end)
  return { canvas, years }
}

interface Found {
  text: string
  at: number
}

/** Runs of digits, and numerals that stand before a unit. */
function numbersIn(text: string, { quantities }: Lexicon): Found[] {
  const digits = matchesOf(text, DIGITS).map((match) => ({ text: match[0], at: match.index }))
  const spelled = spelledQuantities(text, quantities).map(({ start, end }) => ({
    text: text.slice(start, end),
    at: start,
  }))
  return [...digits, ...spelled].sort((a, b) => a.at - b.at)
}

const AROUND = 8

const unread = (text: string, { text: number, at }: Found, line: number): Finding => ({
  kind: 'number_unread',
  severity: 'info',
  message: `line ${line}: found ${number} in …${text.slice(Math.max(0, at - AROUND), at + number.length + AROUND).replace(/\s+/g, ' ')}…, expected a value with a name and a unit, or a number that a rule tells apart; it is no target`,
  expected: null,
  actual: number,
  first_line: line,
  table: null,
})

const unreadYear = ({ period, line }: UnreadYear): Finding => ({
  kind: 'period_unread',
  severity: 'warning',
  message: `line ${line}: found ${period.text}, expected a year or a period that can be read; no other period takes its place, compare with the page`,
  expected: null,
  actual: period.text,
  first_line: line,
  table: null,
})

/**
 * Accounts for every number of a document: value of a statement, told apart by a rule, or a finding; years that cannot be read are findings
 * too. Linear.
 */
export function auditNumbers(parts: Explained, lexicon: Lexicon): { audit: NumberAudit; findings: Finding[] } {
  const { canvas, years } = explained(parts, lexicon)
  const audit: NumberAudit = { used: 0, ignored: {}, unread: 0 }
  const findings = years.map(unreadYear)
  let line = 0
  for (const found of numbersIn(parts.text, lexicon)) {
    while (line + 1 < parts.lines.length && parts.lines.at(line + 1)!.start <= found.at) line++
    const rule = canvas.at(found.at)
    if (rule === USED) audit.used++
    else if (rule === UNREAD) {
      audit.unread++
      findings.push(unread(parts.text, found, line + 1))
    } else audit.ignored[rule] = (audit.ignored[rule] ?? 0) + 1
  }
  return { audit, findings }
}
