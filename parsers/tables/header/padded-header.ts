import type { LabelWords } from '../../values/label-words.ts'
import { type Header, rowedTrees } from './header-tree.ts'
import { placedPaths } from './placed-header.ts'
import { spannedPaths } from './spanned-header.ts'

const UNSTATED = 'nothing states the spans of the header'
/** What the place of the padding says for a group at the end of the first row, in costs of a header. */
const IN_PLACE = 0.5

type Paths = Pick<Header, 'columns' | 'doubt'>

/** Whether all that is empty in a row stands at its end. */
const isFilledUp = (row: readonly string[]): boolean =>
  row.at(-1) === '' &&
  row
    .slice(
      0,
      row.findLastIndex((text) => text !== ''),
    )
    .every((text) => text !== '')

/** Whether two headers are the same but for the rows that a cell reaches over. */
const areSame = (one: readonly string[][], other: readonly string[][]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/**
 * Header paths of rows that are filled up to one width. Some extractors put the padding of a group right after it, and
 * others that of all groups at the end of the row: where the first row is empty at its end alone, its words decide
 * which of its cells the groups are. Others leave every cell in its place. `labels` is the number of leading columns
 * without figures. Null if the padding fits no reading.
 */
export function paddedPaths(
  header: readonly string[][],
  width: number,
  labels: number,
  words: LabelWords,
): Paths | null {
  const placed = placedPaths(header, width)
  if (placed) return { columns: placed, doubt: null }
  const counted = spannedPaths(header, width, words)
  const inPlace = counted && { columns: counted.columns, doubt: counted.isSure ? null : UNSTATED }
  if (!isFilledUp(header[0] ?? [])) return inPlace
  const trees = rowedTrees(
    header.map((row) => row.filter((text) => text !== '')),
    width,
    labels,
    words,
  )
  const [best] = trees
  if (!best || !inPlace) return best ?? inPlace
  const same = trees.find(({ columns }) => areSame(columns, inPlace.columns))
  if (same && same.cost <= best.cost + IN_PLACE) return same === best ? inPlace : { ...inPlace, doubt: UNSTATED }
  return { columns: best.columns, doubt: best.doubt ?? UNSTATED }
}
