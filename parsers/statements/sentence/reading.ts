import type { Subject } from '../subject/subject.ts'
import type { Mention } from './scan.ts'

/** A quantity with the name of what it counts; the name is empty if the sentence gives none. */
export interface Reading extends Subject {
  mention: Mention
  /** Which of how many values of one name after 分别 it is; null for any other. */
  place: { nth: number; of: number } | null
  rule: 'name_before' | 'name_behind' | 'name_carried' | 'paired' | 'support' | 'condition'
}
