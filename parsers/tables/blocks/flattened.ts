import type { TableMethod } from '../../../datasets/records/vocabulary.ts'
import type { Finding } from '../../finding.ts'
import { assembled } from '../assemble.ts'
import type { ProposedTable } from '../choose/proposal.ts'
import { supportBits } from '../choose/support-bits.ts'
import { WEIGHTS } from '../layout/weights.ts'
import type { ProofSupport } from '../prove/prove.ts'
import type { Table } from '../table.ts'
import type { Block } from './block.ts'
import { draftOf } from './body.ts'
import { type Candidate, candidatesOf } from './candidate.ts'
import { TRAIT } from './trait.ts'

/** Readings checked against the printed totals; the others explain too little. */
const FINALISTS = 8
/** Readings whose costs differ by less than this are equally good as far as layout tells. */
const NEAR = 0.5
/** Cost per cell beyond which a block is no table. */
const DEAREST = 0.3
const DEAREST_HEADER = 5
const FEWEST_ROWS = 2

interface Judged {
  candidate: Candidate
  table: Table
  findings: Finding[]
  support: ProofSupport
  doubts: number
}

/** What totals that agree may outweigh at most, and the bits that do so. */
const SUPPORT = { cost: 1.5, bits: 16 } as const
const DOUBT = 0.3

/** Cost of a reading with its doubts, less what its totals say for it. */
const balance = ({ candidate, support, doubts }: Judged): number =>
  candidate.cost +
  DOUBT * doubts -
  SUPPORT.cost * (Math.min(1, support.down / SUPPORT.bits) + Math.min(1, support.across / SUPPORT.bits))

const rank = { proven: 0, consistent: 1, unproven: 2, contradicted: 2 } as const

/** A single row of figures is a table where its header has groups. */
const isGrouped = ({ columns }: Candidate['header'], { slots }: Candidate['body']): boolean =>
  slots.every((slot) => slot === 'figure') && columns.every((path) => path.length > 1)

const isPlausible = ({ block, cost, header, body, alignment }: Candidate): boolean =>
  header.cost <= DEAREST_HEADER &&
  alignment.height >= (block.sibling || isGrouped(header, body) ? 1 : FEWEST_ROWS) &&
  cost <= DEAREST_HEADER + DEAREST * (body.to - body.from)

const sameTexts = (a: readonly string[][], b: readonly string[][]): boolean =>
  a.length === b.length &&
  a.every((texts, i) => texts.length === b[i]!.length && texts.every((text, k) => text === b[i]![k]))

const sameCells = (a: Table, b: Table): boolean => sameTexts(a.columns, b.columns) && sameTexts(a.rows, b.rows)

function undecided({ table }: Judged, others: readonly Judged[]): Finding {
  const shape = ({ rows, columns }: Table) => `${rows.length} rows of ${columns.length} columns`
  return {
    kind: 'table_undecided',
    severity: 'warning',
    message: `lines ${table.first_line}-${table.last_line}: read as ${shape(table)}, but ${others.map((other) => shape(other.table)).join(', ')} explain the text nearly as well; check the table by hand`,
    expected: null,
    actual: null,
    first_line: table.first_line,
    table: null,
  }
}

const judge = (candidate: Candidate, method: TableMethod): Judged => {
  const draft = { ...draftOf(candidate), method }
  return { candidate, ...assembled(draft), doubts: draft.doubts.length }
}

/**
 * The cheapest readings of a block checked against its totals, as long as one more could come near the best: what totals
 * say makes up for some cost, and nothing makes up for more than that.
 */
function judgedOf(candidates: readonly Candidate[], method: TableMethod): Judged[] {
  const judged: Judged[] = []
  let bound = Number.POSITIVE_INFINITY
  for (const candidate of candidates.slice(0, FINALISTS)) {
    if (candidate.cost >= bound) break
    const each = judge(candidate, method)
    judged.push(each)
    const hasTotals = candidate.body.traits.some((trait) => (trait & TRAIT.total) > 0)
    const reach = hasTotals ? 2 * SUPPORT.cost : 0
    bound = Math.min(bound, each.table.proof === 'proven' ? candidate.cost + NEAR : balance(each) + reach + NEAR)
  }
  return judged
}

/**
 * The best reading of a block as a flattened table, null if none is plausible. Arithmetic decides between readings
 * that layout likes; a near tie that arithmetic does not settle is unproven, with a finding that names the others.
 */
export function flattenedTable(block: Block, method: TableMethod = 'flattened'): ProposedTable | null {
  const judged = judgedOf(candidatesOf(block).filter(isPlausible), method)
  if (judged.length === 0) return null
  const proven = judged.filter(({ table }) => table.proof === 'proven')
  const leading = proven.length > 0 ? proven : judged
  const least = Math.min(...leading.map(balance))
  const field = leading.filter((each) => balance(each) < least + NEAR).sort((a, b) => balance(a) - balance(b))
  const best = field.reduce((a, b) => (rank[b.table.proof] < rank[a.table.proof] ? b : a))
  const rivals = field.filter(
    (other) => rank[other.table.proof] === rank[best.table.proof] && !sameCells(other.table, best.table),
  )
  const bonus = supportBits(best.support) - WEIGHTS.headerWords * best.candidate.header.cost
  if (rivals.length === 0) return { ...best, bonus }
  return { bonus, table: { ...best.table, proof: 'unproven' }, findings: [...best.findings, undecided(best, rivals)] }
}
