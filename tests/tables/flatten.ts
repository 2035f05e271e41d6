import type { Original } from './generator.ts'

/** One printed cell. */
export interface Printed {
  text: string
  row: number
  col: number
  /** Columns it stands over. */
  span: number
}

/** A way in which extractors write a table as text. */
export interface Spelling {
  name: string
  /** Separators stand for themselves: empty cells are told, and no cell can be torn. */
  isExplicit: boolean
  /** Empty cells after a header cell count its span. */
  isPadded: boolean
  /** The text of the rows; the first `headers` of them are header rows. */
  write: (rows: readonly Printed[][], headers: number) => string
}

/** Cells by printed row, header rows first; rows of the header have negative numbers. Vanished cells are left out. */
export function printedRows({ headers, rows, vanished }: Original): Printed[][] {
  const isVanished = (row: number, col: number) => vanished.some(([at, other]) => at === row && other === col)
  return [
    ...headers.map((row, at) => row.map(({ text, span }, col) => ({ text, row: at - headers.length, col, span }))),
    ...rows.map((row, at) =>
      row.map((text, col) => ({ text, row: at, col, span: 1 })).filter(({ col }) => !isVanished(at, col)),
    ),
  ]
}

const filled = (rows: readonly Printed[][]): string[][] =>
  rows.map((row) => row.map(({ text }) => text).filter((text) => text !== '')).filter((row) => row.length > 0)

const texts = (rows: readonly Printed[][]): string[][] => rows.map((row) => row.map(({ text }) => text))

/** Rows of one width: empty cells after a merged one stand for its span, short rows are filled up at their end. */
function widened(rows: readonly Printed[][]): string[][] {
  const spread = rows.map((row) => row.flatMap(({ text, span }) => [text, ...Array<string>(span - 1).fill('')]))
  const width = Math.max(...spread.map((row) => row.length))
  return spread.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}

export const SPELLINGS: readonly Spelling[] = [
  {
    name: 'blank line between cells',
    isExplicit: false,
    isPadded: false,
    write: (rows) => filled(rows).flat().join('\n\n'),
  },
  { name: 'one cell per line', isExplicit: false, isPadded: false, write: (rows) => filled(rows).flat().join('\n') },
  {
    name: 'tab before cells, blank line between rows',
    isExplicit: false,
    isPadded: false,
    write: (rows) =>
      filled(rows)
        .map((row) => row.map((text) => `\t${text}`).join('\n'))
        .join('\n\n'),
  },
  {
    name: 'line of one blank between rows',
    isExplicit: false,
    isPadded: false,
    write: (rows) =>
      filled(rows)
        .map((row) => row.join('\n\n'))
        .join('\n\n \n\n'),
  },
  {
    name: 'blank line more for an empty cell',
    isExplicit: false,
    isPadded: false,
    write: (rows) =>
      texts(rows)
        .flat()
        .join('\n\n')
        .replace(/\n{3,}/g, (run) => '\n'.repeat(run.length / 2 + 1)),
  },
  {
    name: 'cell and bar per line, padded',
    isExplicit: true,
    isPadded: true,
    write: (rows) =>
      widened(rows)
        .map((row) => row.map((text) => `${text} |`).join('\n'))
        .join('\n'),
  },
  {
    name: 'bar on a line of its own',
    isExplicit: true,
    isPadded: true,
    write: (rows) =>
      widened(rows)
        .map((row) => row.map((text) => (text === '' ? '|' : `${text}\n|`)).join('\n'))
        .join('\n'),
  },
  {
    name: 'row per line, bars',
    isExplicit: true,
    isPadded: false,
    write: (rows) =>
      texts(rows)
        .map((row) => `${row.join(' | ')} |`)
        .join('\n'),
  },
  {
    name: 'row per line, tabs',
    isExplicit: false,
    isPadded: false,
    write: (rows) =>
      texts(rows)
        .map((row) => row.join('\t'))
        .join('\n'),
  },
  {
    name: 'row per line, blanks',
    isExplicit: false,
    isPadded: false,
    write: (rows) =>
      filled(rows)
        .map((row) => row.join('   '))
        .join('\n'),
  },
  {
    name: 'one line, bars',
    isExplicit: true,
    isPadded: true,
    write: (rows) =>
      `${widened(rows)
        .map((row) => row.join(' | '))
        .join(' | ')} |`,
  },
]

const tornApart = (text: string): string => `${text.slice(0, text.length >> 1)}\n${text.slice(text.length >> 1)}`

/** A table as text with its surroundings. */
export function flattened(table: Original, spelling: Spelling, rows = printedRows(table)): string {
  const isTorn = ({ row, col, text }: Printed) =>
    text.length > 2 && table.torn.some(([at, other]) => at === row && other === col)
  const tears = !spelling.isExplicit && !spelling.name.startsWith('row per line')
  const whole = rows.map((row) =>
    row.map((cell) => (tears && isTorn(cell) ? { ...cell, text: tornApart(cell.text) } : cell)),
  )
  const body = spelling.write(whole, table.headers.length)
  return `${[...table.before, ...(table.title ? [table.title] : []), ...(table.note ? [table.note] : []), body, ...table.after].join('\n\n')}\n`
}
