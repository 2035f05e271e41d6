import type { Portal } from '../../crawlers/portal.ts'
import { type Format, formatRows } from '../answers/format.ts'
import type { IndexReader } from '../archive/index-reader.ts'
import { choosePortals } from '../capture/portal-choice.ts'
import type { Rows } from '../database/rows.ts'
import { LockedFault } from '../fault.ts'
import { looking } from '../health/looking.ts'
import type { PortalHealth } from '../health/portal-health.ts'
import { readSnapshot } from '../health/snapshot.ts'
import { survey } from '../health/survey.ts'
import { undeclaredPortals } from '../health/undeclared.ts'
import type { TerminalLanguage } from '../language/language.ts'
import { reportIn, spokenRows } from '../language/say.ts'
import type { Effects, Outcome, Tell } from '../outcome.ts'
import { type CaptureOptions, dataFor } from './capture.ts'

const COLUMNS = ['portal_id', 'health', 'since', 'last_success', 'new_documents', 'documents', 'cause']
const FOR_PROGRAMS = ['name', 'last_crawl', 'cadence']

/** Says which portals the archive knows and no declaration does. */
async function tellUndeclared(portals: readonly Portal[], index: IndexReader, tell: Tell): Promise<void> {
  const ids = await undeclaredPortals(portals, index)
  if (ids.length === 0) return
  const message = `the archive holds documents of portals that are not declared here: ${ids.join(', ')}; --replica or --portals names theirs`
  tell({ level: 'warn', message })
}

/** `status [portal…]`: how each portal is. While a run goes on, as it was when the last one ended. */
export async function statusCommand(
  names: readonly string[],
  { format, lang, ...options }: CaptureOptions & { format: Format; lang: TerminalLanguage },
  { tell }: Effects,
): Promise<Outcome> {
  const data = dataFor(options)
  const portals = choosePortals(names, { ...options, data })
  const read = looking(data, tell, async (index) => {
    if (names.length === 0) await tellUndeclared(portals, index, tell)
    return survey(portals, data, index)
  })
  const healths: PortalHealth[] = await read.catch(async (error) => {
    if (!(error instanceof LockedFault)) throw error
    tell({ level: 'warn', message: 'a run goes on: this is how portals were when the last one ended' })
    const ids = new Set(portals.map(({ id }) => id))
    return (await readSnapshot(data)).filter(({ portal_id }) => ids.has(portal_id))
  })
  const columns = format === 'table' ? COLUMNS : [...COLUMNS, ...FOR_PROGRAMS]
  const rows = healths.map((health) => {
    const all: Rows['rows'][number] = { ...health }
    return Object.fromEntries(columns.map((name) => [name, all[name] ?? null]))
  })
  // Programs read what is written in English, whatever the terminal speaks.
  const say = reportIn(format === 'table' ? lang : 'en')
  return { output: formatRows(spokenRows({ columns, rows }, say), format), exitCode: 0 }
}
