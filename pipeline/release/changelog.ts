import { identifier, sqlLiteral } from '../../datasets/records/ddl.ts'
import { RECORDS } from '../../datasets/records/index.ts'
import type { Database } from '../database/duckdb.ts'
import { oneRow, type Value } from '../database/rows.ts'
import { volatileColumns } from './edition.ts'
import { type EarlierRelease, recordSource, TOLD } from './history.ts'
import type { Manifest } from './manifest.ts'

/** Changes of a kind that are spelt out; the record `changes` has all of them. */
const SPELT_OUT = 200

type Row = Record<string, Value>
type Told = (typeof TOLD)[number]

const KINDS = [
  ['ADD', 'Added'],
  ['MOD', 'Changed'],
  ['DEL', 'Removed'],
] as const

const said = (...parts: (Value | undefined)[]): string => parts.filter((part) => part !== null && part !== '').join(' ')

/** What a row is called by people. */
const NAMES: Record<Told, (row: Row) => string> = {
  documents: ({ title, doc_no, url, doc_id }) =>
    said(title ?? doc_id ?? null, doc_no ? `(${doc_no})` : null, url ?? null),
  targets: ({ area_name, responsible, indicator, value_text, period_text }) =>
    said(
      area_name ?? null,
      responsible ?? null,
      `${indicator}:`,
      value_text ?? null,
      period_text ? `(${period_text})` : null,
    ),
}

const shown = (value: Value | undefined): string =>
  value === null || value === undefined ? 'none' : JSON.stringify(value)

/** Columns in which two states of a row differ, with both values. */
function differences(record: Told, before: Row, now: Row): string {
  const isTold = (name: string): boolean => !volatileColumns(record).includes(name) && name in before
  return Object.keys(now)
    .filter((name) => isTold(name) && JSON.stringify(now[name]) !== JSON.stringify(before[name]))
    .map((name) => `\n  - \`${name}\`: ${shown(before[name])} → ${shown(now[name])}`)
    .join('')
}

async function rowsById(db: Database, record: Told, source: string, ids: string): Promise<Map<string, Row>> {
  const id = `concat_ws('@', ${RECORDS[record].key.map(identifier).join(', ')})`
  const { rows } = await db.rows(`SELECT ${id} AS changed_id, * FROM ${source} WHERE ${id} IN (${ids})`)
  return new Map(rows.map(({ changed_id, ...row }) => [String(changed_id), row]))
}

async function sectionText(db: Database, last: EarlierRelease, record: Told, change: string, heading: string) {
  const where = `record = ${sqlLiteral(record)} AND change = ${sqlLiteral(change)}`
  const n = oneRow(await db.rows(`SELECT count(*) AS n FROM changes WHERE ${where}`)).n as number
  if (n === 0) return ''
  const ids = `SELECT record_id FROM changes WHERE ${where} ORDER BY record_id LIMIT ${SPELT_OUT}`
  const before = change === 'ADD' ? new Map() : await rowsById(db, record, recordSource(last, record), ids)
  const now = change === 'DEL' ? new Map() : await rowsById(db, record, identifier(record), ids)
  const lines = [...(change === 'DEL' ? before : now)]
    .sort(([a], [b]) => Number(a > b) - Number(a < b))
    .map(([id, row]) => {
      const told = change === 'MOD' ? differences(record, before.get(id) ?? {}, row) : ''
      return `- ${NAMES[record](row)} \`${id}\`${told}`
    })
  const rest = n > lines.length ? [`- and ${n - lines.length} more: see the record \`changes\``] : []
  return `### ${heading}: ${n}\n\n${[...lines, ...rest].join('\n')}\n`
}

/**
 * The changelog of a release for people to read (CHANGES.md): documents and targets that were added, changed and removed
 * since the last release, with old and new values. `db` holds the records and the history.
 */
export async function changesText(db: Database, { version }: Manifest, last: EarlierRelease | null): Promise<string> {
  const title = `# Changes in release ${version}\n`
  if (!last) return `${title}\nThe first release: there is nothing to compare it with.\n`
  const parts = [title, `Against release ${last.manifest.version}.\n`]
  for (const record of TOLD) {
    const sections: string[] = []
    for (const [change, heading] of KINDS) sections.push(await sectionText(db, last, record, change, heading))
    const told = sections.filter((section) => section !== '')
    parts.push(`## ${record}\n`, ...(told.length > 0 ? told : ['No change.\n']))
  }
  return parts.join('\n')
}
