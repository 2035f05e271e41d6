import type { RowOf } from '../datasets/records/index.ts'
import { type Line, type Lines, linesOf } from '../parsers/text/lines.ts'
import type { DocumentRows } from './revision.ts'

const bare = (text: string): string => text.replace(/\s+/g, '')

/** Lines around a value that its quote is made of: a sentence may run over several, with blank ones between. */
function quoted(lines: Lines, at: number, quote: string): number[] {
  const whole = bare(quote)
  const isPart = (line: Line | undefined) => line !== undefined && whole.includes(bare(line.text))
  let first = at
  let last = at
  while (isPart(first > 1 ? lines.at(first - 2) : undefined)) first--
  while (isPart(lines.at(last))) last++
  return span(first, last)
}

const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)

/**
 * The lines of a document's text that its rows refer to: tables and tasks from first to last line, the sentences of
 * targets, the places of findings. No other line is kept. Takes rows and text as they were before names are left out.
 */
export function sourceLines(rows: DocumentRows, text: string): RowOf<'lines'>[] {
  const { doc_id } = rows.document
  const lines = linesOf(text)
  const wanted = new Set([
    ...[...rows.tables, ...rows.tasks].flatMap(({ first_line, last_line }) => span(first_line, last_line)),
    ...rows.findings.flatMap(({ first_line }) => first_line ?? []),
  ])
  for (const { first_line, quote } of rows.targets) {
    if (!wanted.has(first_line)) for (const line of quoted(lines, first_line, quote)) wanted.add(line)
  }
  return Array.from(
    lines.filter(({ number }) => wanted.has(number)),
    ({ number, start, text: line }) => ({ doc_id, line: number, start, text: line }),
  )
}
