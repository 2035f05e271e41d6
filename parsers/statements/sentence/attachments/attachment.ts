import type { Cues } from '../../lexicon/cues.ts'
import type { Reading } from '../reading.ts'
import type { MentionFacts } from './mention-facts.ts'

/** A way in which a number comes by its name, with sentences that a test reads. */
export interface Attachment {
  /** The last number in it comes by its name in this way. */
  example: string
  /** Reads much like it, and its last number comes by its name in another way. */
  counterexample: string
  attach: (facts: MentionFacts) => Reading | null
}

/** A reading of a number under a name. */
export const readingAs = (
  { mention, subject }: Pick<MentionFacts, 'mention' | 'subject'>,
  name: string,
  rule: Reading['rule'],
  cues: Cues,
): Reading => ({ mention, name, cues, is_open: subject.is_open, rule, place: null })
