import type { Alignment } from './alignment.ts'
import { kindAt } from './cell-run.ts'
import type { Body } from './price.ts'

const isSentence = ({ cells }: Body, at: number): boolean => at >= 0 && kindAt(cells, at) === 'sentence'

/**
 * An alignment without what stands behind the last figure in a column of remarks that most rows leave empty, or without
 * a sentence in a column that other rows leave empty or put no sentence in: where nothing but the order of lines tells,
 * it is the text below the table.
 */
export function withoutTextBelow(alignment: Alignment, body: Body): Alignment {
  const { width, height, first } = alignment
  const { slots, sense } = body
  const slot = first.length - 1
  const last = slots[width - 1]!
  if ((last !== 'remark' && last !== 'word') || first[slot]! < 0 || sense === 'empty') return alignment
  const isText = isSentence(body, first[slot]!)
  if (!isText && (sense === 'row' || last === 'word')) return alignment
  const others = Array.from({ length: height - 1 }, (_, row) => first[row * width + width - 1]!)
  const filled = others.filter((at) => at >= 0).length
  const isOdd = isText && filled < others.length && !others.some((at) => isSentence(body, at))
  const isRare = last === 'remark' && filled * (isText ? 2 : 3) < others.length
  if (!isOdd && !isRare) return alignment
  return { ...alignment, first: first.with(slot, -1), end: first[slot]! }
}
