import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../../datasets/root.ts'
import { parseCommand } from '../../pipeline/commands/parse.ts'
import { InputFault } from '../../pipeline/fault.ts'
import { listening } from '../commands/effects.ts'

const cli = join(packageRoot, 'dist', 'pipeline', 'cli.js')
let root: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'duibiao-cli-'))
  chmodSync(root, 0o755)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Call {
  input?: string | Uint8Array
  uid?: number
}

function duibiao(args: string[], { input = '', uid }: Call = {}) {
  const env = { ...process.env, DUIBIAO_DATA: join(root, 'data') }
  const user = uid === undefined ? {} : { uid, gid: uid }
  return spawnSync(process.execPath, [cli, ...args], { input, env, encoding: 'utf8', ...user })
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(root, name)
  writeFileSync(path, content)
  return path
}

/** 关于测试的通知 and a sentence, in GB18030. */
const GB18030 = Buffer.from(
  'b9d8d3dab2e2cad4b5c4cda8d6aa0a0ab5bd32303235c4eaa3acc8abc7f8b8dfd0c2bcbccaf5c6f3d2b5b4efb5bd3830bcd2a1a30a',
  'hex',
)

describe('parse', () => {
  it.each([
    ['an empty file', () => file('empty.txt', ''), /empty\.txt: found an empty file \(0 bytes\), expected a document/],
    [
      'packed data',
      () => file('a.gz', gzipSync('到2025年')),
      /a\.gz: found gzip data, expected an HTML page or a text/,
    ],
    ['blank text', () => file('blank.txt', ' \n\n'), /blank\.txt: found text input without any text/],
    ['50 MB of one line', () => file('line.txt', Buffer.alloc(50e6, 'a')), /found 47\.7 MiB, expected at most 32 MiB/],
    ['a folder', () => root, /found a folder, expected one file; use import for folders/],
    ['a missing path', () => join(root, 'none.txt'), /none\.txt: found nothing there \(ENOENT\), expected a file/],
  ])('refuses %s and says why', async (_, path, message) => {
    const parsing = parseCommand(path(), { data: join(root, 'data') }, listening().effects)
    await expect(parsing).rejects.toMatchObject({ name: InputFault.name, exitCode: 3 })
    await expect(parsing).rejects.toThrow(message)
  })

  it('ends with 3 where it is refused, and prints why and nothing else', () => {
    const { status, stderr, stdout } = duibiao(['parse', file('empty.txt', '')])
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toMatch(/empty\.txt: found an empty file \(0 bytes\), expected a document/)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('reads GB18030 as well as UTF-8', () => {
    const { status, stdout } = duibiao(['parse', '-'], { input: GB18030 })
    expect(status).toBe(0)
    expect(JSON.parse(stdout).targets).toMatchObject([
      { indicator: '高新技术企业', value: 80, period_end: '2025-12-31' },
    ])
  })

  it('keeps what it can of invalid UTF-8 and says so', () => {
    const text = `关于测试的通知\n\n${'本区坚持创新驱动发展战略。'.repeat(20)}\n\n到2025年，全区高新技术企业达到80家。\n`
    const { status, stdout } = duibiao(['parse', '-'], {
      input: Buffer.concat([Buffer.from(text), Buffer.from([0xff])]),
    })
    expect(status).toBe(0)
    const { targets, findings } = JSON.parse(stdout)
    expect(targets).toHaveLength(1)
    expect(findings.map(({ kind }: { kind: string }) => kind)).toContain('invalid_bytes')
  })
})

describe('import', () => {
  it('brings in the good ones and exits with 3 where some failed', () => {
    const good = file('good.txt', '到2025年，全区高新技术企业达到80家。')
    const { status, stderr } = duibiao(['import', good, file('nothing.txt', ''), join(root, 'gone')])
    expect(status).toBe(3)
    expect(stderr).toMatch(/nothing\.txt: found an empty file/)
    expect(stderr).toMatch(/gone: found nothing there/)
    expect(stderr).toMatch(/imported 1 documents/)
  })

  it('says in words that a folder is read-only', ({ skip }) => {
    const folder = join(root, 'readonly')
    mkdirSync(folder, { mode: 0o555 })
    const uid = process.getuid?.() === 0 ? 65534 : undefined
    if (process.platform === 'win32') skip('Windows folders have no write bit')
    const good = file('open.txt', '甲')
    chmodSync(good, 0o644)
    const { status, stderr } = duibiao(['import', good, '--data', join(folder, 'data')], { uid })
    expect(stderr).toMatch(/cannot write .*readonly.*: permission is denied; choose another directory with --data/)
    expect(status).toBe(6)
  })
})

describe('standard output', () => {
  it('that cannot be written is told in words, as any other place', ({ skip }) => {
    if (!existsSync('/dev/full')) skip('only Linux has a device that is always full')
    const stdio = ['ignore', openSync('/dev/full', 'w'), 'pipe'] as const
    const { status, stderr } = spawnSync(process.execPath, [cli, 'portals'], { stdio: [...stdio], encoding: 'utf8' })
    expect(stderr).toMatch(/^duibiao: cannot write standard output: the disk is full/)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(status).toBe(6)
  })
})

describe('reading', () => {
  it('says what to do where nothing was built yet', () => {
    const { status, stderr } = duibiao(['query', 'select 1', '--data', join(root, 'nothing-here')])
    expect(status).toBe(3)
    expect(stderr).toMatch(/duibiao build/)
  })

  it('logs JSON lines on demand', () => {
    const { stderr } = duibiao(['import', file('again.txt', '乙'), '--log', 'json'])
    expect(JSON.parse(stderr.trim().split('\n').at(-2)!)).toMatchObject({ msg: expect.stringMatching(/imported 1/) })
  })
})
