import type { Severity } from '../datasets/records/vocabulary.ts'

/** Something a reader of the dataset should know; becomes a row of `findings` once its document is known. */
export interface Finding {
  kind: string
  severity: Severity
  /** Where, what was found, what was expected. */
  message: string
  expected: string | null
  actual: string | null
  /** 1-based line of the extracted text, null if the finding is about the whole document. */
  first_line: number | null
  /** Ordinal (1-based) of the table it is about. */
  table: number | null
}
