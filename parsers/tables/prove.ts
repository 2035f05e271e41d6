import type { Proof } from '../../datasets/records/vocabulary.ts'
import type { Finding } from '../finding.ts'
import { amountOf, type ColumnRole, countsUp, rolesOf, sumOf } from './column.ts'
import type { Draft } from './draft.ts'
import { type Decimal, digitsAt, isNumeric, kindOf, printDecimal, readDecimal } from './number.ts'
import type { Place } from './table.ts'
import { totalColumns, totalRowsOf, totalScopes } from './totals.ts'

export interface Verdict {
  proof: Proof
  total_rows: number[]
  findings: Finding[]
}

/** One printed total held against the sum of its parts. */
interface Check {
  agrees: boolean
  /** Columns whose figures the check binds when it agrees. */
  cols: number[]
  row: number
  col: number
  expected: Decimal
  actual: Decimal
  /** Parts that are not zero: a total of one figure says nothing about where figures stand. */
  weight: number
}

/** How unlikely chance agreement must be before totals prove a table: 2^-8, counting log2(1 + total) per check. */
const PROOF_BITS = 8

function checkOf(texts: readonly string[], total: string, at: Pick<Check, 'cols' | 'row' | 'col'>): Check | null {
  const expected = sumOf(texts)
  const actual = total === '' ? null : amountOf(total)
  if (!expected || !actual) return null
  const scale = Math.max(expected.scale, actual.scale)
  const agrees = digitsAt(expected, scale) === digitsAt(actual, scale)
  const weight = texts.filter((text) => (amountOf(text)?.digits ?? 0n) !== 0n).length
  return { ...at, agrees, expected, actual, weight }
}

const present = <T>(value: T | null): value is T => value !== null

function rowChecks({ rows }: Draft, roles: readonly ColumnRole[], row: number, scope: readonly number[]): Check[] {
  const cols = roles.flatMap((role, col) => (role === 'additive' ? [col] : []))
  return cols
    .map((col) =>
      checkOf(
        scope.map((part) => rows[part]![col]!),
        rows[row]![col]!,
        { cols: [col], row, col },
      ),
    )
    .filter(present)
}

/** The checks of one total row under the reading that explains most; a reading of fewer than two rows is none. */
function bestRowChecks(draft: Draft, roles: readonly ColumnRole[], row: number, scopes: readonly number[][]): Check[] {
  const readings = scopes.filter((scope) => scope.length > 1).map((scope) => rowChecks(draft, roles, row, scope))
  const agreeing = (checks: readonly Check[]) => checks.filter((check) => check.agrees).length
  return readings.reduce<Check[]>(
    (best, next) => (best.length === 0 || agreeing(next) > agreeing(best) ? next : best),
    [],
  )
}

function columnChecks({ rows, columns }: Draft, roles: readonly ColumnRole[]): Check[] {
  return totalColumns(columns, roles).flatMap(({ col, parts }) => {
    const checks = rows
      .map((cells, row) =>
        checkOf(
          parts.map((part) => cells[part]!),
          cells[col]!,
          { cols: [col, ...parts], row, col },
        ),
      )
      .filter(present)
    // A column called 合计 that totals something else than its neighbours disagrees nearly everywhere.
    return checks.filter((check) => check.agrees).length * 2 > checks.length && checks.length > 1 ? checks : []
  })
}

const bitsOf = (checks: readonly Check[]): number =>
  checks
    .filter(({ agrees, weight }) => agrees && weight > 1)
    .reduce((bits, { actual }) => bits + Math.log2(1 + Math.abs(Number(actual.digits))), 0)

/** Columns bound by totals that are not all zero. */
function boundColumns(checks: readonly Check[]): Set<number> {
  return new Set(checks.filter(({ agrees, weight }) => agrees && weight > 0).flatMap(({ cols }) => cols))
}

const lineOf = (places: Draft['places'], row: number, col: number): number | null =>
  (places[row]?.[col] ?? places[row]?.find((place: Place | null) => place !== null))?.first_line ?? null

function contradiction(draft: Draft, { row, col, expected, actual }: Check): Finding {
  const header = draft.columns[col]!.join(' / ')
  const [sum, printed] = [printDecimal(expected.digits, expected.scale), printDecimal(actual.digits, actual.scale)]
  const label = draft.rows[row]!.find((text) => text !== '' && !/^\d+$/.test(text)) ?? String(row + 1)
  return {
    kind: 'total_disagrees',
    severity: 'error',
    message: `row "${label}", column "${header}": the printed total is ${printed}, its parts add up to ${sum}; compare with the source, nothing was altered`,
    expected: sum,
    actual: printed,
    first_line: lineOf(draft.places, row, col),
    table: null,
  }
}

