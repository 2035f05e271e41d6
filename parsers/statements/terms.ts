import type { Genre } from '../../datasets/reference/genre.ts'
import type { Passed } from './statement/passed.ts'
import type { Statement } from './statement/statement.ts'

/** Rule of numbers in a paper whose figures bind two parties, or are examples. */
export const OF_TERMS = 'paper_of_terms'

/** Form of papers that set no goals, whatever they count: contracts, outlines of exams, notes for candidates. */
const TERMS = 'terms'

/**
 * What a paper states, without what papers of its form only seem to: 考试时限90分钟 in the outline of an exam, 30日 in a
 * contract.
 */
export function withoutTerms(
  statements: readonly Statement[],
  genre: Genre | null,
): { statements: readonly Statement[]; passed: readonly Passed[] } {
  if (genre?.genre !== TERMS) return { statements, passed: [] }
  return {
    statements: [],
    passed: statements.map(({ span_start, span_end }) => ({ rule: OF_TERMS, start: span_start, end: span_end })),
  }
}
