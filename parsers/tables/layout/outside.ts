import { SORTS } from '../scan/sort.ts'
import { WEIGHTS } from './weights.ts'

/** Bits that a line costs as text outside of all tables, by its sort: figures on a line of their own are no prose. */
export const outsideBits = (sort: number): number => WEIGHTS.outside[SORTS[sort]!]
