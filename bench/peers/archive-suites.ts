import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { isGzip } from '../../crawlers/archive/gzip-member.ts'
import { packageRoot } from '../../datasets/root.ts'
import { type ExpectedImport, ledgerOf } from '../faults/ledger.ts'

/** Peers whose test archives are read. */
export const ARCHIVE_PEERS = ['webrecorder/warcio', 'iipc/jwarc', 'netarchivesuite/jwat'] as const

const CLI = join(packageRoot, 'dist', 'pipeline', 'cli.js')

function archivesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.w?arc(?:\.gz)?(?:\.bad)?$/.test(name)).sort()
}

/** How many records begin in a file, counted by their first two lines alone; null if it cannot be unpacked as a whole. */
function beginnings(bytes: Buffer): number | null {
  try {
    const text = (isGzip(bytes) ? gunzipSync(bytes) : bytes).toString('latin1')
    return text.match(/WARC\/\d\.\d+[ \t]*\r?\n(?=[\w-]+:)/gi)?.length ?? 0
  } catch {
    return null
  }
}

/** The exit code of importing one file into a folder of its own. */
function exitOf(path: string): number | null {
  const data = mkdtempSync(join(tmpdir(), 'duibiao-peer-'))
  try {
    return spawnSync(process.execPath, [CLI, 'import', path, '--data', data]).status
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function lineOf(name: string, path: string): Promise<{ line: string; ledger: ExpectedImport }> {
  const bytes = readFileSync(path)
  const ledger = await ledgerOf(path, bytes, [])
  const { taken, told, passedOver, records, gaps, unaccounted } = ledger
  const counted = `${records} records and ${gaps} gaps where ${beginnings(bytes) ?? 'no-one knows how many'} begin`
  const line = `${name}: ${counted}; ${taken} taken, ${told} told of, ${passedOver} passed over; ${unaccounted} bytes lost; exit ${exitOf(path)}`
  return { line, ledger }
}

/** Reads the test archives of a peer: what came of every record of every file. */
export async function archiveLines(folder: string, peer: string): Promise<string[]> {
  const below = join(folder, peer)
  if (!existsSync(below)) return [`${peer}: not there: ${below}`]
  const lines: string[] = []
  for (const name of archivesBelow(below)) lines.push((await lineOf(name, join(below, name))).line)
  return [`${peer}: ${lines.length} archives`, ...lines.map((line) => `  ${line}`)]
}
