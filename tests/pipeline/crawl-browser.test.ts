import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isKept } from '../../crawlers/archive/capture.ts'
import { findChrome } from '../../crawlers/fetch/chrome.ts'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { survey } from '../../pipeline/health/survey.ts'
import { type ReplicaServer, startReplica } from '../../pipeline/replica/server.ts'
import { dataDir } from '../store/directory.ts'
import { crawlReplica, replicaPortals } from './crawling.ts'

let server: ReplicaServer
beforeEach(async () => {
  server = await startReplica()
})
afterEach(() => server.close())

const chrome = await findChrome(process.env)

describe.skipIf(chrome === null)('a browser (skipped where no Chrome or Chromium starts)', () => {
  it('reads a list that scripts write, keeps what it loaded and what it showed, and does not start again in vain', async () => {
    const data = dataDir()
    const portals = replicaPortals('beibei')
    const { outcomes, captures } = await crawlReplica(server, data, { portals })
    expect(outcomes[0]).toMatchObject({ documents: 15, finished: true, alarms: [] })
    const lists = captures.filter(({ kind }) => kind === 'list').filter(isKept)
    expect(new Set(lists.map(({ record_type }) => record_type))).toEqual(new Set(['conversion']))
    expect(captures.filter(({ kind, page }) => kind === 'asset' && page !== null).length).toBeGreaterThanOrEqual(4)
    server.log.length = 0
    const again = await crawlReplica(server, data, { portals })
    expect(again.outcomes[0]).toMatchObject({ documents: 15, finished: true, counts: { unchanged: 1 } })
    expect(again.captures.filter(({ record_type }) => record_type === 'conversion')).toHaveLength(lists.length)
    expect(server.log.map(({ status }) => status)).toEqual([200, 304, 304])
  })

  it('passes a challenge once; its cookie does for the rest and for the next crawl', async () => {
    const data = dataDir()
    const portals = replicaPortals('rongchang')
    const { outcomes, captures } = await crawlReplica(server, data, { portals })
    expect(outcomes[0]).toMatchObject({ documents: 12, finished: true, alarms: [] })
    expect(captures.filter(({ reason }) => reason?.startsWith('for a browser'))).toHaveLength(1)
    const documents = captures.filter(({ kind }) => kind === 'document').filter(isKept)
    expect(documents).toHaveLength(12)
    server.log.length = 0
    await crawlReplica(server, data, { portals })
    expect(server.log.filter(({ status }) => status === 521)).toEqual([])
  })
})

it('that is not there is said, page by page, nothing of it passes for content, and no portal is to blame', async () => {
  const before = process.env.CHROME_PATH
  // A program that starts and shows no page.
  process.env.CHROME_PATH = process.execPath
  try {
    const data = dataDir()
    const portals = replicaPortals('rongchang')
    const { outcomes, captures } = await crawlReplica(server, data, { portals, tries: 1 })
    expect(outcomes[0]).toMatchObject({
      documents: 0,
      finished: false,
      alarms: [expect.stringMatching(/wait for a browser/)],
    })
    expect(outcomes[0]!.unshown).toBeGreaterThan(0)
    const [health] = await withCatalogue(
      data,
      () => {},
      (catalogue) => survey(portals, data, catalogue),
    )
    expect(health).toMatchObject({ health: 'never crawled', cause: expect.stringMatching(/which this machine lacks/) })
    expect(captures.filter(({ kind, status }) => kind !== 'robots' && status === 'captured')).toEqual([])
    expect(captures.filter(({ kind }) => kind === 'list').at(-1)!.reason).toMatch(/browser/i)
  } finally {
    if (before === undefined) delete process.env.CHROME_PATH
    else process.env.CHROME_PATH = before
  }
})
