import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Capture } from '../../crawlers/archive/capture.ts'
import type { Portal } from '../../crawlers/portal.ts'
import { openFile } from '../../pipeline/database/duckdb.ts'
import { PLACES } from '../../pipeline/folder/place.ts'
import { silenceOf, survey } from '../../pipeline/health/survey.ts'
import { dataDir } from '../store/directory.ts'

const portal = (id: string, publishes = true) =>
  ({
    id,
    name: `门户${id}`,
    publishes,
    platform: 'generic',
    hosts: [`${id}.example`],
    lists: [] as unknown[],
    search: null,
  }) as Portal
const [EAST, WEST, CLOSED] = [portal('500155-east'), portal('500102-west'), portal('500101-closed', false)]

const ENDED = {
  ...{ portal_id: EAST.id, run_id: 'r', kind: 'round', status: 'finished', key: 'round', reason: null },
  ...{ captured_at: '2031-03-05T08:00:00.000Z', raw_sha256: null },
} as unknown as Capture

/** An index in which one portal has a crawl that ended, and that notes what it was asked. */
function index() {
  const asked: string[] = []
  const captures = async (condition = ''): Promise<Capture[]> => {
    asked.push(condition)
    return condition.includes(EAST.id) ? [ENDED] : []
  }
  return { asked, reader: { captures, raw: async () => new Uint8Array() } }
}

/** A dataset whose portals published on every day of two months, in turn. */
async function busy(): Promise<string> {
  const data = dataDir()
  const db = await openFile(join(data, PLACES.database))
  await db.run(`CREATE TABLE documents AS
    SELECT ['${EAST.id}', '${WEST.id}', '${CLOSED.id}'][n % 3 + 1] AS portal_id, DATE '2031-01-01' + n::INTEGER AS published_on,
      TIMESTAMP '2031-12-01 00:00:00' AS first_seen
    FROM range(60) r(n)`)
  db.close()
  return data
}

describe('a survey', () => {
  it('tells of every portal in turn how it is, crawled or not, before anything was built', async () => {
    const { asked, reader } = index()
    const healths = await survey([EAST, WEST], dataDir(), reader)
    expect(healths.map(({ portal_id, health }) => [portal_id, health])).toEqual([
      [EAST.id, expect.any(String)],
      [WEST.id, 'never crawled'],
    ])
    expect(healths[0]).toMatchObject({ last_crawl: ENDED.captured_at, name: EAST.name })
    expect(asked.filter((condition) => condition.includes(WEST.id))).toHaveLength(1)
  })

  it('of no portals asks nothing', async () => {
    const { asked, reader } = index()
    expect([await survey([], dataDir(), reader), asked]).toEqual([[], []])
  })
})

describe('silence', () => {
  it('of all portals that publish for longer than ever is a condition of the run', async () => {
    const [condition, ...others] = await silenceOf([EAST, WEST, CLOSED], await busy(), '2031-06-01T08:00:00.000Z')
    expect(others).toEqual([])
    expect(condition).toMatchObject({ state: 'nothing new' })
    // The newest day is one of a portal that is closed, whose days do not count.
    expect(condition!.cause).toMatch(
      /^found nothing new on any portal since 2031-02-28, beyond their cadence: usually /,
    )
  })

  it('is none while something is new, of one portal alone, and where too little is known', async () => {
    const data = await busy()
    expect(await silenceOf([EAST, WEST], data, '2031-03-02T08:00:00.000Z')).toEqual([])
    expect(await silenceOf([EAST, CLOSED], data, '2032-06-01T08:00:00.000Z')).toEqual([])
    expect(await silenceOf([EAST, WEST], dataDir(), '2032-06-01T08:00:00.000Z')).toEqual([])
  })
})
