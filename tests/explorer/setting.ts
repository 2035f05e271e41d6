import type { Browser } from 'playwright-core'
import { queryRows } from '../../pipeline/answers/query.ts'
import type { Reader } from './reader.ts'

/** A published release with a browser that looks at it. */
export interface Setting {
  /** Its data directory. */
  data: string
  browser: () => Browser
  reader: () => Reader
  url: () => string
}

/** The first target that a condition of SQL holds for. */
export async function targetOf(data: string, where: string): Promise<string> {
  const { rows } = await queryRows(data, `SELECT target_id FROM targets WHERE ${where} ORDER BY target_id LIMIT 1`)
  return rows[0]!.target_id as string
}
