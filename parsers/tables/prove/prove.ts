import type { Proof } from '../../../datasets/records/vocabulary.ts'
import type { Finding } from '../../finding.ts'
import { narrowed } from '../../text/narrow.ts'
import { printDecimal, readDecimal } from '../../values/decimal.ts'
import type { KindReader } from '../cell-kind.ts'
import type { Draft } from '../draft.ts'
import { expectationOf } from '../layout/expectation.ts'
import { PERIOD_FIGURE } from '../wording.ts'
import { added, columnTallies, type Disagreement, type TotalTally } from './check.ts'
import { type ColumnContent, countsUp, rolesOf } from './column.ts'
import { stackedPanels } from './panels.ts'
import { checkedTotals } from './total-rows.ts'
import { isCounted, totalColumns } from './totals.ts'
import { isWhole } from './wholeness.ts'

export interface Verdict {
  proof: Proof
  total_rows: number[]
  findings: Finding[]
  /** What printed totals that agree say for the reading, those of rows and those of columns. */
  support: ProofSupport
}

/** log2(1 + total) added up over the totals that agree. */
export interface ProofSupport {
  down: number
  across: number
}

/** How unlikely chance agreement must be before totals prove a table: 2^-8, counting log2(1 + total) per check. */
const PROOF_BITS = 8

/** Line of a cell, else of the first cell of its row that has one. */
function lineOf({ places, columns }: Draft, row: number, col: number): number | null {
  const others = columns.map((_, at) => at)
  for (const at of [col, ...others]) {
    const place = places.at(row, at)
    if (place) return place.first_line
  }
  return null
}

/** Which total is not the sum of its parts, and what both are. */
function disagreement(draft: Draft, { row, col, expected, actual }: Disagreement) {
  const header = draft.columns[col]!.join(' / ')
  const [sum, printed] = [printDecimal(expected.digits, expected.scale), printDecimal(actual.digits, actual.scale)]
  const label = draft.rows[row]!.find((text) => text !== '' && !/^\d+$/.test(narrowed(text))) ?? String(row + 1)
  const place = { expected: sum, actual: printed, first_line: lineOf(draft, row, col), table: null }
  return { label, header, sum, printed, place }
}

/** Of a total which only its source, or the reading of it, can explain. */
function contradiction(draft: Draft, check: Disagreement): Finding {
  const { label, header, sum, printed, place } = disagreement(draft, check)
  const message = `row "${label}", column "${header}": the printed total is ${printed}, its parts add up to ${sum}; compare with the source, nothing was altered`
  return { kind: 'total_disagrees', severity: 'error', message, ...place }
}

/** Of a total which rounding of each part explains. */
function roundedOff(draft: Draft, check: Disagreement): Finding {
  const { label, header, sum, printed, place } = disagreement(draft, check)
  const message = `row "${label}", column "${header}": the printed total is ${printed}, its parts add up to ${sum}, as far as rounding goes; nothing was altered`
  return { kind: 'total_rounded', severity: 'info', message, ...place }
}

function misunderstood(draft: Draft, row: number): Finding {
  return {
    kind: 'total_not_understood',
    severity: 'warning',
    message: `row "${draft.rows[row]!.filter((text) => text !== '')[0] ?? ''}": called a total, but no reading of which rows it adds up agrees in any column; check the table by hand`,
    expected: null,
    actual: null,
    first_line: lineOf(draft, row, 0),
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
  message: `table from line ${first_line}: found fewer than two rows, a row without a label, the same row twice, a column without any cell, serial numbers that do not count, words among figures or two rows of one cell below each other; expected none of these, check the rows by hand`,
  expected: null,
  actual: null,
  first_line,
  table: null,
})

const withDoubts = (draft: Draft, verdict: Verdict): Verdict => ({
  ...verdict,
  findings: [...verdict.findings, doubtful(draft)],
})

const isRepeated = (row: readonly string[], above: readonly string[] | undefined, { isFigure }: KindReader): boolean =>
  above !== undefined && row.some(isFigure) && row.every((text, col) => text === above[col])

/** Whether nothing but its first cell is left of a row. */
const isLone = (row: readonly string[] | undefined): boolean =>
  row !== undefined && row[0] !== '' && row.slice(1).every((text) => text === '')

/** Headings of sections head rows: one right below another is what is left of a row, as where a merged label left no cell. */
const standsLone = ({ method, rows }: Draft): boolean =>
  method !== 'grid' && rows.some((row, at) => isLone(row) && isLone(rows[at - 1]))

/** A column of remarks may be empty; any other that is has lost its cells, or its header is no header. */
const isVacant = ({ rows, columns, kinds }: Draft, col: number): boolean =>
  !kinds.words.is.remark(columns[col]!.at(-1) ?? '') && rows.every((row) => row[col] === '')

/** Whether a number heads a column that is no year or month: some row was taken for the header. */
const headsWithNumber = ({ method, columns, kinds }: Draft): boolean =>
  method !== 'grid' && columns.flat().some((text) => kinds.bareKindOf(text) === 'number' && !PERIOD_FIGURE.test(text))

