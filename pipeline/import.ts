import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function capture(input: InputFile, archive: string): Promise<{ bytes: number; raw_sha256: string }> {
  const bytes = await readFile(input.path)
  refuseUnreadable(bytes)
  return { bytes: bytes.length, raw_sha256: await writing(archive, () => putRaw(archive, bytes)) }
}

/** An unreadable input is a failure of its own; one that cannot be written ends the run. */
const isOwnFailure = (error: unknown): boolean => error instanceof Unreadable || !(error instanceof Fault)

async function* inputs(paths: readonly string[], failures: Failure[]): AsyncGenerator<InputFile> {
  for (const path of paths) {
    try {
      yield* inputFiles(path)
    } catch (error) {
      failures.push({ name: path, reason: reasonOf(error) })
    }
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
  const common = { run_id, verb: run.verb, started_at }
  const captures: Capture[] = []
  const failures: Failure[] = []
  for await (const input of inputs(paths, failures)) {
    const entry = { ...common, name: input.name, url: input.url && canonicalUrl(input.url) }
    try {
      const kept = await capture(input, archive)
      captures.push({ ...entry, captured_at: run.clock(), status: 'captured', ...kept })
    } catch (error) {
      if (!isOwnFailure(error)) throw error
      const reason = reasonOf(error)
      failures.push({ name: input.name, reason })
      captures.push({ ...entry, captured_at: run.clock(), status: reason, bytes: null, raw_sha256: null })
    }
  }
  await writing(archive, () => appendCaptures(archive, captures))
  return { captured: captures.filter(({ raw_sha256 }) => raw_sha256 !== null).length, failures }
}
