import type { Bindingness, Comparator, Measure, Status } from '../../../datasets/records/vocabulary.ts'
import { stronger } from '../../values/bound.ts'
import type { Sense } from './lexicon.ts'

/** What the words around a name say of its value. */
export interface Cues {
  comparator: Comparator | null
  measure: Measure | null
  /** `down` where the word that tells the measure means a fall: 下降 and not 增长. */
  direction: 'down' | null
  status: Status | null
  bindingness: Bindingness | null
  /** The part of the area, or the single unit, that the value is about: 中心城区, 每个乡镇. */
  scope: string | null
}

/** Cues of words that say nothing. */
export const NO_CUES: Cues = {
  comparator: null,
  measure: null,
  direction: null,
  status: null,
  bindingness: null,
  scope: null,
}

const SILENT: ReadonlySet<Sense['role']> = new Set<Sense['role']>([
  'verb',
  'nominal',
  'scope',
  'preposition',
  'region',
  'closing',
])

/** Adds what a word says. The word nearest to the number is noted first, so a cue that is already set stays. */
export function note(cues: Cues, senses: readonly Sense[]): void {
  const slot = cues as unknown as Record<string, unknown>
  const hasMeasure = cues.measure !== null
  for (const sense of senses) {
    if (SILENT.has(sense.role) || (sense.role === 'direction' && hasMeasure)) continue
    // 至少达到: an adverb bounds what 达到 alone leaves open.
    if (sense.role === 'adverb') cues.comparator = stronger(cues.comparator, sense.value)
    else slot[sense.role] ??= sense.value
  }
}

/** Status and force hold on over a sentence that opens with them: 力争到2027年，…. */
export function inheritForce(cues: Cues, head: Cues): Cues {
  if (head.status === null && head.bindingness === null) return cues
  return { ...cues, status: cues.status ?? head.status, bindingness: cues.bindingness ?? head.bindingness }
}

/** Cues of an enumeration's head hold for its members: 新培育数字化车间20个、智能工厂3个. */
export const inherit = (cues: Cues, head: Cues): Cues => ({
  ...inheritForce(cues, head),
  measure: cues.measure ?? head.measure,
  direction: cues.measure ? cues.direction : head.direction,
  scope: cues.scope ?? head.scope,
})
