import type { Lines } from '../../text/lines.ts'
import type { KindReader } from '../cell-kind.ts'
import type { ProposedTable } from '../choose/proposal.ts'
import { barStream } from '../scan/bar-stream.ts'
import { emptyPrints, lineStream } from '../scan/line-stream.ts'
import { PlainSearch, tablesOf } from './plain-search.ts'
import { searchTables } from './search.ts'

/**
 * The tables that the search finds in some lines, under every spelling that they may be of. Where the first spelling, in which no
 * cell is left out, leaves nothing to explain, the others are not tried. `plain` is the search under that spelling.
 */
export function searchedTables(
  lines: Lines,
  kinds: KindReader,
  plain = new PlainSearch(lines, kinds),
): ProposedTable[] {
  const form = { lines, kinds, method: 'flattened' } as const
  const bars = barStream(lines, kinds)
  const readings = bars ? tablesOf(searchTables(bars, kinds), { ...form, stream: bars, dropsEmpty: true }) : []
  readings.push(...plain.tables())
  if (plain.found.isRegular) return readings
  for (const print of emptyPrints(lines)) {
    if (print === 'none') continue
    const stream = lineStream(lines, print, kinds)
    readings.push(...tablesOf(searchTables(stream, kinds), { ...form, stream, dropsEmpty: false }))
  }
  return readings
}
