import type { PeriodWord } from '../../../datasets/reference/index.ts'
import { type DateGrammar, dateGrammar } from './date-grammar.ts'
import { type Relation, relations } from './relation.ts'

/** Reads periods; made once from the table of words. */
export interface PeriodGrammar {
  dates: DateGrammar
  relations: readonly Relation[]
}

/** Compiles the grammar. */
export const periodGrammar = (words: readonly PeriodWord[]): PeriodGrammar => ({
  dates: dateGrammar(words),
  relations: relations(words),
})
