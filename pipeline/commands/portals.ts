import { type Format, formatRows } from '../answers/format.ts'
import type { Rows } from '../database/rows.ts'
import type { Outcome } from '../outcome.ts'
import { choosePortals } from '../portal-choice.ts'

/** `portals [portal…]`: what is declared of each portal. */
export async function portalsCommand(
  names: readonly string[],
  { format, replica }: { format: Format; replica?: boolean },
): Promise<Outcome> {
  const rows: Rows['rows'] = choosePortals(names, replica ?? false).map((portal) => ({
    id: portal.id,
    name: portal.name,
    area_code: portal.area_code,
    status: portal.status,
    platform: portal.platform,
    lists: portal.lists.length,
    search: portal.search?.kind ?? null,
    min_documents: portal.expected.min,
    host: portal.hosts[0]!,
    note: portal.note,
  }))
  const all = Object.keys(rows[0]!)
  const columns = format === 'table' ? all.filter((name) => name !== 'note') : all
  return { output: formatRows({ columns, rows }, format), exitCode: 0 }
}
