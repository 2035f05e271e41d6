import type { Status } from '../../../datasets/records/vocabulary.ts'
import { readReference } from '../../../datasets/reference/index.ts'
import { bodyRegister } from '../../../parsers/places/body-register.ts'
import { cellStatements } from '../../../parsers/statements/cells/cell-statements.ts'
import type { TableContext } from '../../../parsers/statements/cells/table-context.ts'
import { type TableSense, tableSense } from '../../../parsers/statements/cells/table-sense.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { ruling } from '../../../parsers/statements/statement/level.ts'
import type { Statement } from '../../../parsers/statements/statement/statement.ts'
import { placesOf } from '../../../parsers/tables/places.ts'
import type { Table } from '../../../parsers/tables/table.ts'

const reference = readReference()
export const lexicon = lexiconOf(reference)
export const { isBody } = bodyRegister(reference)

export interface Drawn {
  title?: string
  above?: string[]
  unit?: string
  columns: string[][]
  rows: string[][]
  total_rows?: number[]
}

/** A table whose cells stand one per line in a text. */
export function drawn({ title, above, unit, columns, rows, total_rows = [] }: Drawn): { table: Table; text: string } {
  let text = ''
  let line = 0
  const places = rows.map((cells) =>
    cells.map((cell) => {
      const start = text.length
      text += `${cell}\n`
      line++
      return cell === '' ? null : { first_line: line, last_line: line, start, end: start + cell.length }
    }),
  )
  const shape = { columns, rows, places: placesOf(places), total_rows, first_line: 1, last_line: line }
  const found = { title: title ?? null, above: above ?? [], unit: unit ?? null }
  return { text, table: { ...shape, ...found, method: 'flattened', proof: 'proven' } }
}

const cellsIn = (line: string): string[] => line.split('|').map((cell) => cell.trim())

/** A table drawn with bars between its cells and > between the levels of its headers. */
export const sketched = (title: string, headers: string, ...rows: string[]): Drawn => ({
  title,
  columns: cellsIn(headers).map((path) => path.split('>').map((label) => label.trim())),
  rows: rows.map(cellsIn),
})

/** What a document of March 2024 that sets goals says to its tables. */
export const contextOf = (text: string, said: Partial<TableContext> = {}): TableContext => ({
  text,
  title: null,
  area: null,
  usual: { ...ruling<Status>('target', 'document', ''), isSaid: false },
  year: 2024,
  day: '2024-03-20',
  plan: null,
  isYearOfDay: false,
  yearAbove: () => null,
  caption: '',
  unitOfSums: () => () => null,
  planNotes: () => ({ baseYear: null, starred: null, areSumsInBrackets: false }),
  isBody,
  ...said,
})

export function senseOf(drawing: Drawn, said: Partial<TableContext> = {}): TableSense {
  const { table, text } = drawn(drawing)
  return tableSense(table, { ordinal: 1, firstTask: 0 }, contextOf(text, said), lexicon)
}

export function statementsOf(drawing: Drawn, said: Partial<TableContext> = {}): Statement[] {
  const { table, text } = drawn(drawing)
  const context = contextOf(text, said)
  return cellStatements(tableSense(table, { ordinal: 1, firstTask: 0 }, context, lexicon), context, lexicon)
}

/** The named fields of statements, one line each. */
export const linesOf = (statements: readonly Statement[], ...fields: (keyof Statement)[]): string[] =>
  statements.map((one) => fields.map((field) => one[field] ?? '·').join(' '))
