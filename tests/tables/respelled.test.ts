import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { parserFor } from '../../parsers/parse.ts'
import { readTablesPage } from './form-folder.ts'

interface Original {
  columns: string[][]
  rows: string[][]
}

const folder = new URL('../golden/forms/', import.meta.url)
const parse = parserFor(readReference())
const originals = readdirSync(folder).flatMap((name): [string, Original][] =>
  readTablesPage(readFileSync(new URL(`${name}/tables.md`, folder), 'utf8')).flatMap(({ columns, rows }, at) =>
    columns ? [[`${name} ${at + 1}`, { columns, rows }] as [string, Original]] : [],
  ),
)

/** Header rows in which every cell stands in its own first column and first row, and the rest of its area is empty. */
function headerRows(columns: readonly string[][]): string[][] {
  const depth = Math.max(...columns.map((path) => path.length))
  const isShared = (col: number, level: number): boolean =>
    col > 0 &&
    level < Math.min(columns[col]!.length, columns[col - 1]!.length) - 1 &&
    JSON.stringify(columns[col]!.slice(0, level + 1)) === JSON.stringify(columns[col - 1]!.slice(0, level + 1))
  return Array.from({ length: depth }, (_, level) =>
    columns.map((path, col) => (isShared(col, level) ? '' : (path[level] ?? ''))),
  )
}

type Write = (rows: readonly string[][]) => string

/** Spellings in which every cell is told, empty ones included: nothing about the rows is left to infer. */
const SPELLINGS: Record<string, Write> = {
  'row per line, bars': (rows) => rows.map((row) => `${row.join(' | ')} |`).join('\n'),
  'row per line, tabs': (rows) => rows.map((row) => row.join('\t')).join('\n'),
  'cell and bar per line': (rows) => rows.map((row) => row.map((text) => `${text} |`).join('\n')).join('\n'),
  'bar on a line of its own': (rows) =>
    rows.map((row) => row.map((text) => (text === '' ? '|' : `${text}\n|`)).join('\n')).join('\n'),
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s;]/g, '')
const bareRows = (rows: readonly string[][]): string[][] => rows.map((row) => row.map(bare))

/** A `<table>` whose header cells span columns and rows, and whose labels span the rows that they stand for. */
function markup(columns: readonly string[][], rows: readonly string[][]): string {
  const header = headerRows(columns)
  const cell = (text: string, colspan: number, rowspan: number) =>
    `<td colspan="${colspan}" rowspan="${rowspan}"><p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p></td>`
  const widthAt = (level: number, col: number): number => {
    const next = header[level]!.findIndex((text, at) => at > col && text !== '')
    const end = columns.findIndex((path, at) => at > col && path.length <= level)
    return Math.min(...[next, end, columns.length].filter((at) => at > col)) - col
  }
  const depthAt = (level: number, col: number): number =>
    columns[col]!.length - 1 === level ? header.length - level : 1
  const rowsFrom = (at: number, col: number): number => {
    const next = rows.findIndex((_, row) => row > at && !isRepeated(rows, row, col))
    return (next < 0 ? rows.length : next) - at
  }
  const isHeld = (level: number, col: number) => header[level]![col] !== ''
  const head = header.map((row, level) =>
    row.map((text, col) => (isHeld(level, col) ? cell(text, widthAt(level, col), depthAt(level, col)) : '')).join(''),
  )
  const body = rows.map((row, at) =>
    row.map((text, col) => (isRepeated(rows, at, col) ? '' : cell(text, 1, rowsFrom(at, col)))).join(''),
  )
  return `<table>${[...head, ...body].map((cells) => `<tr>${cells}</tr>`).join('')}</table>`
}

/** True for a label that stands for several rows and was printed in the first of them. */
const isRepeated = (rows: readonly string[][], row: number, col: number): boolean =>
  row > 0 &&
  /\p{Script=Han}/u.test(rows[row]![col]!) &&
  rows[row]!.slice(0, col + 1).every((text, at) => text === rows[row - 1]![at])

/** Ways in which a label that spans rows is missing from the rows below its first. */
const MERGES: Record<string, (rows: readonly string[][]) => string[][]> = {
  'leaves its cells empty': (rows) =>
    rows.map((row, at) => row.map((text, col) => (isRepeated(rows, at, col) ? '' : text))),
  'moves its rows to the left': (rows) =>
    rows.map((row, at) => {
      const cells = row.filter((_, col) => !isRepeated(rows, at, col))
      return [...cells, ...row.slice(cells.length).map(() => '')]
    }),
}

const textOf = (columns: readonly string[][], rows: readonly string[][], write: Write): Uint8Array => {
  const body = rows.map((row) => row.map((text) => text.replaceAll('\n', '')))
  return new TextEncoder().encode(
    `某区通知\n\n现将有关情况印发如下。\n\n${write([...headerRows(columns), ...body])}\n\n请各单位落实。\n`,
  )
}

const merged = originals.filter(([, { rows }]) => rows.some((_, at) => isRepeated(rows, at, 0)))

describe.each(Object.entries(SPELLINGS))('forms spelled as %s', (_spelling, write) => {
  it.each(originals)('%s is rebuilt', (_, { columns, rows }) => {
    const { tables } = parse(textOf(columns, rows, write), null)
    expect(tables.map((table) => bareRows(table.rows))).toEqual([bareRows(rows)])
    expect(bareRows(tables[0]!.columns)).toEqual(bareRows(columns))
  })

  describe.each(Object.entries(MERGES))('where a label over several rows %s', (_merge, withMerged) => {
    it.each(merged)('%s is rebuilt', (_, { columns, rows }) => {
      const { tables } = parse(textOf(columns, withMerged(rows), write), null)
      expect(tables.map((table) => bareRows(table.rows))).toEqual([bareRows(rows)])
    })
  })
})

/** A column without a name leaves a header cell that cannot be told from one that another reaches over. */
const named = originals.filter(([, { columns }]) => columns.every((path) => !path.includes('')))

describe('forms as markup', () => {
  it.each(named)('%s is rebuilt', (_, { columns, rows }) => {
    const page = `<html><body><p>现将有关情况印发如下。</p>${markup(columns, rows)}<p>请各单位落实。</p></body></html>`
    const { tables } = parse(new TextEncoder().encode(page), null)
    expect(tables.map((table) => bareRows(table.rows))).toEqual([bareRows(rows)])
    expect(bareRows(tables[0]!.columns)).toEqual(bareRows(columns))
  })
})
