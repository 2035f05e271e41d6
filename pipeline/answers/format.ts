import stringWidth from 'string-width'
import { csvText } from '../database/csv.ts'
import type { Rows, Value } from '../database/rows.ts'

export const FORMATS = ['table', 'csv', 'json', 'md'] as const
export type Format = (typeof FORMATS)[number]

/** Text of a value on one line. Control characters come from the web and could speak to the terminal. */
function text(value: Value | undefined): string {
  if (value === null || value === undefined) return ''
  const plain = typeof value === 'object' ? listText(value) : String(value)
  return plain.replaceAll(/\p{Cc}/gu, ' ')
}

const listText = (value: object): string =>
  Array.isArray(value) && value.every((item) => typeof item !== 'object') ? value.join(', ') : JSON.stringify(value)

/** Columns of numbers are set flush right, so that their digits stand under each other. */
const isNumeric = ({ rows }: Rows, column: string): boolean =>
  rows.some((row) => typeof row[column] === 'number') &&
  rows.every((row) => row[column] === null || typeof row[column] === 'number')

/** Text with blanks after it up to a width in columns of a terminal: Chinese takes two a character. */
export const paddedText = (content: string, width: number): string => content + gap(content, width)

const gap = (content: string, width: number): string => ' '.repeat(Math.max(0, width - stringWidth(content)))

function tableText(answer: Rows): string {
  const columns = answer.columns.map((name) => {
    const cells = answer.rows.map((row) => text(row[name]))
    const width = [name, ...cells].reduce((widest, cell) => Math.max(widest, stringWidth(cell)), 0)
    return { name, cells, width, numeric: isNumeric(answer, name) }
  })
  const line = (cellOf: (column: (typeof columns)[number]) => string): string =>
    columns
      .map((column) => {
        const cell = cellOf(column)
        return column.numeric ? gap(cell, column.width) + cell : cell + gap(cell, column.width)
      })
      .join('  ')
      .trimEnd()
  const head = [line(({ name }) => name), line(({ width }) => '-'.repeat(width))]
  return `${[...head, ...answer.rows.map((_, at) => line(({ cells }) => cells[at] ?? ''))].join('\n')}\n`
}

/** A bar would end the cell, and a tag from the web would be taken for one. */
const markdownCell = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('<', '&lt;')

function markdownText(answer: Rows): string {
  const line = (cells: string[]): string => `| ${cells.map(markdownCell).join(' | ')} |`
  const rule = answer.columns.map((name) => (isNumeric(answer, name) ? '--:' : '---'))
  const body = answer.rows.map((row) => line(answer.columns.map((name) => text(row[name]))))
  return `${[line(answer.columns), line(rule), ...body].join('\n')}\n`
}

const RENDERERS: Record<Format, (answer: Rows) => string> = {
  table: tableText,
  csv: csvText,
  json: ({ rows }) => `${JSON.stringify(rows, null, 2)}\n`,
  md: markdownText,
}

/** Rows as text that ends with a line break: a terminal table (Chinese takes two columns a character), CSV, JSON or Markdown. */
export const formatRows = (answer: Rows, format: Format): string => RENDERERS[format](answer)
