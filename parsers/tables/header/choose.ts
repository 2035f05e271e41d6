import type { KindReader } from '../cell-kind.ts'
import { WEIGHTS } from '../layout/weights.ts'
import { evidenceBits } from './evidence.ts'

/** One reading of a header: a path for each column, what words say against it, and why it may be wrong. */
export interface HeaderReading {
  columns: string[][]
  cost: number
  doubt: string | null
}

/** The reading of a header that costs least, and in bits how much. */
export interface ChosenHeader extends HeaderReading {
  bits: number
}

const NEAR_TIE = 'another reading of the header fits nearly as well'

const isSame = (one: readonly string[][], other: readonly string[][]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** A cell that stands below one of its own name reaches over its row as well. */
const withoutRepeats = (reading: HeaderReading): HeaderReading => ({
  ...reading,
  columns: reading.columns.map((path) => path.filter((text, level) => text !== path[level - 1])),
})

/**
 * The best of several readings of one header: by its words, and by what the rows below say of it. A reading that the rows
 * tell from all others is in no doubt; one that is nearly as good as another is. Null if there is none.
 */
export function chosenHeader(
  readings: readonly HeaderReading[],
  rows: readonly string[][],
  kinds: KindReader,
): ChosenHeader | null {
  const scored = readings
    .map(withoutRepeats)
    .map((reading) => ({
      ...reading,
      bits: WEIGHTS.headerWords * reading.cost + evidenceBits(reading.columns, rows, kinds),
    }))
    .sort((a, b) => a.bits - b.bits)
  const [best] = scored
  if (!best) return null
  const rival = scored.find(({ columns }) => !isSame(columns, best.columns))
  if (!rival) return best
  const margin = rival.bits - best.bits
  if (margin >= WEIGHTS.headerMargin) return { ...best, doubt: null }
  return { ...best, doubt: best.doubt ?? NEAR_TIE }
}
