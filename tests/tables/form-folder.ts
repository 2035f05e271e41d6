import { readdirSync, readFileSync } from 'node:fs'
import type { Proof } from '../../datasets/records/vocabulary.ts'
import { markdownTable, readMarkdownTable, type WrittenTable } from './markdown-table.ts'

/** A table as its author printed it, with the proof that it must have if the page says so. */
export type PrintedTable = WrittenTable & { proof?: Proof }

/** A text as an extractor left it, with the tables that were printed. */
export interface Form {
  /** Folder and spelling. */
  name: string
  text: string
  tables: PrintedTable[]
}

/** Tables as a page, each below the proof that it must have. */
export const tablesPage = (tables: readonly PrintedTable[]): string =>
  tables
    .map(({ proof, ...table }) => [...(proof ? [`Proof: ${proof}`, ''] : []), ...markdownTable(table), ''].join('\n'))
    .join('\n')

/** The inverse of tablesPage. */
export const readTablesPage = (page: string): PrintedTable[] =>
  [...page.matchAll(/(?:^Proof: (\w+)\n\n)?((?:^\|.*\n)+)/gm)].map(([, proof, table = '']) => ({
    ...readMarkdownTable(table.trimEnd().split('\n')),
    ...(proof && { proof: proof as Proof }),
  }))

/** The forms of a folder: in it a folder for each table or group of tables, with every spelling of it as a text beside the page. */
export const formsIn = (folder: URL): Form[] =>
  readdirSync(folder).flatMap((table) => {
    const own = new URL(`${table}/`, folder)
    const tables = readTablesPage(readFileSync(new URL('tables.md', own), 'utf8'))
    const spellings = readdirSync(own).filter((file) => file.endsWith('.txt'))
    return spellings.map((file) => ({
      name: `${table}/${file.replace('.txt', '')}`,
      text: readFileSync(new URL(file, own), 'utf8'),
      tables,
    }))
  })
