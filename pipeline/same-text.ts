import { decode } from '../parsers/document/bytes/decode.ts'
import { extract } from '../parsers/document/extract.ts'

/** Pages without any text say the same where their bytes do. */
function textIn(bytes: Uint8Array): string {
  try {
    return extract(bytes).text
  } catch {
    return decode(bytes).text
  }
}

/** Whether two pages say the same. Counters and timestamps stand outside the text of a document. */
export const isSameText = (before: Uint8Array, after: Uint8Array): boolean => textIn(before) === textIn(after)
