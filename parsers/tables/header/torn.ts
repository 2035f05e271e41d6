import type { KindReader } from '../cell-kind.ts'
import { joined } from '../scan/cells.ts'
import { isSectionLabel, isSectionNumber, isSubHeader, OF_WHICH_HEADER } from '../wording.ts'

/** Header cells more than columns that torn ones may account for. */
const MOST_TORN = 2

/** Whether a cell is a whole one by its words. */
const isWhole = (text: string, { words }: KindReader): boolean =>
  text === '' ||
  words.opensHeader(text) ||
  words.isLeafHeader(text) ||
  isSubHeader(text, words) ||
  OF_WHICH_HEADER.test(text) ||
  isSectionNumber(text) ||
  isSectionLabel(text)

/** Ways to read a header as one row in which some cells take two lines: as many as there are cells too many. */
export function tornRows(cells: readonly string[], width: number, kinds: KindReader): string[][][] {
  const more = cells.length - width
  if (more === 0) return [cells.map((text) => [text])]
  if (more < 0 || more > MOST_TORN) return []
  const ways = new Map<string, string[][]>()
  for (let at = 0; at + 1 < cells.length; at += 1) {
    if (
      isWhole(cells[at]!, kinds) ||
      (kinds.kindOf(cells[at]!) !== 'name' && isWhole(cells[at + 1]!, kinds)) ||
      kinds.unitLabels.measured(cells[at]!) !== null
    )
      continue
    const merged = [...cells.slice(0, at), joined(cells[at]!, cells[at + 1]!), ...cells.slice(at + 2)]
    for (const way of tornRows(merged, width, kinds)) ways.set(JSON.stringify(way), way)
  }
  return [...ways.values()]
}
