import type { RowOf } from '../../datasets/records/index.ts'
import { linesOf } from '../../parsers/text/lines.ts'

/** The rows of the record `text`: every line of a document's extracted text, as it was before names are left out. */
export const textRows = (doc_id: string, text: string): RowOf<'text'>[] =>
  Array.from(linesOf(text), ({ number, start, text: line }) => ({ doc_id, line: number, start, text: line }))
