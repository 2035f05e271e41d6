import { type Format, formatRows } from '../answers/format.ts'
import { queryRows } from '../answers/query.ts'
import type { Outcome } from '../outcome.ts'

/** `query SQL`: rows of the dataset on standard output. */
export const queryCommand = async (sql: string, options: { data: string; format: Format }): Promise<Outcome> => ({
  output: formatRows(await queryRows(options.data, sql), options.format),
  exitCode: 0,
})
