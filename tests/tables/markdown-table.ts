/** A table as a golden page writes it. */
export interface WrittenTable {
  /** Header path of each column; null if nothing in the text tells how far the header cells reach. */
  columns: string[][] | null
  rows: string[][]
  /** Places of the rows that are totals, which `Σ` marks; left out if the page says nothing of them. */
  total_rows?: number[]
}

/** What stands for a header that nobody knows, a total, and nothing at all. */
const UNKNOWN = '?'
const TOTAL = 'Σ'
const NOTHING = '–'
/** Between the headers of a path; an empty one of them is written by a sign, an empty cell is left empty. */
const BELOW = ' › '
const EMPTY = String.raw`\e`

const SPELT: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r` }
const blank = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`

/** A text as a cell holds it: what Markdown or this page would take for something else has a stroke before it. */
export function cellOf(text: string | null): string {
  if (text === null) return NOTHING
  if ([UNKNOWN, TOTAL, NOTHING].includes(text)) return `\\${text}`
  return text
    .replace(/[\\|›]/g, String.raw`\$&`)
    .replace(/[\n\r]/g, (character) => SPELT[character] ?? character)
    .replace(/^\s+|\s+$/g, (blanks) => [...blanks].map(blank).join(''))
}

const MEANT: Readonly<Record<string, string>> = { n: '\n', r: '\r', e: '' }

/** The inverse of cellOf. */
export function textIn(cell: string): string | null {
  if (cell === NOTHING) return null
  return cell.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gu, (_, code?: string, sign = '') =>
    code === undefined ? (MEANT[sign] ?? sign) : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const cellsIn = (line: string): string[] =>
  [...line.matchAll(/((?:\\.|[^\\|])*)\|/gu)].slice(1).map(([, cell = '']) => cell.trim())

const headerOf = (path: readonly string[]): string =>
  path.map((text) => (text === '' ? EMPTY : cellOf(text))).join(BELOW)
const pathIn = (cell: string): string[] => (cell === '' ? [] : cell.split(BELOW).map((text) => textIn(text) ?? ''))

/** Rows of cells below a header, as Markdown writes them. */
export const markdownRows = (header: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  lineOf(header),
  lineOf(header.map(() => '---')),
  ...rows.map(lineOf),
]

/** The cells of lines that Markdown writes rows as. */
export const readMarkdownRows = (lines: readonly string[]): string[][] => lines.map(cellsIn)

/** A table in Markdown, totals marked in a first column if it tells of them. */
export function markdownTable({ columns, rows, total_rows }: WrittenTable): string[] {
  const header = columns?.map(headerOf) ?? (rows[0] ?? []).map(() => UNKNOWN)
  const mark = (at: number): string[] => (total_rows ? [total_rows.includes(at) ? TOTAL : ''] : [])
  return markdownRows(
    [...(total_rows ? [TOTAL] : []), ...header],
    rows.map((row, at) => [...mark(at), ...row.map(cellOf)]),
  )
}

/** The inverse of markdownTable. */
export function readMarkdownTable([head = '', , ...lines]: readonly string[]): WrittenTable {
  const header = cellsIn(head)
  const isMarked = header[0] === TOTAL
  const own = (cells: string[]): string[] => (isMarked ? cells.slice(1) : cells)
  const names = own(header)
  const rows = readMarkdownRows(lines)
  const isUnknown = names.length > 0 && names.every((name) => name === UNKNOWN)
  return {
    columns: isUnknown ? null : names.map(pathIn),
    rows: rows.map((cells) => own(cells).map((cell) => textIn(cell) ?? '')),
    ...(isMarked && { total_rows: rows.flatMap(([mark], at) => (mark === TOTAL ? [at] : [])) }),
  }
}
