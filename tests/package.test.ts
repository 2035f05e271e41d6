import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiOf, ENTRIES } from './fixtures/api-page.ts'
import { ROOT } from './fixtures/source.ts'

const NAMES = Object.keys(ENTRIES) as (keyof typeof ENTRIES)[]

/** An empty project of somebody else. */
let app: string

function runIn(folder: string, command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}

beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist', 'library'))) throw new Error('found no dist/library; run `npm run build` first')
  app = mkdtempSync(join(tmpdir(), 'duibiao-consumer-'))
  writeFileSync(join(app, 'package.json'), '{ "type": "module", "private": true }')
  runIn(ROOT, 'npm', ['pack', '--silent', '--pack-destination', app])
  const packed = readdirSync(app).find((name) => name.endsWith('.tgz'))!
  runIn(app, 'npm', ['install', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline', join(app, packed)])
})

afterAll(() => rmSync(app, { recursive: true, force: true }))

/** The example in the doc comments of an entry point: its code, and the output it names in its last comments. */
function exampleOf(entry: keyof typeof ENTRIES): { code: string; output: string } {
  const docs = apiOf(entry).map(({ doc }) => doc)
  const code = /```ts\n([\s\S]*?)```/.exec(docs.find((doc) => doc.includes('```ts')) ?? '')?.[1]
  if (code === undefined) throw new Error(`${entry}: found no example in its doc comments`)
  const output = code
    .split('\n')
    .filter((line) => line.startsWith('// '))
    .map((line) => `${line.slice(3)}\n`)
    .join('')
  return { code, output }
}

const fileOf = (entry: string): string => entry.replace('/', '-')

/** Packages and files that an import of an entry point loads. */
function loadedBy(entry: string): string[] {
  const hooks =
    "import { writeSync } from 'node:fs'; export async function load(url, context, next) { writeSync(2, url + '\\n'); return next(url, context) }"
  const register = `import { register } from 'node:module'; register(${JSON.stringify(`data:text/javascript,${hooks}`)})`
  const code = `${register}; await import(${JSON.stringify(entry)})`
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: app,
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  return stderr.split('\n').filter((line) => line.startsWith('file:') || line.startsWith('node:'))
}

describe('an installed package', () => {
  it('compiles an example of each entry point, declarations included', () => {
    for (const entry of NAMES) writeFileSync(join(app, `${fileOf(entry)}.ts`), exampleOf(entry).code)
    const options = ['--strict', '--target', 'es2023', '--module', 'nodenext', '--types', 'node']
    const types = ['--typeRoots', join(ROOT, 'node_modules', '@types')]
    const files = NAMES.map((entry) => `${fileOf(entry)}.ts`)
    runIn(app, process.execPath, [
      join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'),
      ...options,
      ...types,
      ...files,
    ])
    for (const entry of NAMES) expect(existsSync(join(app, `${fileOf(entry)}.js`)), entry).toBe(true)
  })

  it.each(NAMES)('runs the example of %s', (entry) => {
    expect(runIn(app, process.execPath, [`${fileOf(entry)}.js`])).toBe(exampleOf(entry).output)
  })

  it.each(NAMES)('loads neither network, browser nor database for %s', (entry) => {
    const loaded = loadedBy(entry)
    expect(loaded.length).toBeGreaterThan(0)
    expect(loaded.filter((url) => /crawlee|playwright|duckdb|undici|node:(?:net|https?|tls|dns)\b/.test(url))).toEqual(
      [],
    )
  })

  it('reads documents with one file, beside which stands what its packages ask to be told', () => {
    const files = loadedBy('duibiao/parsers').filter((url) => url.startsWith('file:'))
    expect(files.filter((url) => !url.includes('/duibiao/dist/library/'))).toEqual([])
    const told = readFileSync(join(app, 'node_modules', 'duibiao', 'dist', 'library', 'THIRD-PARTY.md'), 'utf8')
    for (const name of ['zod', 'parse5', 'opencc-js']) expect(told).toMatch(new RegExp(`^## ${name} - `, 'm'))
  })

  it('refuses what is no entry point', () => {
    const { stderr } = spawnSync(process.execPath, ['-e', "import('duibiao/pipeline/run.js')"], {
      cwd: app,
      encoding: 'utf8',
    })
    expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  it('holds what users need, and nothing of bench and tests', () => {
    const folder = join(app, 'node_modules', 'duibiao')
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual([
      'crawlers',
      'datasets',
      'explorer',
      'library',
      'parsers',
      'pipeline',
    ])
    const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    expect(name).toBe('duibiao')
    expect(runIn(app, 'npx', ['--no-install', 'duibiao', '--version'])).toMatch(/^\d+\.\d+\.\d+/)
  })
})
