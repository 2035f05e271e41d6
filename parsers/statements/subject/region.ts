import type { Cues } from '../lexicon/cues.ts'
import type { Sense } from '../lexicon/lexicon.ts'

/** A part of the area is no part of the name: 中心城区高新技术企业. */
export function noteRegion(cues: Cues, { word, value }: { word: string; value: readonly Sense[] }): void {
  if (value.some(({ role }) => role === 'region')) cues.scope ??= word
}
