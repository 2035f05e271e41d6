import { numberWithUnit } from '../answers/why.ts'
import type { Database } from '../database/duckdb.ts'
import { xmlText } from '../xml-text.ts'
import type { Manifest } from './manifest.ts'
import { dayOf, LICENCE, SUBJECT } from './metadata/subject.ts'

/** The file of a release that a reader of news follows. */
export const FEED = 'feed.atom'

/** Entries: the record `changes` and delta.parquet have all. */
const MOST = 200

const NEWS = `SELECT c.change, t.target_id, t.area_name, t.indicator, t.value, t.value_high, t.unit, t.period, t.quote, d.title
  FROM changes c JOIN targets t ON t.target_id = c.record_id LEFT JOIN latest_documents d USING (doc_id)
  WHERE c.record = 'targets' AND c.change <> 'DEL'
  ORDER BY coalesce(d.written_on, d.published_on) DESC NULLS LAST, t.target_id LIMIT ${MOST}`

interface News {
  change: 'ADD' | 'MOD'
  target_id: string
  area_name: string | null
  indicator: string
  value: number
  value_high: number | null
  unit: string | null
  period: string | null
  quote: string
  title: string | null
}

const WORDS = { ADD: 'new', MOD: 'revised' } as const

function entry(news: News, version: string, updated: string): string {
  const { change, target_id, area_name, indicator, value, value_high, unit, period, quote, title } = news
  const what = [area_name, indicator, numberWithUnit(value, value_high, unit), period].filter(Boolean).join(' · ')
  return `  <entry>
    <id>urn:${SUBJECT.name}:${version}:${target_id}</id>
    <title>${xmlText(what)} (${WORDS[change]})</title>
    <updated>${updated}</updated>
    <link href="explorer/#/releases?target=${target_id}"/>
    <summary>${xmlText(quote)}</summary>
    <source><title>${xmlText(title ?? '')}</title></source>
  </entry>
`
}

/** The feed of new and revised targets, Atom (RFC 4287): the newest documents first. `db` holds records, views and history. */
export async function feedText(db: Database, manifest: Manifest): Promise<string> {
  const { version } = manifest
  const updated = `${dayOf(manifest) ?? '1970-01-01'}T00:00:00Z`
  const news = (await db.rows(NEWS)).rows as unknown as News[]
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh">
  <id>urn:${SUBJECT.name}:targets</id>
  <title>${xmlText(`${SUBJECT.name} 对标: new and revised targets`)}</title>
  <updated>${updated}</updated>
  <link rel="self" href="${FEED}"/>
  <link href="explorer/"/>
  <author><name>${xmlText(SUBJECT.creator)}</name></author>
  <rights>${LICENCE.spdx}</rights>
${news.map((one) => entry(one, version, updated)).join('')}</feed>
`
}
