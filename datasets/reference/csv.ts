import { parse } from 'csv-parse/sync'
import type { z } from 'zod'

/** How one CSV file is read: every column of its header is a field of `schema`, `key` tells its rows apart. */
export interface CsvKind<S extends z.ZodObject = z.ZodObject> {
  /** File name, used in errors. */
  file: string
  schema: S
  key: readonly (keyof z.infer<S> & string)[]
}

interface Line {
  /** 1-based line in the file. */
  number: number
  cells: string[]
}

/** A mistake in a hand-edited table. The message names file, line, column, what was found and what was expected. */
export class ReferenceMistake extends Error {
  override readonly name = 'ReferenceMistake'
}

function fault(file: string, line: number, column: string, found: string, expected: string): Error {
  return new ReferenceMistake(
    `${file}, line ${line}, column ${column}: found ${JSON.stringify(found)}, expected ${expected}; correct the row`,
  )
}

const OPTIONS = { info: true, relax_column_count: true, skip_empty_lines: true } as const

/** The cells of a line that is a record by itself; null if a field may go on below, or no one closes it. */
function cellsOf(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',')
  // Quotes open and close in turn, those within a field are doubled.
  if (line.split('"').length % 2 === 0) return null
  try {
    const [record] = parse(line, OPTIONS) as unknown as { record: string[] }[]
    return record?.record ?? null
  } catch {
    return null
  }
}

/**
 * Lines that each hold a record, as nearly all tables have them, read without looking at every character: reading the tables of the
 * package is most of what a start costs. Null for any other text.
 */
function plainLines(text: string): Line[] | null {
  if (text.includes('\r')) return null
  const lines: Line[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '') continue
    const cells = cellsOf(line)
    if (cells === null) return null
    lines.push({ number: at + 1, cells })
  }
  return lines
}

function linesOf(file: string, text: string): Line[] {
  const plain = plainLines(text)
  if (plain !== null) return plain
  try {
    // The declared return type of csv-parse does not know the option `info`.
    const records = parse(text, OPTIONS) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ number: info.lines, cells: record }))
  } catch (error) {
    throw new ReferenceMistake(
      `${file}: no well-formed CSV: ${(error as Error).message}; quote the field or remove the quote`,
    )
  }
}

function checkHeader(file: string, header: Line, expected: readonly string[]): void {
  const wanted = expected.join(',')
  header.cells.forEach((column, at) => {
    if (!expected.includes(column)) throw fault(file, header.number, String(at + 1), column, `a column of ${wanted}`)
    if (header.cells.indexOf(column) !== at) throw fault(file, header.number, String(at + 1), column, 'no column twice')
  })
  const missing = expected.find((column) => !header.cells.includes(column))
  if (missing !== undefined) throw fault(file, header.number, missing, header.cells.join(','), wanted)
}

function checkWidth(file: string, line: Line, header: readonly string[]): void {
  if (line.cells.length === header.length) return
  const last = header[Math.min(line.cells.length, header.length) - 1] ?? ''
  throw fault(file, line.number, last, `${line.cells.length} fields`, `${header.length} fields`)
}

function readRow<S extends z.ZodObject>(kind: CsvKind<S>, header: readonly string[], line: Line): z.infer<S> {
  checkWidth(kind.file, line, header)
  const raw = Object.fromEntries(header.map((column, at) => [column, line.cells[at] ?? '']))
  const padded = header.find((column) => raw[column] !== raw[column]?.trim())
  if (padded !== undefined) throw fault(kind.file, line.number, padded, raw[padded] ?? '', 'no blanks at the ends')
  const parsed = kind.schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const column = String(issue.path[0] ?? '')
  throw fault(kind.file, line.number, column, raw[column] ?? '', issue.message)
}

/**
 * Reads the text of a CSV file into rows in file order. The header must hold exactly the fields of the schema, in any
 * order. Throws ReferenceMistake naming file, line, column, found and expected at an unknown, missing or repeated column, a row
 * of another width, blanks at the ends of a field, a field the schema refuses, and a row whose key stands there already.
 */
export function parseCsv<S extends z.ZodObject>(kind: CsvKind<S>, text: string): z.infer<S>[] {
  const [header, ...body] = linesOf(kind.file, text)
  const columns = Object.keys(kind.schema.shape)
  if (header === undefined) throw fault(kind.file, 1, columns[0] ?? '', '', columns.join(','))
  checkHeader(kind.file, header, columns)
  const lineOfKey = new Map<string, number>()
  return body.map((line) => {
    const row = readRow(kind, header.cells, line)
    const key = kind.key.map((column) => String(row[column] ?? '')).join(' + ')
    const earlier = lineOfKey.get(key)
    if (earlier !== undefined) {
      throw fault(kind.file, line.number, kind.key.join(' + '), key, `a key of its own (line ${earlier} has this one)`)
    }
    lineOfKey.set(key, line.number)
    return row
  })
}
