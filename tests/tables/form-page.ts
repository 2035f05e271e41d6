import type { Proof } from '../../datasets/records/vocabulary.ts'
import { markdownTable, readMarkdownTable, type WrittenTable } from './markdown-table.ts'

/** A text as an extractor left it, with the tables that its author printed. */
export interface Form {
  lines: string[]
  tables: (WrittenTable & { proof?: Proof })[]
}

/** A form as a page: its lines, then each table, below the proof that it must have if the page says so. */
export function formPage({ lines, tables }: Form): string {
  const parts = tables.map(({ proof, ...table }) => [
    ...(proof ? [`Proof: ${proof}`, ''] : []),
    ...markdownTable(table),
  ])
  return [['```text', ...lines, '```'], ...parts].map((part) => `${part.join('\n')}\n`).join('\n')
}

/** The inverse of formPage. */
export function readForm(page: string): Form {
  const [, text = '', rest = ''] = /^```text\n([\s\S]*?)\n```\n([\s\S]*)$/.exec(page) ?? []
  const tables = [...rest.matchAll(/(?:^Proof: (\w+)\n\n)?((?:^\|.*\n)+)/gm)].map(([, proof, table = '']) => ({
    ...readMarkdownTable(table.trimEnd().split('\n')),
    ...(proof && { proof: proof as Proof }),
  }))
  return { lines: text.split('\n'), tables }
}
