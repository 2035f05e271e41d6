import type { DocumentRecord } from '../records/document.ts'

/**
 * A row of `explorer/documents.parquet`: a document as a list of results names it, the newest first. Its number in the
 * file is what `explorer/grams.parquet` calls it.
 */
export interface FoundDocument extends Pick<DocumentRecord, 'doc_id' | 'title' | 'doc_no' | 'area_name' | 'genre'> {
  /** Day of the document, ISO 8601; null if it has none. */
  stated_on: string | null
  /** Figures that were read from it, targets and others. */
  n_figures: number
}

/** A row of `explorer/grams.parquet`: which documents have two characters, or three digits, in a row somewhere. */
export interface GramRow {
  /** Two characters of a folded text, or three digits. */
  gram: string
  /** Numbers of the documents, rising: the first, then how much greater each is than the one before. */
  steps: number[]
}

/** What is no letter or digit of any script; the same for JavaScript and for DuckDB (RE2). */
export const NO_LETTER = '[^\\p{L}\\p{N}]+'

const NO_LETTERS = new RegExp(NO_LETTER, 'gu')

/**
 * A text as it is searched: letters and digits alone, in small ones. 渝府发〔2024〕4号 and 渝府发[2024] 4号 are the same, and a
 * sentence is found across the lines it runs over.
 */
export const folded = (text: string): string => text.replace(NO_LETTERS, '').toLowerCase()

/** Runs of digits in which three stand in a row; the same for JavaScript and for DuckDB (RE2). */
export const DIGIT_RUN = '[0-9]{3,}'

const DIGIT_RUNS = new RegExp(DIGIT_RUN, 'g')

/** Each `size` characters in a row, one of them beginning at each place. */
const runsOf = (letters: readonly string[], size: number): string[] =>
  letters.slice(size - 1).map((_, at) => letters.slice(at, at + size).join(''))

/**
 * Each two characters in a row of a folded text, once, and each three digits: nearly every long document has any two digits
 * somewhere, and few a certain number.
 */
export function gramsOf(text: string): string[] {
  const numbers = text.match(DIGIT_RUNS) ?? []
  return [...new Set([...runsOf([...text], 2), ...numbers.flatMap((number) => runsOf([...number], 3))])]
}

/** The words of a question, folded; what has no letter or digit is none. */
export const wordsOf = (question: string): string[] =>
  question
    .split(/\s+/)
    .map(folded)
    .filter((word) => word !== '')
