import { existsSync } from 'node:fs'
import { withCatalogue } from '../archive/catalogue.ts'
import { type IndexReader, withIndexReader } from '../archive/index-reader.ts'
import { errnoOf, Fault, InputFault, LockedFault } from '../fault.ts'
import { withLock } from '../folder/lock.ts'
import type { Tell } from '../outcome.ts'

/** Why a folder is not to be written to by who looks. */
const NOT_OURS: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS'])

const isNotOurs = (error: unknown): boolean => error instanceof Fault && NOT_OURS.has(errnoOf(error.cause) ?? '')

/**
 * Looks at an archive: brought up to date where the folder may be written to, else as the last run left it. Throws
 * LockedFault while a run goes on, InputFault where there is no data folder, or no index that can be read.
 */
export async function looking<T>(dataDir: string, tell: Tell, look: (index: IndexReader) => Promise<T>): Promise<T> {
  if (!existsSync(dataDir)) {
    throw new InputFault(`${dataDir}: found no such folder, expected the data folder of a run; correct --data`)
  }
  try {
    return await withLock(dataDir, () => withCatalogue(dataDir, tell, look))
  } catch (error) {
    if (error instanceof LockedFault || !isNotOurs(error)) throw error
  }
  tell({ level: 'info', message: `${dataDir} may be read only: this is how things were when the last run ended` })
  return withIndexReader(dataDir, look)
}
