import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageRoot } from '../../datasets/root.ts'
import { queryRows } from '../../pipeline/answers/query.ts'
import { randomFrom } from '../mutation.ts'
import { type ExpectedImport, ledgerOf } from './ledger.ts'
import { atScale, type Scaled } from './scale.ts'
import { onePage, replicaPages, spoilt, spoiltArchive } from './spoilt.ts'

const PAGES = 5000
const ARCHIVES = 2000
const CLI = join(packageRoot, 'dist', 'pipeline', 'cli.js')

interface Run {
  status: number | null
  lines: string[]
}

async function duibiao(...args: string[]): Promise<Run> {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  const chunks: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => void chunks.push(chunk))
  const [status] = await once(child, 'close')
  const lines = Buffer.concat(chunks).toString().split('\n')
  return { status, lines: lines.filter((line) => line !== '') }
}

/** What the command line said of a folder of inputs. */
interface Said {
  exits: string
  taken: number
  told: number
  passedOver: number
  /** Documents that the build has. */
  built: number
  defects: string[]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0)

async function imported(folder: string, data: string): Promise<Said> {
  const first = await duibiao('import', folder, '--data', data)
  const built = await duibiao('build', '--data', data)
  const verified = await duibiao('archive', 'verify', '--data', data)
  const text = first.lines.join('\n')
  const [, taken, told] = /imported (\d+) documents into .*, (\d+) failed/.exec(text) ?? []
  const [, kinds = ''] = /passed over records that are no pages: (.*)/.exec(text) ?? []
  const { rows } = await queryRows(data, 'SELECT count(*)::INTEGER AS n FROM documents')
  return {
    exits: `import ended with ${first.status}, build with ${built.status}, verification with ${verified.status}`,
    taken: Number(taken),
    told: Number(told),
    passedOver: sum([...kinds.matchAll(/(?:^|, )(\d+) /g)].map(([, n]) => Number(n))),
    built: rows[0]!.n as number,
    defects: [...first.lines, ...built.lines].filter((line) => line.includes('defect')),
  }
}

async function withInputs<T>(work: (folder: string, data: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'duibiao-fuzz-'))
  try {
    mkdirSync(join(root, 'in'))
    return await work(join(root, 'in'), join(root, 'data'))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const shown = (defects: readonly string[]): string[] =>
  defects.slice(0, 10).map((line) => `  defect: ${line.slice(0, 300)}`)

/** Spoilt pages: each is one document or one failure. */
const pages = (n: number, saved: readonly Buffer[]): Promise<string[]> =>
  withInputs(async (folder, data) => {
    for (let seed = 0; seed < n; seed++) {
      const random = randomFrom(seed)
      writeFileSync(join(folder, `${seed}.html`), spoilt(onePage(saved, random), random))
    }
    const said = await imported(folder, data)
    return [
      `${n} spoilt pages: ${said.exits}`,
      `  ${said.taken} taken, ${said.told} told of, ${n - said.taken - said.told} neither; ${said.built} documents built`,
      ...shown(said.defects),
    ]
  })

/** Spoilt web archives: every record a page, told of, or counted by its kind; every byte in one of them. */
const archives = (n: number, saved: readonly Buffer[]): Promise<string[]> =>
  withInputs(async (folder, data) => {
    const ledgers: ExpectedImport[] = []
    for (let seed = 0; seed < n; seed++) {
      const random = randomFrom(seed)
      const archive = spoiltArchive(onePage(saved, random), onePage(saved, random), seed, random)
      const bytes = spoilt(archive.bytes, random)
      const path = join(folder, `${seed}.warc`)
      writeFileSync(path, bytes)
      ledgers.push(await ledgerOf(path, bytes, archive.records))
    }
    const said = await imported(folder, data)
    const due = (field: Exclude<keyof ExpectedImport, 'isArchive'>): number =>
      sum(ledgers.map((ledger) => ledger[field]))
    const others = ledgers.filter(({ isArchive }) => !isArchive).length
    const silent = ledgers.filter(({ taken, told }) => taken + told === 0).length
    return [
      `${n} spoilt archives: ${said.exits}`,
      `  ${n - others} read as archives, ${others} as files; ${silent} of which nothing would be said`,
      `  ${said.taken} pages taken, ${said.told} told of, ${said.passedOver} records passed over by kind`,
      `  by their bytes: ${due('taken')}, ${due('told')}, ${due('passedOver')}; ${due('unaccounted')} bytes in no record and not told of`,
      `  ${due('intact')} records lie in them unspoilt, ${due('found')} of these were read; ${said.built} documents built`,
      ...shown(said.defects),
    ]
  })

/** Imports spoilt pages and web archives, builds what came of them, and accounts for every one. */
export async function fuzzImport(options: Scaled): Promise<string[]> {
  const saved = replicaPages()
  return [...(await pages(atScale(PAGES, options), saved)), ...(await archives(atScale(ARCHIVES, options), saved))]
}
