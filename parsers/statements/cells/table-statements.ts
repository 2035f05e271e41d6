import type { Lines } from '../../text/lines.ts'
import type { Context } from '../context/context.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Passed, ProseReading } from '../statement/passed.ts'
import { type CellReaders, cellProse, IN_NAME } from './cell-prose.ts'
import { cellStatements, isDayCount } from './cell-statements.ts'
import { isReadIn } from './columns/role.ts'
import { IN_FORM } from './panels/form.ts'
import { SAID_IN_NOTICE } from './repeats/said-in-notice.ts'
import { SAID_IN_TABLE } from './repeats/said-in-table.ts'
import { SAID_TWICE, withoutRepeats } from './repeats/said-twice.ts'
import { TWIN } from './repeats/twin.ts'
import type { TableContext } from './table-context.ts'
import type { TableSense } from './table-sense.ts'

/** Rule of numbers in columns that state nothing: remarks, bodies, what things cost. */
export const ASIDE = 'aside_column'

const DIGIT = /[\d０-９]/

/** The cells with numbers of columns that are not read, and of rows that tell a day. */
function asideNumbers({ table, columns, labels, isRegister }: TableSense, { figures }: Lexicon): Passed[] {
  return columns.flatMap((use, col) => {
    if (use.role === 'serial') return []
    const isRead = isReadIn(use, isRegister)
    return table.rows.flatMap((cells, row) => {
      const text = cells[col] ?? ''
      if (!DIGIT.test(text)) return []
      const figure = isRead && labels[row]!.isDay ? figures.read(text) : null
      const isAside = !isRead || (figure !== null && isDayCount(figure, labels[row]!))
      const place = isAside ? table.places.at(row, col) : null
      return place ? [{ rule: ASIDE, start: place.start, end: place.end }] : []
    })
  })
}

/** Rules of cells whose numbers are no statements. */
export const CELL_RULES: readonly string[] = [SAID_TWICE, SAID_IN_TABLE, SAID_IN_NOTICE, ASIDE, TWIN, IN_FORM, IN_NAME]

/** Everything that the cells of a table state: their figures first, then their sentences. */
export function tableStatements(
  sense: TableSense,
  lines: Lines,
  { inTable, inCells }: { inTable: TableContext; inCells: Context },
  readers: CellReaders,
): ProseReading {
  const sentences = cellProse(sense, lines, inCells, readers)
  const { own, repeated } = withoutRepeats(cellStatements(sense, inTable, readers.lexicon), sentences.statements)
  return {
    statements: [...own, ...sentences.statements],
    passed: [
      ...sentences.passed,
      ...asideNumbers(sense, readers.lexicon),
      ...repeated.map(({ span_start: start, span_end: end }) => ({ rule: SAID_TWICE, start, end })),
    ],
  }
}
