import { existsSync } from 'node:fs'
import { openReadOnly } from '../database/duckdb.ts'
import { InputFault, LockedFault } from '../fault.ts'
import { archiveOf, indexOf } from './catalogue.ts'
import { type Answers, answersOf } from './index-answers.ts'

/** What an index answers without being written to. */
export type IndexReader = Pick<Answers, 'captures' | 'raw'>

/**
 * Does `work` with the index of the archive as the last writer left it: for those who may read a data folder and not
 * write there. Throws InputFault if there is no index, or none that can be read, LockedFault while a run goes on.
 */
export async function withIndexReader<T>(dataDir: string, work: (index: IndexReader) => Promise<T>): Promise<T> {
  const path = indexOf(dataDir)
  if (!existsSync(path)) throw new InputFault(`${path}: found no index of an archive, expected the one of a run`)
  const db = await openReadOnly(path).catch((cause) => {
    const said = cause instanceof Error ? cause.message.replace(/\n[\s\S]*/, '') : String(cause)
    if (/lock/i.test(said)) throw new LockedFault(`${path}: a run goes on; ask again when it has ended`, { cause })
    throw new InputFault(`${path}: cannot be read (${said}); run \`duibiao archive index\``, { cause })
  })
  try {
    return await work(answersOf(db, archiveOf(dataDir)))
  } finally {
    db.close()
  }
}
