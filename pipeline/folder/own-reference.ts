import { join } from 'node:path'
import { type Reference, readReference } from '../../datasets/reference/index.ts'
import { InputFault } from '../fault.ts'
import { PLACES } from './place.ts'

/** The reference tables with the rows that lie in `reference/` of a data folder. Throws InputFault. */
export function referenceOf(dataDir: string): Reference {
  try {
    return readReference(join(dataDir, PLACES.reference))
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'ReferenceMistake') throw cause
    throw new InputFault(cause.message, { cause })
  }
}
