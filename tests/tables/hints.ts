import { readReference } from '../../datasets/reference/index.ts'
import { lexiconOf } from '../../parsers/statements/lexicon/lexicon.ts'
import { kindReader } from '../../parsers/tables/cell-kind.ts'

/** Names by their ending, as a stand-in for the registers of townships and bureaus. */
export const hints = kindReader(lexiconOf(readReference()), (text) =>
  /^[一-鿿]{1,12}(?:街道|镇|乡|局|委|办|管委会)$/.test(text),
)
