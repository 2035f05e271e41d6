import { spawnSync } from 'node:child_process'
import { appendFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../datasets/root.ts'
import { crawlCommand } from '../../pipeline/commands/crawl.ts'
import { runCommand } from '../../pipeline/commands/run.ts'
import { GateRefused, InputFault, UsageFault } from '../../pipeline/fault.ts'
import { listening } from '../commands/effects.ts'
import { dataDir } from '../store/directory.ts'

const CLI = join(packageRoot, 'dist', 'pipeline', 'cli.js')

const options = (data: string) => ({ data, explicit: true, replica: true, pace: '0', lang: 'en' as const })

describe('crawl', () => {
  it('ends with 3 where a portal gave nothing, and names it', async () => {
    const { effects, messages } = listening()
    const before = process.env.CHROME_PATH
    // A program that starts and shows no page: the challenge before every page stays.
    process.env.CHROME_PATH = process.execPath
    try {
      const ended = await crawlCommand(['rongchang-replica'], options(dataDir()), effects)
      expect(ended).toEqual({ output: '', exitCode: 3 })
    } finally {
      if (before === undefined) delete process.env.CHROME_PATH
      else process.env.CHROME_PATH = before
    }
    expect(messages()).toContainEqual(expect.stringMatching(/^500153-rongchang-replica: 0 documents/))
  })

  it('asks nothing where what was written is wrong', async () => {
    const data = dataDir()
    await expect(crawlCommand(['nowhere'], options(data), listening().effects)).rejects.toThrow(UsageFault)
    await expect(crawlCommand([], { ...options(data), heartbeatUrl: 'x' }, listening().effects)).rejects.toThrow(
      UsageFault,
    )
    expect(readdirSync(data)).toEqual([])
  })
})

describe('run', () => {
  it('ends with 0 and shows areas beside each other, and where everything lies', { timeout: 240_000 }, async () => {
    const data = dataDir()
    const { effects, told } = listening()
    const first = await runCommand(['jiulongpo-replica'], options(data), effects)
    expect(first.exitCode).toBe(0)
    expect(first.output).toMatch(/^高新技术企业\n\n/)
    expect(first.output).toMatch(/\ndocuments +\d+\ntargets +\d+\nversion +2\d{3}\.\d\d\.\d\d-[0-9a-f]{8}\n/)
    expect(first.output).toContain(join(data, 'duibiao.duckdb'))
    expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(['crawl']))
    // Nothing is new: no number of documents, for nothing was built.
    const second = await runCommand(['jiulongpo-replica'], { ...options(data), lang: 'zh' }, listening().effects)
    expect(second.exitCode).toBe(0)
    expect(second.output).not.toMatch(/\ndocuments/)
    expect(second.output.length).toBeLessThan(first.output.length)

    const [version] = readdirSync(join(data, 'published')).filter((name) => name !== 'latest')
    appendFileSync(join(data, 'published', version!, 'csv', 'targets.csv'), 'x\n')
    const refused = runCommand(['jiulongpo-replica'], options(data), listening().effects)
    await expect(refused).rejects.toMatchObject({ name: GateRefused.name, exitCode: 4 })
    await expect(refused).rejects.toThrow(/targets\.csv: found \d+ bytes \(something was added\), expected \d+/)

    const warc = readdirSync(join(data, 'archive')).sort().at(-1)
    truncateSync(join(data, 'archive', warc!), 1000)
    const damaged = crawlCommand(['jiulongpo-replica'], options(data), listening().effects)
    await expect(damaged).rejects.toMatchObject({ name: InputFault.name, exitCode: 3 })
    await expect(damaged).rejects.toThrow(/found 1000 bytes, expected at least the \d+ that are indexed/)
  })
})

describe('crawl and run on the command line', () => {
  const STACK_TRACE = /\n\s+at /

  it.each(['crawl', 'run'])('%s ends with 6 where nothing can be written, in words and without a trace', (verb) => {
    const file = join(dataDir(), 'file')
    writeFileSync(file, '')
    const args = [CLI, verb, 'jiulongpo-replica', '--replica', '--pace', '0', '--data', join(file, 'data')]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 6, stdout: '' })
    expect(stderr).toMatch(/cannot write/)
    expect(stderr).not.toMatch(STACK_TRACE)
  })
})
