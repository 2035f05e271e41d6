import { isWordSort, SORT } from '../scan/sort.ts'
import type { Stream } from '../scan/stream.ts'
import { WEIGHTS } from './weights.ts'

/** A text that cannot be a whole cell: it ends in the middle of a list, or of a bracket. */
export const IS_OPEN = /[、，,（(]$|[（(][^）)]*$/

/** Bits of a line being part of the same cell as the line above it; infinite where it cannot be. */
export function seamBits({ texts, sorts }: Stream, at: number): number {
  const [above, here] = [sorts[at - 1]!, sorts[at]!]
  if (!isWordSort(above) || !isWordSort(here) || here === SORT.head) return Number.POSITIVE_INFINITY
  if (IS_OPEN.test(texts[at - 1]!)) return WEIGHTS.openSeam
  return above === here && here !== SORT.text ? WEIGHTS.likeSeam : WEIGHTS.joined
}
