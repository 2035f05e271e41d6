import { seriousFaults } from '../../bench/axe.ts'
import type { Reader } from './reader.ts'

/** Rules that axe finds broken in the view that a reader has open, serious or worse, with the places. */
export const faults = ({ ask }: Reader): Promise<string[]> => seriousFaults(ask)
