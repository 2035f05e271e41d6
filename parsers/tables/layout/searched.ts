import type { Lines } from '../../text/lines.ts'
import type { KindReader } from '../cell-kind.ts'
import type { Reading } from '../choose/proposal.ts'
import { barStream } from '../scan/bar-stream.ts'
import { emptyPrints, lineStream } from '../scan/line-stream.ts'
import { type Found, searchTables } from './search.ts'
import { type Setting, spanTable } from './span-table.ts'

/** The tables found in a stream; each caption ends where the table before begins. */
function tablesOf({ spans }: Found, setting: Setting): Reading[] {
  const { stream } = setting
  return spans.flatMap((span) => {
    const above = spans.filter(({ to }) => to <= span.from).map(({ to }) => stream.lines[to - 1]! + 1)
    return spanTable(span, Math.max(0, ...above), setting) ?? []
  })
}

/**
 * The tables that the search finds in some lines, under every spelling that they may be of. Where the first spelling, in which no
 * cell is left out, leaves nothing to explain, the others are not tried.
 */
export function searchedTables(lines: Lines, kinds: KindReader): Reading[] {
  const form = { lines, kinds, method: 'flattened' } as const
  const bars = barStream(lines, kinds)
  const readings = bars ? tablesOf(searchTables(bars, kinds), { ...form, stream: bars, dropsEmpty: true }) : []
  for (const print of emptyPrints(lines)) {
    const stream = lineStream(lines, print, kinds)
    const found = searchTables(stream, kinds)
    readings.push(...tablesOf(found, { ...form, stream, dropsEmpty: false }))
    if (print === 'none' && found.isRegular) break
  }
  return readings
}
