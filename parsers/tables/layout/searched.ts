import type { Lines } from '../../text/lines.ts'
import type { KindReader } from '../cell-kind.ts'
import type { ProposedTable } from '../choose/proposal.ts'
import { barStream } from '../scan/bar-stream.ts'
import { emptyPrints, lineStream } from '../scan/line-stream.ts'
import { searchTables } from './search.ts'
import { type Setting, spanTable } from './span-table.ts'

/** The tables of one stream; each caption ends where the table before begins. */
function tablesOf(setting: Setting): ProposedTable[] {
  const { stream, kinds } = setting
  const { spans } = searchTables(stream, kinds)
  return spans.flatMap((span) => {
    const above = spans.filter(({ to }) => to <= span.from).map(({ to }) => stream.lines[to - 1]! + 1)
    return spanTable(span, Math.max(0, ...above), setting) ?? []
  })
}

/** The tables that the search finds in some lines, under every spelling that they may be of. */
export function searchedTables(lines: Lines, kinds: KindReader): ProposedTable[] {
  const form = { lines, kinds, method: 'flattened' } as const
  const bars = barStream(lines, kinds)
  return [
    ...(bars ? tablesOf({ ...form, stream: bars, dropsEmpty: true }) : []),
    ...emptyPrints(lines).flatMap((print) =>
      tablesOf({ ...form, stream: lineStream(lines, print, kinds), dropsEmpty: false }),
    ),
  ]
}
