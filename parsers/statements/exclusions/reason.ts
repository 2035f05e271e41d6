import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../sentence/reading.ts'

/** Whether one reason holds why a number with a unit is no statement. */
export type Reason = (reading: Reading, lexicon: Lexicon) => boolean