/** Words after figures that nothing says stand there, before a last column that is empty: they may be of that one, and another be empty. */
function mayBeMoved({ method, rows, columns, kinds }: Draft, roles: readonly ColumnContent[]): boolean {
  const last = columns.length - 1
  if (method !== 'flattened' || last < 2 || rows.some((row) => row[last] !== '')) return false
  const words = roles[last - 1] === 'label' && roles.slice(0, last - 1).includes('additive')
  return words && expectationOf(columns[last - 1]!.at(-1) ?? '', kinds) === null
}

/** True if every row has a label and none stands twice, serial numbers count, and columns hold what they should. */
function isConsistent(draft: Draft, roles: readonly ColumnContent[], totals: ReadonlySet<number>): boolean {
  const { rows, columns, kinds } = draft
  const body = rows.filter((_, row) => !totals.has(row))
  const label = roles.indexOf('label')
  const isLabelled = (row: readonly string[]) => label < 0 || (row[label] !== '' && readDecimal(row[label]!) === null)
  return (
    body.length > 1 &&
    body.every(isLabelled) &&
    !rows.some((row, at) => isRepeated(row, rows[at - 1], kinds)) &&
    columns.length > 1 &&
    !standsLone(draft) &&
    !columns.some((_, col) => isVacant(draft, col)) &&
    !mayBeMoved(draft, roles) &&
    !headsWithNumber(draft) &&
    roles.every((role, col) => {
      if (role === 'serial') return countsUp(body, col) || body.every((row) => !/^\d+$/.test(narrowed(row[col]!)))
      return role === 'label' || body.every((row) => row[col] === '' || kinds.isFigure(row[col]!))
    })
  )
}

/** Whether every row of figures is among those that some total adds up, or is a total: others may be of any table. */
function coversRows({ rows }: Draft, roles: readonly ColumnContent[], totals: readonly TotalTally[]): boolean {
  const covered = new Uint8Array(rows.length)
  for (const { row, tally, scope } of totals) {
    covered[row] = 1
    if (tally.agreeing > 0) for (const part of scope) covered[part] = 1
  }
  return rows.every((row, at) => covered[at] === 1 || !isCounted(row, roles))
}

/**
 * Checks every printed total against its parts, in exact decimals. `proven` needs totals that bind every column of
 * figures, that all agree to the last digit, that chance could hardly have made agree, and of which none is missing; doubts of the draft
 * forbid it. `roles` are those of the draft's columns.
 */
export function prove(draft: Draft, roles = rolesOf(draft.columns, draft.rows, draft.kinds)): Verdict {
  const stacked = stackedPanels(draft)
  // The row that ends with the total begins with another part of it.
  if (stacked !== null) return { ...prove(stacked), total_rows: [] }
  const { printed, tallies: totals } = checkedTotals(draft, roles)
  const total_rows = printed.map(({ row }) => row)
  const across = columnTallies(draft.rows, totalColumns(draft.columns, roles, draft.kinds.words))
  const down = added(totals.map(({ tally }) => tally))
  const all = added([down, ...across])
  const support = { down: down.bits, across: all.bits - down.bits }
  const lost = totals.filter(({ tally }) => tally.disagreeing.length > 1 && tally.agreeing === 0)
  const lostRows = new Set(lost.map(({ row }) => row))
  const disagreeing = all.disagreeing.filter(({ row }) => !lostRows.has(row))
  const findings = [
    ...disagreeing.map((check) => contradiction(draft, check)),
    ...all.rounded.map((check) => roundedOff(draft, check)),
    ...lost.map(({ row }) => misunderstood(draft, row)),
  ]
  const state = (proof: Proof): Verdict => ({ proof, total_rows, findings, support })
  // Where the reading itself is in doubt, a disagreement does not speak against the source.
  if (disagreeing.length > 0)
    return draft.doubts.length > 0 ? withDoubts(draft, state('unproven')) : state('contradicted')
  if (lost.length > 0 || !isConsistent(draft, roles, new Set(total_rows))) {
    const verdict = draft.doubts.length > 0 ? withDoubts(draft, state('unproven')) : state('unproven')
    const isExplained = draft.doubts.length + lost.length > 0
    return isExplained ? verdict : { ...verdict, findings: [...findings, irregular(draft)] }
  }
  const figures = roles.flatMap((role, col) => (role === 'additive' || role === 'figure' ? [col] : []))
  if (draft.doubts.length > 0) return withDoubts(draft, state('unproven'))
  const isBound =
    figures.length > 0 &&
    figures.every((col) => all.bound.has(col)) &&
    all.bits >= PROOF_BITS &&
    all.rounded.length === 0
  const isCovered = totals.length === 0 || coversRows(draft, roles, totals)
  return state(isBound && isCovered && isWhole(draft, roles, printed) ? 'proven' : 'consistent')
}
