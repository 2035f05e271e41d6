import { sqlLiteral } from '../../datasets/records/ddl.ts'
import type { Indicator } from '../../datasets/reference/indicator.ts'
import { comparisonIn } from '../answers/compare.ts'
import { formatRows } from '../answers/format.ts'
import type { Database } from '../database/duckdb.ts'
import { type Kept, MADE_ANEW } from '../folder/pieces.ts'
import type { Manifest } from './manifest.ts'

interface Section {
  heading: string
  sql: string
}

const SECTIONS: readonly Section[] = [
  {
    heading: 'Areas',
    sql: `SELECT area_code, coalesce(area_name, 'area unknown') AS area,
        count(*)::INTEGER AS documents, coalesce(sum(n_targets), 0)::INTEGER AS targets,
        coalesce(sum(n_findings), 0)::INTEGER AS findings
      FROM latest_documents
      LEFT JOIN (SELECT doc_id, count(*) AS n_targets FROM targets GROUP BY doc_id) USING (doc_id)
      LEFT JOIN (SELECT doc_id, count(*) AS n_findings FROM findings GROUP BY doc_id) USING (doc_id)
      GROUP BY ALL ORDER BY area_code NULLS LAST, area`,
  },
  {
    heading: 'Documents',
    sql: `SELECT title, doc_no, published_on, source_tier AS source,
        (SELECT count(*) FROM tables t WHERE t.doc_id = d.doc_id)::INTEGER AS tables,
        (SELECT count(*) FROM targets t WHERE t.doc_id = d.doc_id)::INTEGER AS targets,
        (SELECT count(*) FROM findings f WHERE f.doc_id = d.doc_id)::INTEGER AS findings
      FROM latest_documents d ORDER BY area_code NULLS LAST, published_on NULLS LAST, doc_id`,
  },
  {
    heading: 'Proof states',
    sql: `SELECT proof, count(*)::INTEGER AS tables,
        (SELECT count(*) FROM targets WHERE targets.proof = tables.proof)::INTEGER AS targets
      FROM tables GROUP BY proof ORDER BY proof`,
  },
  {
    heading: 'Targets by kind',
    sql: `SELECT coalesce(measure, 'unknown') AS measure, status, source_kind AS source, count(*)::INTEGER AS targets
      FROM targets GROUP BY ALL ORDER BY ALL`,
  },
  {
    heading: 'Findings by kind',
    sql: 'SELECT kind, severity, count(*)::INTEGER AS findings FROM findings GROUP BY ALL ORDER BY findings DESC, kind, severity',
  },
  {
    heading: 'Changes against the last release',
    sql: 'SELECT record, change, count(*)::INTEGER AS rows FROM changes GROUP BY ALL ORDER BY ALL',
  },
]

/** Columns that a page is too narrow for; `compare` on the command line shows them. */
const LEFT_OUT: ReadonlySet<string> = new Set(['sources', 'target_ids'])

async function sectionText(db: Database, { heading, sql }: Section): Promise<string> {
  const answer = await db.rows(sql)
  return `## ${heading}\n\n${answer.rows.length > 0 ? formatRows(answer, 'md') : 'None.\n'}`
}

/** Targets of an indicator beyond which a table is nothing to read any more. */
const MOST_TARGETS = 2000

/** How many targets each indicator has. */
async function targetCounts(db: Database): Promise<Map<string, number>> {
  const { rows } = await db.rows(
    `SELECT indicator_id AS id, count(*) AS n FROM targets WHERE status = 'target' AND indicator_id IS NOT NULL GROUP BY ALL`,
  )
  return new Map(rows.map(({ id, n }) => [id as string, n as number]))
}

/**
 * Keeps the targets of indicators that are shown, and what is asked with them, at hand while `work` lasts: each table asks for its
 * own several times. A temporary table goes before another of its name, so it may not be there for whoever asks next.
 */
async function withTargets<T>(db: Database, counts: ReadonlyMap<string, number>, work: () => Promise<T>): Promise<T> {
  const shown = [...counts].filter(([, n]) => n <= MOST_TARGETS).map(([id]) => sqlLiteral(id))
  const ids = shown.length > 0 ? shown.join(', ') : 'NULL'
  await db.run(`CREATE TEMP TABLE targets AS FROM targets WHERE indicator_id IN (${ids}) ORDER BY indicator_id`)
  await db.run('CREATE TEMP TABLE tasks AS FROM tasks WHERE task_id IN (SELECT task_id FROM targets)')
  await db.run('CREATE TEMP TABLE areas AS FROM areas')
  try {
    return await work()
  } finally {
    for (const name of ['targets', 'tasks', 'areas']) await db.run(`DROP TABLE temp.${name}`)
  }
}

async function comparisonText(db: Database, { id, zh, en }: Indicator, n_targets: number): Promise<string> {
  const heading = `### ${zh}: ${en} (\`${id}\`)\n\n`
  if (n_targets > MOST_TARGETS) {
    return `${heading}${n_targets} targets, too many for a page: \`duibiao compare ${id}\` shows them.\n`
  }
  const { columns, rows } = await comparisonIn(db, id)
  const telling = rows.filter((row) => row.target_ids !== '')
  if (telling.length === 0) return ''
  const shown = formatRows({ columns: columns.filter((name) => !LEFT_OUT.has(name)), rows: telling }, 'md')
  const silent = rows.length - telling.length
  return `${heading}${shown}${silent > 0 ? `\nNot stated in ${silent} further areas.\n` : ''}`
}

/** One table for each indicator that any area states. */
async function comparisonTexts(db: Database, indicators: readonly Indicator[]): Promise<string[]> {
  const counts = await targetCounts(db)
  return withTargets(db, counts, async () => {
    const tables: string[] = []
    for (const indicator of indicators) {
      const n_targets = counts.get(indicator.id) ?? 0
      if (n_targets > 0) tables.push(await comparisonText(db, indicator, n_targets))
    }
    return tables.filter((table) => table !== '')
  })
}

/**
 * The report of a release for people to read, as Markdown: counts by area, document, proof state and finding, and one
 * comparison table per registered indicator that any document states, which `kept`, what follows from the statements, may have. `db` holds the records and the views.
 */
export async function reportText(
  db: Database,
  { version }: Manifest,
  indicators: readonly Indicator[],
  kept: Kept = MADE_ANEW,
): Promise<string> {
  const parts = [`# Report on release ${version}\n`]
  for (const section of SECTIONS) parts.push(await sectionText(db, section))
  const stated = await kept.text('comparisons.md', async () => (await comparisonTexts(db, indicators)).join('\n'))
  parts.push('## Comparisons\n', stated === '' ? 'None.\n' : stated)
  return parts.join('\n')
}
