import { join } from 'node:path'
import { type Reference, readReference } from '../datasets/reference/index.ts'
import { PLACES } from './place.ts'

/** The reference tables with the rows that lie in `reference/` of a data folder. Throws a ReferenceMistake. */
export const referenceOf = (dataDir: string): Reference => readReference(join(dataDir, PLACES.reference))
