import type { Proof } from '../../datasets/records/vocabulary.ts'
import type { Speech } from '../language/speech.ts'
import { el } from './element.ts'

/** A shape for each state, for those who see no colours. */
const SHAPES: Record<Proof | 'sentence', string> = {
  proven: '◆',
  consistent: '◇',
  unproven: '?',
  contradicted: '✕',
  sentence: '¶',
}

/** The proof state of a figure; a sentence has none and is called one. */
export function proofMark(proof: Proof | null, { say }: Speech): HTMLElement {
  const state = proof ?? 'sentence'
  return el(
    'span',
    { class: `proof ${state}`, title: say(`${state}_note`) },
    el('span', { 'aria-hidden': 'true' }, SHAPES[state]),
    say(state),
  )
}
