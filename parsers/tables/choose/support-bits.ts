import { WEIGHTS } from '../layout/weights.ts'
import type { ProofSupport } from '../prove/prove.ts'

/** Bits that printed totals which agree say for a reading. */
export const supportBits = ({ down, across }: ProofSupport): number =>
  Math.min(WEIGHTS.mostSupport, WEIGHTS.support * down) + Math.min(WEIGHTS.mostSupport, WEIGHTS.support * across)
