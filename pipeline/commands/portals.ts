import type { Reference } from '../../datasets/reference/index.ts'
import { type Format, formatRows } from '../answers/format.ts'
import { choosePortals, declaredIn } from '../capture/portal-choice.ts'
import type { Rows } from '../database/rows.ts'
import { InputFault } from '../fault.ts'
import { referenceOf } from '../folder/own-reference.ts'
import type { Outcome } from '../outcome.ts'
import { type CaptureOptions, dataFor } from './capture.ts'

const COLUMNS = ['id', 'name', 'area_code', 'status', 'platform', 'lists', 'search', 'min_documents', 'host']

type ListingOptions = CaptureOptions & { format: Format; check?: string }

/** What a declaration says, in a line. Throws InputFault with everything that is wrong with it. */
function checked(file: string, { areas, divisions }: Reference): string {
  const { id, name, platform, lists, hosts, area_code } = declaredIn(file)
  if (area_code !== null && ![...areas, ...divisions].some(({ code }) => code === area_code)) {
    const expected = 'the code of an area, or null; a place of your own is a row of reference/areas.csv'
    throw new InputFault(`${file}: area_code: found ${area_code}, expected ${expected}`)
  }
  return `${file}: ${id} (${name}) on ${hosts.join(', ')}, platform ${platform}, ${lists.length} lists: nothing is wrong`
}

/** `portals [portal…]`: what is declared of each portal; with `--check FILE`, whether one declaration is right. */
export async function portalsCommand(
  names: readonly string[],
  { format, check, ...options }: ListingOptions,
): Promise<Outcome> {
  if (check !== undefined) return { output: `${checked(check, referenceOf(dataFor(options)))}\n`, exitCode: 0 }
  const rows: Rows['rows'] = choosePortals(names, { ...options, data: dataFor(options) }).map((portal) => ({
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
  const columns = format === 'table' ? COLUMNS : [...COLUMNS, 'note']
  return { output: formatRows({ columns, rows }, format), exitCode: 0 }
}
