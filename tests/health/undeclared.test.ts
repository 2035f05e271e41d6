import { expect, it } from 'vitest'
import type { Capture } from '../../crawlers/archive/capture.ts'
import type { Portal } from '../../crawlers/portal.ts'
import { openMemory } from '../../pipeline/database/duckdb.ts'
import { undeclaredPortals } from '../../pipeline/health/undeclared.ts'

/** An index that holds documents and lists of the given portals, as a real one answers conditions. */
async function indexOf(rows: readonly (readonly [kind: string, portal_id: string | null])[]) {
  const db = await openMemory('')
  await db.run('CREATE TABLE captures (kind VARCHAR, portal_id VARCHAR)')
  await db.append(
    'captures',
    [
      { name: 'kind', type: 'VARCHAR' },
      { name: 'portal_id', type: 'VARCHAR' },
    ],
    rows.map(([kind, portal_id]) => ({ kind, portal_id })),
  )
  return {
    captures: async (condition = 'true') =>
      (await db.rows(`FROM captures WHERE ${condition}`)).rows as unknown as Capture[],
  }
}

const ROWS = [
  ['document', '500155-east'],
  ['document', '500155-east-replica'],
  ['document', '500155-east-replica'],
  ['document', "500102-o'west"],
  ['list', '500101-north'],
  ['document', null],
] as const
const portals = (...ids: string[]) => ids.map((id) => ({ id }) as Portal)

it('are those whose documents are kept and that are not declared, each once, in order', async () => {
  const index = await indexOf(ROWS)
  expect(await undeclaredPortals(portals('500155-east'), index)).toEqual(["500102-o'west", '500155-east-replica'])
})

it('are none where all are declared, whatever their ids hold', async () => {
  const index = await indexOf(ROWS)
  expect(await undeclaredPortals(portals('500155-east', "500102-o'west", '500155-east-replica'), index)).toEqual([])
})

it('are all where nothing is declared; lists and imports are no documents of a portal', async () => {
  const index = await indexOf(ROWS)
  expect(await undeclaredPortals([], index)).toEqual(["500102-o'west", '500155-east', '500155-east-replica'])
})
