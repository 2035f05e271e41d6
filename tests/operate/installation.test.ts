import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkBrowserPath } from '../../pipeline/capture/browser-path.ts'
import { UsageFault } from '../../pipeline/fault.ts'
import { installationParts } from '../../pipeline/health/installation.ts'
import { dataDir } from '../store/directory.ts'

const NOW = '2026-01-02T00:00:00.000Z'

/** The verdict on each part of an installation on the replica, which asks nobody. */
async function partsOf(data: string, env: NodeJS.ProcessEnv = {}) {
  const parts = await installationParts({ data, replica: true, env, now: NOW })
  return Object.fromEntries(parts.map(({ part, verdict, found }) => [part, `${verdict}: ${found}`]))
}

/** A data folder with a file in it, made of its text. */
function folderWith(name: string, text: string): string {
  const data = dataDir()
  mkdirSync(join(data, name, '..'), { recursive: true })
  writeFileSync(join(data, name), text)
  return data
}

const snapshot = (last_crawl: string) =>
  JSON.stringify([
    {
      portal_id: '500155-liangping',
      name: '梁平区',
      health: 'ok',
      since: null,
      last_success: null,
      last_crawl,
      new_documents: 0,
      documents: 0,
      cause: '',
      cadence: '',
    },
  ])

describe('an installation', () => {
  it('is looked at part by part, and nothing is written', async () => {
    const parts = await partsOf(dataDir())
    expect(Object.keys(parts)).toEqual([
      'node',
      'data folder',
      'permissions',
      'disk',
      'browser',
      'clock',
      'network',
      'portals',
      'reference',
      'alerts',
      'last crawl',
    ])
    expect(parts).toMatchObject({ portals: 'ok: 7 declared', 'last crawl': 'warning: none yet' })
    expect(parts.node).toBe(`ok: ${process.version}`)
    const none = join(dataDir(), 'none')
    expect((await partsOf(none))['data folder']).toBe(`warning: ${none}: none yet`)
  })

  it.each([
    ['portals', folderWith('portals/500000-a.json', '{'), /^fault: .*500000-a\.json: found no JSON/],
    ['reference', folderWith('reference/units.csv', 'unit\n'), /^fault: .*units\.csv, line 1/],
    ['last crawl', folderWith('state/health.json', snapshot('2026-01-01T12:00:00Z')), /^ok: 2026-01-01T12:00:00Z$/],
    ['last crawl', folderWith('state/health.json', snapshot('2025-12-01T12:00:00Z')), /^warning: 2025-12-01/],
    [
      'clock',
      folderWith('state/health.json', snapshot('2026-02-01T12:00:00Z')),
      /^fault: now is before the last crawl/,
    ],
  ])('has %s as it is', async (name, data, verdict) => {
    expect((await partsOf(data))[name]).toMatch(verdict)
  })

  it('is told whether a receiver is named, and never its secret', async () => {
    const data = dataDir()
    expect((await partsOf(data)).alerts).toMatch(/^warning: nobody is told/)
    const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=secret'
    expect((await partsOf(data, { DUIBIAO_ALERT_URL: url })).alerts).toBe('ok: qyapi.weixin.qq.com')
    expect((await partsOf(data, { DUIBIAO_ALERT_URL: 'secret' })).alerts).toMatch(/^fault: --alert-url: found no/)
  })

  it.skipIf(process.getuid?.() === 0)('may only be looked at by some', async () => {
    const data = dataDir()
    chmodSync(data, 0o555)
    expect((await partsOf(data))['data folder']).toMatch(/^warning: .*may only look \(EACCES\)$/)
  })
})

describe('the browser that a user names', () => {
  it('is looked at before anything is asked', async () => {
    const data = folderWith('chrome', '#!/bin/sh\n')
    const file = join(data, 'chrome')
    expect(() => checkBrowserPath({})).not.toThrow()
    expect(() => checkBrowserPath({ CHROME_PATH: join(data, 'none') })).toThrow(UsageFault)
    expect(() => checkBrowserPath({ CHROME_PATH: join(data, 'none') })).toThrow(/found no .*none, expected a Chrome/)
    if (process.getuid?.() !== 0) {
      chmodSync(file, 0o644)
      expect(() => checkBrowserPath({ CHROME_PATH: file })).toThrow(/which may not be run/)
    }
    chmodSync(file, 0o755)
    expect(() => checkBrowserPath({ CHROME_PATH: file })).not.toThrow()
    expect((await partsOf(data, { CHROME_PATH: join(data, 'none') })).browser).toMatch(/^fault: CHROME_PATH: found no/)
  })
})
