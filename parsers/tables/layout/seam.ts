import { isWordSort, SORT } from '../scan/sort.ts'
import type { Stream } from '../scan/stream.ts'
import { goesOnBelow } from '../wording.ts'
import { WEIGHTS } from './weights.ts'

/** Bits of a line being part of the same cell as the line above it; infinite where it cannot be. */
export function seamBits({ texts, sorts }: Stream, at: number): number {
  const [above, here] = [sorts[at - 1]!, sorts[at]!]
  if (!isWordSort(above) || !isWordSort(here) || here === SORT.head) return Number.POSITIVE_INFINITY
  if (goesOnBelow(texts[at - 1]!, texts[at]!)) return 0
  return above === here && here !== SORT.text ? WEIGHTS.likeSeam : WEIGHTS.joined
}
