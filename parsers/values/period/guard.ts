import type { PeriodWord } from '../../../datasets/reference/index.ts'
import { literal, oneOf } from '../phrases.ts'

type Role = PeriodWord['role']

const HAN = '\\u4e00-\\u9fff'

/** A word as its row says: not inside another word. */
function guarded({ word, not_after, only_after, not_before }: PeriodWord): string {
  const before = not_after === '' ? '' : `(?<![${literal(not_after)}])`
  const boundary = only_after === '' ? '' : `(?:(?<![${HAN}])|(?<=[${literal(only_after)}]))`
  const after = not_before.length === 0 ? '' : `(?!${oneOf(not_before)})`
  return before + boundary + literal(word) + after
}

/** Pattern that matches one word of the roles, the longest first. */
export const oneOfRoles = (words: readonly PeriodWord[], ...roles: readonly Role[]): string =>
  words
    .filter(({ role }) => roles.includes(role))
    .toSorted((a, b) => b.word.length - a.word.length)
    .map(guarded)
    .join('|')
