import type { TableHints } from '../../parsers/tables/table.ts'

/** Names by their ending, as a stand-in for the registers of townships and bureaus. */
export const hints: TableHints = {
  isKnownName: (text) => /^[一-鿿]{1,12}(?:街道|镇|乡|局|委|办|管委会)$/.test(text),
}
