import { sentenceOrigin } from '../../statement/origin.ts'
import type { Passed } from '../../statement/passed.ts'
import type { Statement } from '../../statement/statement.ts'

/** Rule of numbers in sentences that say what a cell of the document says as well. */
export const SAID_IN_TABLE = 'said_in_table'

const sorted = (text: string): string => [...text].sort().join('')

/** 改造老旧小区 and 老旧小区改造, 农村公路 and 新建农村公路. */
function isAlike(one: Statement, other: Statement): boolean {
  if (one.indicator_id !== null && one.indicator_id === other.indicator_id) return true
  const [a, b] = [one.indicator, other.indicator]
  return (a.length > 1 && b.includes(a)) || (b.length > 1 && a.includes(b)) || sorted(a) === sorted(b)
}

const isSame = (sentence: Statement, cell: Statement): boolean =>
  sentence.status === cell.status &&
  sentence.value_high === cell.value_high &&
  sentence.unit === cell.unit &&
  sentence.period_end === cell.period_end &&
  !cell.is_total &&
  isAlike(sentence, cell)

/**
 * What sentences and cells say, each thing once: a sentence that says the same as a cell is a second place of it, which
 * the cell names.
 */
export function saidOnce(
  sentences: readonly Statement[],
  cells: readonly Statement[],
): { sentences: Statement[]; cells: readonly Statement[]; passed: Passed[] } {
  const byValue = new Map<number, Statement[]>()
  for (const cell of cells) byValue.set(cell.value, [...(byValue.get(cell.value) ?? []), cell])
  const second = new Map<Statement, Statement>()
  const passed: Passed[] = []
  const own = sentences.filter((sentence) => {
    const cell = byValue.get(sentence.value)?.find((one) => !second.has(one) && isSame(sentence, one))
    if (!cell) return true
    second.set(cell, sentence)
    passed.push({ rule: SAID_IN_TABLE, start: sentence.span_start, end: sentence.span_end })
    return false
  })
  if (second.size === 0) return { sentences: own, cells, passed }
  const withPlace = (cell: Statement): Statement => {
    const also = second.get(cell)
    return also ? { ...cell, origins: { ...cell.origins, also: sentenceOrigin(also) } } : cell
  }
  return { sentences: own, cells: cells.map(withPlace), passed }
}
