import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { appendCaptures, type Capture } from '../crawlers/archive/capture-log.ts'
import { putRaw } from '../crawlers/archive/raw-store.ts'
import { canonicalUrl } from '../crawlers/canonical-url.ts'
import { refuseUnreadable } from '../parsers/document/kind.ts'
import { Unreadable } from '../parsers/document/unreadable.ts'
import { Fault, writing } from './fault.ts'
import { type InputFile, inputFiles } from './input.ts'

/** An input that did not become a capture, with the reason. */
export interface Failure {
  name: string
  reason: string
}

export interface Import {
  captured: number
  failures: Failure[]
}

/** What a run of captures has in common. */
export interface CaptureRun {
  /** Command that captures. */
  verb: string
  /** Now, as an ISO time; asked once per capture. */
  clock: () => string
}

type Common = Pick<Capture, 'run_id' | 'verb' | 'started_at'>

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function keep(input: InputFile, archive: string): Promise<{ bytes: number; raw_sha256: string }> {
  const bytes = await readFile(input.path)
  refuseUnreadable(bytes)
  return { bytes: bytes.length, raw_sha256: await writing(archive, () => putRaw(archive, bytes)) }
}

/** An unreadable input is a failure of its own; one that cannot be written ends the run. */
const isOwnFailure = (error: unknown): boolean => error instanceof Unreadable || !(error instanceof Fault)

/** The files that the paths stand for, in order; a path that is not there is a failure of its own. */
async function inputsOf(paths: readonly string[], failures: Failure[]): Promise<InputFile[]> {
  const inputs: InputFile[] = []
  for (const path of paths) {
    try {
      for await (const input of inputFiles(path)) inputs.push(input)
    } catch (error) {
      failures.push({ name: path, reason: reasonOf(error) })
    }
  }
  return inputs
}

/** Each file is on disk before the next takes its turn; so many at once keep a disk busy and memory small. */
const AT_ONCE = 4

async function captureOf(input: InputFile, archive: string, common: Common, clock: () => string): Promise<Capture> {
  const entry = { ...common, name: input.name, url: input.url && canonicalUrl(input.url) }
  try {
    const kept = await keep(input, archive)
    return { ...entry, captured_at: clock(), status: 'captured', ...kept }
  } catch (error) {
    if (!isOwnFailure(error)) throw error
    return { ...entry, captured_at: clock(), status: reasonOf(error), bytes: null, raw_sha256: null }
  }
}

/**
 * Takes files and folders into the archive below `dataDir`. What cannot be read is logged with its reason and does not
 * keep the others out. Throws OutputFault where the archive cannot be written.
 */
export async function importPaths(paths: readonly string[], dataDir: string, run: CaptureRun): Promise<Import> {
  const archive = join(dataDir, 'archive')
  const started_at = run.clock()
  const run_id = createHash('sha256').update(`${run.verb} ${started_at}`).digest('hex').slice(0, 12)
  const missing: Failure[] = []
  const inputs = await inputsOf(paths, missing)
  const common = { run_id, verb: run.verb, started_at }
  const captures = await pLimit(AT_ONCE).map(inputs, (input) => captureOf(input, archive, common, run.clock))
  await writing(archive, () => appendCaptures(archive, captures))
  const failed = captures.filter(({ raw_sha256 }) => raw_sha256 === null)
  return {
    captured: captures.length - failed.length,
    failures: [...missing, ...failed.map(({ name, status }) => ({ name, reason: status }))],
  }
}
