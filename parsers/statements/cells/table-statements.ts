import type { Lines } from '../../text/lines.ts'
import type { Context } from '../context/context.ts'
import type { Lexicon } from '../lexicon.ts'
import type { ProseReading } from '../prose.ts'
import { cellProse } from './cell-prose.ts'
import { cellStatements } from './cell-statements.ts'
import { SAID_TWICE, withoutRepeats } from './said-twice.ts'
import type { TableContext, TableSense } from './table-sense.ts'

/** Everything that the cells of a table state: their figures first, then their sentences. */
export function tableStatements(
  sense: TableSense,
  lines: Lines,
  { inTable, inCells }: { inTable: TableContext; inCells: Context },
  lexicon: Lexicon,
): ProseReading {
  const sentences = cellProse(sense, lines, inCells, lexicon)
  const { own, repeated } = withoutRepeats(cellStatements(sense, inTable, lexicon), sentences.statements, sense.label)
  return {
    statements: [...own, ...sentences.statements],
    passed: [
      ...sentences.passed,
      ...repeated.map(({ span_start: start, span_end: end }) => ({ rule: SAID_TWICE, start, end })),
    ],
  }
}
