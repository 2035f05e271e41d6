import type { Indicator } from '../../datasets/reference/indicator.ts'
import { withDataset } from '../database/reader.ts'
import { asWritten, type Say } from '../language/say.ts'
import { UNDATED } from './compared.ts'
import { indicatorNamed } from './indicator-name.ts'

/** How many indicators are offered. */
const OFFERED = 6

const PERIODS = `SELECT DISTINCT coalesce(period, '${UNDATED}') AS period FROM compare WHERE indicator_id = $1 ORDER BY 1`

const INDICATORS = `SELECT indicator_id FROM compare WHERE indicator_id IS NOT NULL
  GROUP BY 1 ORDER BY count(DISTINCT area_name) DESC, count(*) DESC, 1 LIMIT ${OFFERED}`

/**
 * What can be asked instead, after a comparison that found nothing: the periods for which the indicator is stated, by areas of
 * any level; if it is stated nowhere, the indicators that most areas state. Empty if nothing is stated of any.
 */
export const statedInstead = (
  dataDir: string,
  name: string,
  indicators: readonly Indicator[],
  say: Say = asWritten,
): Promise<string> =>
  withDataset(dataDir, async (db) => {
    const periods = await db.rows(PERIODS, [indicatorNamed(name, indicators).id])
    if (periods.rows.length > 0) {
      const listed = periods.rows.map(({ period }) => String(period)).join(', ')
      return `${say('stated for other periods, or by areas of other levels')}: ${listed}\n`
    }
    const names = new Map(indicators.map(({ id, zh }) => [id, `${zh} (${id})`]))
    const others = (await db.rows(INDICATORS)).rows.map(
      ({ indicator_id }) => names.get(String(indicator_id)) ?? indicator_id,
    )
    return others.length === 0 ? '' : `${say('most areas state')}: ${others.join(', ')}\n`
  })
