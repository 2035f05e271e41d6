import type { Finding } from '../../parsers/finding.ts'
import type { Table, TableReading } from '../../parsers/tables/table.ts'
import { cellOf, markdownRows, markdownTable, readMarkdownRows, readMarkdownTable, textIn } from './markdown-table.ts'

/** A reading as a golden page keeps it: where its cells stand is asked of every reading alike. */
export interface KeptReading {
  tables: Omit<Table, 'places'>[]
  findings: Finding[]
}

/** What of a reading is kept. */
export const keptOf = ({ tables, findings }: TableReading): KeptReading => ({
  tables: tables.map(({ places: _, ...table }) => table),
  findings,
})

function tablePart({
  title,
  above,
  unit,
  method,
  proof,
  first_line,
  last_line,
  ...table
}: KeptReading['tables'][number]) {
  const said = [
    ['title', cellOf(title)],
    ...above.map((line) => ['above', cellOf(line)]),
    ['unit', cellOf(unit)],
    ['method', method],
    ['proof', proof],
    ['lines', `${first_line}–${last_line}`],
  ]
  return [...said.map(([name, value]) => `- ${name}: ${value}`), '', ...markdownTable(table)]
}

const COLUMNS = ['kind', 'severity', 'message', 'expected', 'actual', 'first_line', 'table'] as const
const NUMBERS: readonly string[] = ['first_line', 'table'] satisfies (keyof Finding)[]

const findingCells = (finding: Finding): string[] =>
  COLUMNS.map((name) => cellOf(finding[name] === null ? null : String(finding[name])))

/** A reading as a page: what each table is, its rows, then what was found. */
export function readingPage({ tables, findings }: KeptReading): string {
  const parts = tables.map((table, at) => [`# Table ${at + 1}`, '', ...tablePart(table)])
  const found = findings.length > 0 ? [['# Findings', '', ...markdownRows(COLUMNS, findings.map(findingCells))]] : []
  const all = [...parts, ...found]
  return all.length > 0 ? all.map((part) => `${part.join('\n')}\n`).join('\n') : 'No table, no finding.\n'
}

function tableIn(lines: readonly string[]): KeptReading['tables'][number] {
  const pairs = lines.flatMap((line) => {
    const [, name, value] = /^- (\w+): (.*)$/.exec(line) ?? []
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
  const of = (wanted: string): string => pairs.find(([name]) => name === wanted)?.[1] ?? ''
  const [first_line = 0, last_line = 0] = of('lines').split('–').map(Number)
  const { columns, rows, total_rows } = readMarkdownTable(lines.filter((line) => line.startsWith('|')))
  return {
    title: textIn(of('title')),
    above: pairs.flatMap(([name, value]) => (name === 'above' ? [textIn(value) ?? ''] : [])),
    unit: textIn(of('unit')),
    method: of('method') as Table['method'],
    proof: of('proof') as Table['proof'],
    columns: columns ?? [],
    rows,
    total_rows: total_rows ?? [],
    first_line,
    last_line,
  }
}

function findingsIn(lines: readonly string[]): Finding[] {
  const [, , ...rows] = lines.filter((line) => line.startsWith('|'))
  return readMarkdownRows(rows).map((cells) =>
    Object.fromEntries(
      COLUMNS.map((name, at) => {
        const text = textIn(cells[at] ?? '')
        return [name, text !== null && NUMBERS.includes(name) ? Number(text) : text]
      }),
    ),
  ) as unknown as Finding[]
}

/** The inverse of readingPage. */
export function readReading(page: string): KeptReading {
  const parts = page.split(/^# /m).map((part) => part.split('\n'))
  const named = (name: string) => parts.filter(([title]) => title?.startsWith(name))
  return { tables: named('Table ').map(tableIn), findings: named('Findings').flatMap(findingsIn) }
}
