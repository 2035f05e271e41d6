import { wordsOf } from '../../datasets/explorer/search.ts'
import { withDataset } from '../database/reader.ts'
import type { Rows } from '../database/rows.ts'
import { UsageFault } from '../fault.ts'

/**
 * What the dataset has of some words: indicators, areas, and the documents that have all of them, each with the lines that
 * have some, the newest first. Throws UsageFault for a question without a letter or digit, InputFault where there is no database
 * yet.
 */
export async function foundRows(dataDir: string, question: string): Promise<Rows> {
  if (wordsOf(question).length === 0) {
    throw new UsageFault(`search "${question}": found no letter or digit, expected some words`)
  }
  return withDataset(dataDir, (db) => db.rows('FROM search($1)', [question]))
}
