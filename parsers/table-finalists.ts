import type { Reference } from '../datasets/reference/index.ts'
import { furnitureOf } from './document/body/furniture.ts'
import { extract, extractFile } from './document/extract.ts'
import type { DocumentInput } from './parse.ts'
import { bodyRegister } from './places/body-register.ts'
import { lexiconOf } from './statements/lexicon/lexicon.ts'
import { kindReader } from './tables/cell-kind.ts'
import { type Finalist, finalistsOf } from './tables/choose/finalists.ts'
import { bareLines, documentTables } from './tables/document-tables.ts'
import type { Table } from './tables/table.ts'

/** A table of a document with the readings that it was chosen from; none if the page's own markup says its grid. */
export interface TableAccount {
  table: Table
  finalists: Finalist[]
}

/** Tells of every table of a document which readings it was chosen from, as the parser of the same reference finds them. */
export function tableAccounts(reference: Reference, input: DocumentInput): TableAccount[] {
  const kinds = kindReader(lexiconOf(reference), bodyRegister(reference).isBody)
  const found = input instanceof Uint8Array ? extract(input, null) : extractFile(input)
  const furniture = furnitureOf(found.lines)
  const lines = found.lines.filter(({ number }) => !furniture.has(number))
  const bare = bareLines(found.sheets, lines)
  return documentTables(found.sheets, lines, kinds).tables.map((table) => ({
    table,
    finalists: table.method === 'grid' ? [] : finalistsOf(table, bare, kinds),
  }))
}
