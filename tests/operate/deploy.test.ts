import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Cron } from 'croner'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { VERBS } from '../../pipeline/commands/verbs.ts'
import { ROOT } from '../fixtures/source.ts'

const DEPLOY = join(ROOT, 'deploy')
const textOf = (file: string): string => readFileSync(join(DEPLOY, file), 'utf8')

/** Calls of duibiao in a text: the words after the name, up to what a shell takes for itself. */
const callsIn = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) => [...line.matchAll(/(?:^|[\s/])duibiao ((?:[\w-]+ ?)+)/g)])
    .map(([, words]) => words!.trim().split(' '))

/** What the command line does not know in a call. */
function unknownIn([name, ...words]: string[]): string[] {
  const verb = VERBS.find((one) => one.name === name)
  if (!verb) return [name ?? 'nothing']
  const known = [...verb.options.map(({ long }) => long), '--data', '--log']
  return words.filter((word) => word.startsWith('--') && !known.includes(word))
}

/** Fields of an ini file by section; a line of no known form is refused. */
function ini(text: string): Map<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>()
  let section: Map<string, string> | null = null
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    const heading = /^\[(\w+)\]$/.exec(line)?.[1]
    const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? []
    if (heading) {
      section = new Map()
      sections.set(heading, section)
    } else if (section && key) section.set(key, value!)
    else throw new Error(`found ${line}, expected a section or a field`)
  }
  return sections
}

const shanghai = (next: Date): string =>
  next.toLocaleString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })

describe('files to deploy', () => {
  it.each(['duibiao.service', 'duibiao-failed.service', 'duibiao.cron', 'github-workflow.yml'])(
    '%s calls only what the command line knows',
    (file) => {
      const calls = callsIn(textOf(file))
      expect(calls.map(([verb]) => verb)).toContain(file === 'duibiao-failed.service' ? 'alert' : 'run')
      expect(calls.flatMap(unknownIn)).toEqual([])
    },
  )

  const isThere = spawnSync('systemd-analyze', ['--version']).status === 0
  it.skipIf(!isThere)('are units that systemd takes', () => {
    const units = readdirSync(DEPLOY).filter((name) => /\.(?:service|timer)$/.test(name))
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...units.map((name) => join(DEPLOY, name))])
    const ours = stderr
      .toString()
      .split('\n')
      .filter((line) => line.includes('duibiao'))
    expect({ status, ours }).toEqual({ status: 0, ours: [] })
  })

  it('are all linked from docs/install.md', () => {
    const manual = readFileSync(join(ROOT, 'docs', 'install.md'), 'utf8')
    for (const file of readdirSync(DEPLOY)) expect(manual).toContain(`](../deploy/${file})`)
  })
})

describe('systemd', () => {
  const service = ini(textOf('duibiao.service'))
  const timer = ini(textOf('duibiao.timer'))

  it('has a service that runs once, writes where it may, and takes failed portals for success', () => {
    const fields = service.get('Service')!
    expect(fields.get('Type')).toBe('oneshot')
    expect(fields.get('SuccessExitStatus')).toBe('3')
    expect(textOf('duibiao.service')).toContain(`\nEnvironment=DUIBIAO_DATA=/var/lib/${fields.get('StateDirectory')}\n`)
  })

  it('has a timer that catches up, at half past six in Chongqing', () => {
    const fields = timer.get('Timer')!
    expect(fields.get('OnCalendar')).toBe('*-*-* 06:30:00 Asia/Shanghai')
    expect(fields.get('Persistent')).toBe('true')
    expect(timer.get('Install')!.get('WantedBy')).toBe('timers.target')
  })

  it('tells that a run failed, as the same user with the same settings', () => {
    const failed = ini(textOf('duibiao-failed.service')).get('Service')!
    const fields = service.get('Service')!
    expect(service.get('Unit')!.get('OnFailure')).toBe('duibiao-failed.service')
    for (const name of ['User', 'EnvironmentFile', 'StateDirectory', 'UMask']) {
      expect(failed.get(name), name).toBe(fields.get(name))
    }
  })

  const units = ['.service', '.timer', '-failed.service'].map((end) => join(DEPLOY, `duibiao${end}`))
  const verified = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' })
  it.skipIf(verified.error)('takes both (skipped where there is no systemd-analyze)', () => {
    const ours = verified.stderr.split('\n').filter((line) => line.includes('duibiao'))
    expect({ status: verified.status, ours }).toEqual({ status: 0, ours: [] })
  })
})

describe('settings', () => {
  it('are variables that the command line reads', () => {
    const named = [...textOf('duibiao.env').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name!)
    const read = VERBS.flatMap(({ options }) => options.flatMap(({ envVar }) => envVar ?? []))
    expect(named.filter((name) => ![...read, 'CHROME_PATH'].includes(name))).toEqual([])
  })
})

describe('the image', () => {
  it('is built of what npm packs, and runs as a user of its own', () => {
    const text = textOf('Containerfile')
    expect(text).toMatch(/npm pack --pack-destination \/tmp[\s\S]*npm install --global --omit=dev \/tmp\/duibiao\.tgz/)
    expect(text).toMatch(/useradd[\s\S]*\nUSER duibiao\n/)
    expect(text).toContain('ENV DUIBIAO_DATA=/data')
  })
})

describe('cron', () => {
  it('has variables and one line, for the morning in Chongqing', () => {
    const lines = textOf('duibiao.cron')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    const jobs = lines.filter((line) => !/^[A-Z_]+=\S+$/.test(line))
    expect(lines).toContain('CRON_TZ=Asia/Shanghai')
    expect(jobs).toHaveLength(1)
    const pattern = jobs[0]!.split(' ').slice(0, 5).join(' ')
    expect(shanghai(new Cron(pattern, { timezone: 'Asia/Shanghai' }).nextRun()!)).toBe('06:30')
    // A per cent sign would end the command.
    expect(jobs[0]).not.toContain('%')
  })
})

describe('the workflow', () => {
  const workflow = parse(textOf('github-workflow.yml'))

  it('is scheduled for the morning in Chongqing, one run at a time', () => {
    const [{ cron }] = workflow.on.schedule
    expect(shanghai(new Cron(cron, { timezone: 'UTC' }).nextRun()!)).toBe('06:30')
    expect(workflow.concurrency).toEqual({ group: 'duibiao', 'cancel-in-progress': false })
  })

  it('has steps that are an action at a version or commands, and npm scripts that are there', () => {
    for (const step of workflow.jobs.run.steps) {
      expect(Object.keys(step).filter((key) => key === 'uses' || key === 'run')).toHaveLength(1)
      if (step.uses) expect(step.uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/)
    }
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const named = [...textOf('github-workflow.yml').matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name!)
    expect(named.length).toBeGreaterThan(0)
    for (const name of named) expect(Object.keys(scripts)).toContain(name)
  })
})
