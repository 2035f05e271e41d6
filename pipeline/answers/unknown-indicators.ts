import { distance } from 'fastest-levenshtein'
import type { Indicator } from '../../datasets/reference/index.ts'
import { withDataset } from '../database/reader.ts'
import type { Rows } from '../database/rows.ts'

const UNKNOWN = `SELECT t.indicator, count(*)::INTEGER AS targets, count(DISTINCT t.doc_id)::INTEGER AS documents,
    any_value(t.unit ORDER BY t.target_id) AS unit, min_by(t.quote, t.target_id) AS quote
  FROM targets t WHERE t.indicator_id IS NULL
  GROUP BY t.indicator ORDER BY targets DESC, documents DESC, t.indicator`

/** Two names further apart than this part of the longer one have nothing in common. */
const FURTHEST = 0.45

interface Near {
  indicator: Indicator
  /** Characters to change, by the length of the longer name. */
  apart: number
}

/** The registered indicator whose name or alias needs the fewest changes; null if all are far. */
export function nearestIndicator(name: string, indicators: readonly Indicator[]): Indicator | null {
  let best: Near | null = null
  for (const indicator of indicators) {
    for (const known of [indicator.zh, ...indicator.aliases]) {
      const apart = distance(name, known) / Math.max(name.length, known.length)
      if (apart < (best?.apart ?? FURTHEST)) best = { indicator, apart }
    }
  }
  return best?.indicator ?? null
}

/**
 * Names of indicators that no row of the registry knows, the most frequent first, each with the nearest known one: what
 * to add to indicators.csv, as a row or as an alias. Throws InputFault if there is no database yet.
 */
export async function unknownIndicators(dataDir: string, indicators: readonly Indicator[]): Promise<Rows> {
  const found = await withDataset(dataDir, (db) => db.rows(UNKNOWN))
  const rows = found.rows.map(({ quote, ...row }) => {
    const near = nearestIndicator(String(row.indicator), indicators)
    return { ...row, nearest: near && `${near.id} (${near.zh})`, quote: quote ?? null }
  })
  return { columns: ['indicator', 'targets', 'documents', 'unit', 'nearest', 'quote'], rows: rows as Rows['rows'] }
}
