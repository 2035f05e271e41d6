import type { UnitLabels } from '../../../values/unit-label.ts'
import { sentenceOrigin } from '../../statement/origin.ts'
import type { Passed } from '../../statement/passed.ts'
import type { Statement } from '../../statement/statement.ts'
import { type Amount, isSameAmount, statedAmount } from './amount.ts'

/** Rule of numbers in sentences that say what a cell of the document says as well. */
export const SAID_IN_TABLE = 'said_in_table'

const sorted = (text: string): string => [...text].sort().join('')

/** 改造老旧小区 and 老旧小区改造, 农村公路 and 新建农村公路. */
function isAlike(one: Statement, other: Statement): boolean {
  if (one.indicator_id !== null && one.indicator_id === other.indicator_id) return true
  const [a, b] = [one.indicator, other.indicator]
  return (a.length > 1 && b.includes(a)) || (b.length > 1 && a.includes(b)) || sorted(a) === sorted(b)
}

/** What is the part of a place or body is said again only where that is named. */
const isOfSame = (sentence: Statement, cell: Statement): boolean =>
  !cell.is_part || (cell.responsible !== null && sentence.quote.includes(cell.responsible))

/** Sentences in cells say for their rows what figures of other rows say of the whole. */
const standsElsewhere = (sentence: Statement, cell: Statement): boolean =>
  sentence.row === null || (!sentence.is_part && (sentence.table !== cell.table || sentence.row !== cell.row))

/** A statement with what it comes to. */
interface Said {
  statement: Statement
  amount: Amount
}

const isSame = (sentence: Said, cell: Said): boolean =>
  sentence.statement.status === cell.statement.status &&
  sentence.statement.period_end === cell.statement.period_end &&
  !cell.statement.is_total &&
  isSameAmount(sentence.amount, cell.amount) &&
  isOfSame(sentence.statement, cell.statement) &&
  standsElsewhere(sentence.statement, cell.statement) &&
  isAlike(sentence.statement, cell.statement)

const isInWords = ({ rule }: Statement): boolean => rule.startsWith('cell_sentence')

/** What is left of what a document says when each thing is said once. */
interface SaidOnce {
  sentences: Statement[]
  cells: readonly Statement[]
  passed: Passed[]
}

/**
 * What sentences and cells say, each thing once: a sentence that says the same as a figure in a cell, in whatever unit, is
 * a second place of it, which the cell names. So is a sentence in another row: the goals in words above their figures.
 */
export function saidOnce(
  sentences: readonly Statement[],
  cells: readonly Statement[],
  unitLabels: Pick<UnitLabels, 'namedIn'>,
): SaidOnce {
  if (sentences.length === 0 && !cells.some(isInWords)) return { sentences: [], cells, passed: [] }
  const byValue = new Map<number, Said[]>()
  const saidOf = (statement: Statement): Said => ({ statement, amount: statedAmount(statement, unitLabels) })
  for (const cell of cells) {
    if (isInWords(cell)) continue
    const said = saidOf(cell)
    const alike = byValue.get(said.amount.value)
    if (alike) alike.push(said)
    else byValue.set(said.amount.value, [said])
  }
  const second = new Map<Statement, Statement>()
  const passed: Passed[] = []
  const isOwn = (sentence: Statement): boolean => {
    const said = saidOf(sentence)
    const same = byValue.get(said.amount.value)?.find((one) => !second.has(one.statement) && isSame(said, one))
    if (!same) return true
    second.set(same.statement, sentence)
    passed.push({ rule: SAID_IN_TABLE, start: sentence.span_start, end: sentence.span_end })
    return false
  }
  const own = sentences.filter(isOwn)
  const left = cells.filter((cell) => !isInWords(cell) || isOwn(cell))
  if (second.size === 0) return { sentences: own, cells: left, passed }
  const withPlace = (cell: Statement): Statement => {
    const also = second.get(cell)
    return also ? { ...cell, origins: { ...cell.origins, also: sentenceOrigin(also) } } : cell
  }
  return { sentences: own, cells: left.map(withPlace), passed }
}
