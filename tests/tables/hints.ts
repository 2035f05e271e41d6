import { readReference } from '../../datasets/reference/index.ts'
import { kindReader } from '../../parsers/tables/cell-kind.ts'
import { figureReader } from '../../parsers/values/figure.ts'
import { quantityGrammar } from '../../parsers/values/grammar.ts'

const reference = readReference()

/** Names by their ending, as a stand-in for the registers of townships and bureaus. */
export const hints = kindReader(figureReader(quantityGrammar(reference), reference.cues), (text) =>
  /^[一-鿿]{1,12}(?:街道|镇|乡|局|委|办|管委会)$/.test(text),
)
