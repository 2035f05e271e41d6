import { readDecimal } from '../../values/decimal.ts'
import type { LabelWords } from '../../values/label-words.ts'
import type { CellRun } from '../scan/cell-run.ts'
import { PART_HEADER } from '../wording.ts'
import type { Alignment } from './alignment.ts'

/** Header cells that name periods: what stands below them under one group is the same thing at several times. */
const PERIOD = /^(?:\d{4}年?|\d{1,2}月|[上下]半年|第?[一二三四]季度|本[年月]|上年|去年|上年同期|去年同期)/
/** Rows whose figures tell how large those of a column are. */
const SAMPLE = 64
/** The same thing is seldom so many times as large a few periods later. */
const FARTHEST = 30
const UNLIKE = 0.7

/** The middle one of a column's amounts, signs left out; null if it has none. */
function sizeOf({ texts }: CellRun, { first, width, height }: Alignment, col: number): number | null {
  const sizes: number[] = []
  for (let row = 0; row < Math.min(height, SAMPLE); row += 1) {
    const at = first[row * width + col]!
    const amount = at < 0 ? null : readDecimal(texts[at]!)
    if (amount && amount.digits !== 0n) sizes.push(Math.abs(Number(amount.digits)) / 10 ** amount.scale)
  }
  return sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? null
}

/** Whether two neighbouring columns are periods of one group. */
const areBeside = (left: readonly string[], right: readonly string[]): boolean =>
  left.length > 1 &&
  left.length === right.length &&
  left.slice(0, -1).every((text, at) => text === right[at]) &&
  PERIOD.test(left.at(-1)!) &&
  PERIOD.test(right.at(-1)!)

/** Whether a column is headed as a part of the one before it, which is its whole or the total of their group. */
const isPartOf = (whole: readonly string[], part: readonly string[], words: LabelWords): boolean =>
  PART_HEADER.test(part.at(-1)!) &&
  (whole.length < part.length
    ? whole.at(-1) === part.at(-2)
    : words.isTotalHeader(whole.at(-1)!) && whole.at(-2) === part.at(-2))

/**
 * Cost of what the figures say against a header: it calls figures of quite another size the same thing at another time,
 * or a part what is larger than its whole.
 */
export function unlikeness(
  columns: readonly string[][],
  cells: CellRun,
  alignment: Alignment,
  words: LabelWords,
): number {
  let cost = 0
  for (let col = 1; col < columns.length; col += 1) {
    const [before, here] = [columns[col - 1]!, columns[col]!]
    const isSame = areBeside(before, here)
    if (!isSame && !isPartOf(before, here, words)) continue
    const [left, right] = [sizeOf(cells, alignment, col - 1), sizeOf(cells, alignment, col)]
    if (!left || !right) continue
    if (isSame ? Math.max(left / right, right / left) > FARTHEST : right > left) cost += UNLIKE
  }
  return cost
}
