import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Opening, openingReader, type Subject, subjectReader } from '../subject/subject.ts'
import { type BehindReader, behindReader } from '../subject/subject-behind.ts'
import { clauseSubjects } from './lists/clause-subject.ts'
import { type Coordination, coordinationReader } from './lists/coordination.ts'
import { beginningSharer, ownerOf } from './lists/shared-beginning.ts'

/** The lexicon with the readers of words that are made of it, once per reference. */
export interface Language extends Lexicon {
  /** Reads the words before a number. */
  subjectBefore: (words: string) => Subject
  /** Reads the words after a number. */
  behind: BehindReader
  openingOf: (clause: string) => Opening
  lists: Coordination
  subjectOfClause: (clause: string) => string | null
  withBeginning: (part: string, first: string) => string
  /** Whose the measure of a name is: 重点景区 of 重点景区经营收入. */
  ownerOf: (name: string) => string
}

/** Makes the readers of a lexicon. */
export function languageOf(lexicon: Lexicon): Language {
  const subjectBefore = subjectReader(lexicon)
  return {
    ...lexicon,
    subjectBefore,
    behind: behindReader(lexicon),
    openingOf: openingReader(lexicon),
    lists: coordinationReader(lexicon, subjectBefore),
    subjectOfClause: clauseSubjects(lexicon, subjectBefore),
    withBeginning: beginningSharer(lexicon),
    ownerOf: (name) => ownerOf(name, lexicon),
  }
}
