import { createHash } from 'node:crypto'

const LENGTH = 16

/** Stands in front, for hex digits alone may be a number: spreadsheets read 16 digits with an `e` among them as 1.8E+308. */
const LETTER = 'i'

/** A short, stable identity of what the parts say: a letter, and the first 64 bits of their SHA-256 in hex. */
export const identityOf = (...parts: readonly (string | number | null)[]): string =>
  `${LETTER}${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, LENGTH)}`

/** Identity of the n-th thing (1-based) of a kind in a document; sorts in document order. */
export const ordinalId = (doc_id: string, kind: 't' | 'k', ordinal: number): string =>
  `${doc_id}-${kind}${String(ordinal).padStart(3, '0')}`
