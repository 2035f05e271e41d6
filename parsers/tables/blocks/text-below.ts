import { kindAt } from '../scan/cell-run.ts'
import { ordinalLevel } from '../wording.ts'
import type { Alignment } from './alignment.ts'
import type { Body } from './price.ts'

const LABELLED = /^[^:：]{2,8}[:：]./

/** A sentence, a heading with its ordinal, or a label with its value: what stands in a document, and seldom in a cell. */
const isTextLike = ({ cells }: Body, at: number): boolean =>
  at >= 0 &&
  (kindAt(cells, at) === 'sentence' || ordinalLevel(cells.texts[at]!) >= 0 || LABELLED.test(cells.texts[at]!))

/**
 * An alignment without what stands after the last figure in a column of remarks that most rows leave empty, or without
 * a sentence or heading in a column in which some row has no cell and none has such: where nothing but the order of
 * lines tells, it is the text below the table.
 */
export function withoutTextBelow(alignment: Alignment, body: Body): Alignment {
  const { width, height, first } = alignment
  const { slots, sense } = body
  const slot = first.length - 1
  const last = slots[width - 1]!
  if ((last !== 'remark' && last !== 'word') || first[slot]! < 0 || sense === 'empty') return alignment
  const isText = isTextLike(body, first[slot]!)
  if (!isText && (sense === 'row' || last === 'word')) return alignment
  const others = Array.from({ length: height - 1 }, (_, row) => first[row * width + width - 1]!)
  const filled = others.filter((at) => at >= 0).length
  const isOdd = isText && filled < others.length && !others.some((at) => isTextLike(body, at))
  const isRare = last === 'remark' && filled * (isText ? 2 : 3) < others.length
  // What remarks above say as well is one more of them.
  const isKnown = others.some((at) => at >= 0 && body.cells.texts[at] === body.cells.texts[first[slot]!])
  if (isKnown || (!isOdd && !isRare)) return alignment
  return { ...alignment, first: first.with(slot, -1), end: first[slot]! }
}
