import { type Format, formatRows } from '../answers/format.ts'
import { foundRows } from '../answers/search.ts'
import type { Outcome } from '../outcome.ts'

/** `search WORDS…`: indicators, areas, and lines of documents on standard output. */
export const searchCommand = async (words: string[], options: { data: string; format: Format }): Promise<Outcome> => ({
  output: formatRows(await foundRows(options.data, words.join(' ')), options.format),
  exitCode: 0,
})
