import type { Reference } from '../datasets/reference/reference.ts'
import { oncePer } from './memory.ts'
import { type Circumstances, type DocumentInput, type ParsedDocument, parserFor } from './parse.ts'

export type { ColumnRole } from '../datasets/records/column-role.ts'
export type { Reference } from '../datasets/reference/reference.ts'
export { Unreadable } from './document/bytes/unreadable.ts'
export type { Head } from './document/head/head.ts'
export type { Citation } from './document/particulars/citation.ts'
export type { FileContent } from './files/content.ts'
export type { Finding } from './finding.ts'
export type { Circumstances, DocumentInput, ParsedDocument, Parser } from './parse.ts'
export { parserFor } from './parse.ts'
export type { Statement } from './statements/statement/statement.ts'
export type { Table } from './tables/table.ts'
export type { Task } from './tasks/task.ts'

/** What a document is read with, besides its bytes. */
export interface ParseOptions extends Circumstances {
  /** Address of the document, which may say whose it is; null or absent for none. */
  url?: string | null
  /** The reference tables: `readReference()`, or `referenceFromTexts()` where there is no disk. */
  reference: Reference
}

const parserOf = oncePer(parserFor)

/**
 * Reads one document: the bytes of a page or a text, or what a file says. Pure: the same bytes, address and tables give
 * the same answer. Throws Unreadable for input that is empty, larger than 32 MiB, binary or without any text.
 *
 * ```ts
 * import { parseDocument } from 'duibiao/parsers'
 * import { readReference } from 'duibiao/reference'
 *
 * const page = new TextEncoder().encode('某县2025年政府工作报告\n今年，城镇新增就业3000人以上。')
 * const { statements } = parseDocument(page, { reference: readReference() })
 * for (const { indicator, comparator, value, unit, period_end } of statements)
 *   console.log(indicator, comparator, value, unit, period_end)
 * // 城镇新增就业 >= 3000 人 2025-12-31
 * ```
 */
export const parseDocument = (
  input: DocumentInput,
  { reference, url = null, ...circumstances }: ParseOptions,
): ParsedDocument => parserOf(reference)(input, url, circumstances)
