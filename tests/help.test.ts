import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { VERBS } from '../pipeline/commands/verbs.ts'
import { ROOT } from './fixtures/source.ts'
import { dataDir } from './store/directory.ts'

const CLI = join(ROOT, 'dist', 'pipeline', 'cli.js')
const DATA = dataDir()
const MANUAL = readFileSync(join(ROOT, 'docs', 'cli.md'), 'utf8')

function duibiao(...args: string[]) {
  // A wrong call that passed for a right one would crawl real portals: not here, and not for long.
  const guard = { env: { ...process.env, DUIBIAO_DATA: DATA }, timeout: 30_000 }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    input: '',
    ...guard,
  })
  return { status, stdout, stderr }
}

/** Long option names that a help text offers. */
const flagsIn = (help: string): string[] => [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag]) => flag!)

const STACK_TRACE = /^\s+at .+:\d+:\d+/m

beforeAll(() => {
  if (!existsSync(CLI)) throw new Error(`${CLI}: found no such file, expected the built command; run npm run build`)
})

describe('duibiao --help', () => {
  const { status, stdout, stderr } = duibiao('--help')

  it('ends well and stays off standard error', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it.each(VERBS)('names $name', ({ name }) => {
    expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'))
  })
})

describe.each(VERBS)('duibiao $name --help', ({ name, args, options }) => {
  const { status, stdout, stderr } = duibiao(name, '--help')

  it('names the arguments and every option', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(`Usage: duibiao ${name} [options]${args === '' ? '' : ` ${args}`}\n`)
    for (const { flags } of options) expect(stdout).toContain(`  ${flags} `)
  })

  it('offers nothing that docs/cli.md does not describe', () => {
    const flags = flagsIn(stdout)
    expect(flags).toContain('--data')
    for (const flag of flags) expect(MANUAL).toContain(`\`${flag}`)
  })
})

describe('a wrong call', () => {
  it.each([
    { call: ['nonsense'], says: "unknown command 'nonsense'" },
    { call: ['build', '--nonsense'], says: "unknown option '--nonsense'" },
    { call: ['parse'], says: "missing required argument 'file'" },
    { call: ['query', 'SELECT 1', '--format', 'xml'], says: 'table, csv, json, md' },
    { call: ['run', 'nowhere'], says: 'found no portal nowhere' },
    { call: ['crawl', '--pace', '0'], says: 'at least 1 second for real portals' },
    { call: ['archive', 'nonsense'], says: 'expected one of verify, index, salvage, wacz' },
  ])('$call exits with 2 and says why on standard error', ({ call, says }) => {
    const { status, stdout, stderr } = duibiao(...call)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^duibiao: /)
    expect(stderr).toContain(says)
    expect(stderr).not.toMatch(STACK_TRACE)
  })
})
