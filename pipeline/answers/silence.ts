import { periodDays } from '../../datasets/records/period.ts'
import { READ_AREAS, SPOKEN_YEARS } from '../database/coverage.ts'
import type { Database } from '../database/duckdb.ts'
import type { ComparedArea } from './compared.ts'

/** Why an area states nothing: the words of the view `coverage`. */
export type Silence = 'not stated' | 'not found' | 'not crawled'

/** Tells why an area states nothing of some indicator for a period; one without a period asks for no year. */
export type SilenceOf = (area: ComparedArea, period: string | null) => Silence

const keyOf = ({ area_code, area_name }: { area_code?: unknown; area_name?: unknown }): string =>
  `${area_code} ${area_name}`

/** Reads which years the documents of each area are about, and of which areas anything was read. */
export async function silences(db: Database): Promise<SilenceOf> {
  const spoken = await db.rows(`SELECT DISTINCT area_code, area_name, year::INTEGER AS year FROM (${SPOKEN_YEARS})`)
  const read = await db.rows(`SELECT DISTINCT area_code, area_name FROM (${READ_AREAS})`)
  const years = new Set(spoken.rows.map((row) => `${keyOf(row)} ${row.year}`))
  const areas = new Set(read.rows.map(keyOf))
  return (area, period) => {
    const { n_documents } = area
    const year = period === null ? null : periodDays(period)?.end.slice(0, 4)
    if (year === null ? n_documents > 0 : years.has(`${keyOf(area)} ${year}`)) return 'not stated'
    return areas.has(keyOf(area)) || n_documents > 0 ? 'not found' : 'not crawled'
  }
}