function misunderstood(draft: Draft, row: number): Finding {
  return {
    kind: 'total_not_understood',
    severity: 'warning',
    message: `row "${draft.rows[row]!.filter((text) => text !== '')[0] ?? ''}": called a total, but no reading of which rows it adds up agrees in any column; check the table by hand`,
    expected: null,
    actual: null,
    first_line: lineOf(draft.places, row, 0),
    table: null,
  }
}

const doubtful = ({ doubts, first_line }: Draft): Finding => ({
  kind: 'table_doubtful',
  severity: 'warning',
  message: `table from line ${first_line}: ${doubts.join('; ')}; the rows are a best guess, check them by hand`,
  expected: null,
  actual: null,
  first_line,
  table: null,
})

const irregular = ({ first_line }: Draft): Finding => ({
  kind: 'table_irregular',
  severity: 'info',
  message: `table from line ${first_line}: found fewer than two rows, a row without a label, serial numbers that do not count or words among figures; expected none of these, check the rows by hand`,
  expected: null,
  actual: null,
  first_line,
  table: null,
})

const withDoubts = (draft: Draft, verdict: Verdict): Verdict => ({
  ...verdict,
  findings: [...verdict.findings, doubtful(draft)],
})

const isFigure = (text: string): boolean => text === '' || isNumeric(kindOf(text, () => false))

/** True where every row has a label, serial numbers count, and every column of figures holds figures only. */
function isConsistent({ rows, columns }: Draft, roles: readonly ColumnRole[], totals: ReadonlySet<number>): boolean {
  const body = rows.filter((_, row) => !totals.has(row))
  const label = roles.indexOf('label')
  const isLabelled = (row: readonly string[]) => label < 0 || (row[label] !== '' && readDecimal(row[label]!) === null)
  return (
    body.length > 1 &&
    body.every(isLabelled) &&
    columns.length > 1 &&
    roles.every((role, col) => {
      if (role === 'serial') return countsUp(body, col) || body.every((row) => !/^\d+$/.test(row[col]!))
      return role === 'label' || body.every((row) => isFigure(row[col]!))
    })
  )
}

/**
 * Holds every printed total against its parts, in exact decimals. `proven` needs totals that bind every column of
 * figures, that all agree, and that chance could hardly have made agree; doubts of the draft forbid it.
 */
export function prove(draft: Draft): Verdict {
  const roles = rolesOf(draft.columns, draft.rows)
  const total_rows = totalRowsOf(draft.rows, roles)
  const totals = totalScopes(draft.rows, roles).map(({ row, scopes }) => ({
    row,
    checks: bestRowChecks(draft, roles, row, scopes),
  }))
  const across = columnChecks(draft, roles)
  const checks = [...totals.flatMap((total) => total.checks), ...across]
  const lost = totals.filter(({ checks }) => checks.length > 1 && checks.every((check) => !check.agrees))
  const disagreeing = checks.filter((check) => !check.agrees && !lost.some(({ row }) => row === check.row))
  const findings = [
    ...disagreeing.map((check) => contradiction(draft, check)),
    ...lost.map(({ row }) => misunderstood(draft, row)),
  ]
  const state = (proof: Proof): Verdict => ({ proof, total_rows, findings })
  // Where the reading itself is in doubt, a disagreement does not speak against the source.
  if (disagreeing.length > 0)
    return draft.doubts.length > 0 ? withDoubts(draft, state('unproven')) : state('contradicted')
  if (lost.length > 0 || !isConsistent(draft, roles, new Set(total_rows))) {
    const verdict = draft.doubts.length > 0 ? withDoubts(draft, state('unproven')) : state('unproven')
    return verdict.findings.length > 0 ? verdict : { ...verdict, findings: [irregular(draft)] }
  }
  const bound = boundColumns(checks)
  const figures = roles.flatMap((role, col) => (role === 'additive' || role === 'figure' ? [col] : []))
  if (draft.doubts.length > 0) return withDoubts(draft, state('unproven'))
  const proven = figures.length > 0 && figures.every((col) => bound.has(col)) && bitsOf(checks) >= PROOF_BITS
  return state(proven ? 'proven' : 'consistent')
}
