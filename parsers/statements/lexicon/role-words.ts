import type { CueRole } from '../../../datasets/reference/cue.ts'
import { type Phrases, phrases } from '../../values/phrases.ts'

/** Words of the tables, by what they are to the names beside them. */
export interface RoleWords {
  /** Nouns of sums of money: 税费. */
  sums: Phrases<null>
  /** Words of how far up or down a rank has come: 前进. */
  rankSteps: Phrases<null>
  /** Those who see to a deed, called after it: 管理人员. */
  doers: Phrases<null>
  /** Those who have troubles that are seen to: 群众. */
  people: Phrases<null>
  /** What is earned by those that were counted: 销售收入. */
  earnings: ReadonlySet<string>
  /** Fields of work that are called after what is built up in them: 生态建设. */
  fieldsOfWork: Phrases<null>
  /** Heads before which a verb tells of what kind they are: 赋能平台. */
  verbalHeads: ReadonlySet<string>
  /** What a rate does, with no word of whose it is: 收窄. */
  rateSteps: ReadonlySet<string>
}

/** Compiles them. */
export function roleWords(wordsOf: (role: CueRole) => readonly string[]): RoleWords {
  const listed = (role: CueRole): Phrases<null> => phrases(wordsOf(role).map((word) => [word, null]))
  return {
    sums: listed('sum'),
    rankSteps: listed('rank_step'),
    doers: listed('doer'),
    people: listed('people'),
    earnings: new Set(wordsOf('earning')),
    fieldsOfWork: listed('field_of_work'),
    verbalHeads: new Set(wordsOf('verbal_head')),
    rateSteps: new Set(wordsOf('rate_step')),
  }
}
