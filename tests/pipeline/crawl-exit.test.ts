import { spawnSync } from 'node:child_process'
import { appendFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../datasets/root.ts'
import { dataDir } from '../store/directory.ts'

const CLI = join(packageRoot, 'dist', 'pipeline', 'cli.js')

/** Calls on the replica alone: no test asks the network. */
function duibiao(verb: 'crawl' | 'run', portal: string, data: string, env: NodeJS.ProcessEnv = {}) {
  const args = [CLI, verb, portal, '--replica', '--pace', '0', '--data', data]
  return spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } })
}

const STACK_TRACE = /\n\s+at /

describe('crawl and run on the command line', () => {
  it('end with 3 where a portal gave nothing, and name it', () => {
    // A program that starts and shows no page: the challenge before every page stays.
    const { status, stderr } = duibiao('crawl', 'rongchang-replica', dataDir(), { CHROME_PATH: process.execPath })
    expect(status).toBe(3)
    expect(stderr).toMatch(/500153-rongchang-replica: 0 documents/)
    expect(stderr).not.toMatch(STACK_TRACE)
  })

  it('end with 0, with 3 for a damaged archive, and with 4 for a release that was changed', () => {
    const data = dataDir()
    expect(duibiao('run', 'jiulongpo-replica', data).status).toBe(0)
    const [version] = readdirSync(join(data, 'published')).filter((name) => name !== 'latest')
    appendFileSync(join(data, 'published', version!, 'csv', 'targets.csv'), 'x\n')
    const refused = duibiao('run', 'jiulongpo-replica', data)
    expect({ status: refused.status, stdout: refused.stdout }).toEqual({ status: 4, stdout: '' })
    expect(refused.stderr).toMatch(/targets\.csv: found \d+ bytes \(something was added\), expected \d+/)
    const [warc] = readdirSync(join(data, 'archive')).sort()
    truncateSync(join(data, 'archive', warc!), 1000)
    const damaged = duibiao('crawl', 'jiulongpo-replica', data)
    expect(damaged.status).toBe(3)
    expect(damaged.stderr).toMatch(/found 1000 bytes, expected at least the \d+ that are indexed/)
    for (const { stderr } of [refused, damaged]) expect(stderr).not.toMatch(STACK_TRACE)
  })

  it('end with 6 where nothing can be written', () => {
    const file = join(dataDir(), 'file')
    writeFileSync(file, '')
    const { status, stderr } = duibiao('crawl', 'jiulongpo-replica', join(file, 'data'))
    expect(status).toBe(6)
    expect(stderr).toMatch(/cannot write/)
    expect(stderr).not.toMatch(STACK_TRACE)
  })
})
