import { copyFile, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { WARCRecord } from 'warcio'
import { type Capture, isKept } from '../crawlers/archive/capture.ts'
import { sha256 } from '../crawlers/archive/sha256.ts'
import { createWarc, type WarcFile } from '../crawlers/archive/warc-file.ts'
import { outcomeRecord, repeatedRecord, resourceRecord } from '../crawlers/archive/warc-record.ts'
import { canonicalUrl } from '../crawlers/canonical-url.ts'
import type { CaptureKind } from '../datasets/records/vocabulary.ts'
import { decode } from '../parsers/document/bytes/decode.ts'
import { kindOf, refuseSize, refuseUnreadable } from '../parsers/document/bytes/kind.ts'
import { magicName } from '../parsers/files/form.ts'
import { archiveOf, type Catalogue, warcFiles } from './archive/catalogue.ts'
import { writing } from './fault.ts'
import { importVerdict } from './import-verdict.ts'
import { type InputFile, inputFiles } from './input.ts'
import { makeFolder, moveInto, temporary } from './place.ts'
import { runId } from './run-id.ts'
import { software } from './version.ts'
import { pagesOf, warcKind } from './warc-input.ts'

/** An input that did not become a capture, with the reason. */
export interface Failure {
  name: string
  reason: string
}

export interface Import {
  captured: number
  /** Records of foreign web archives that are no pages. */
  passed_over: number
  failures: Failure[]
}

/** What an import writes to. */
interface Target {
  archive: string
  catalogue: Catalogue
  clock: () => string
  /** The file of this import, made when the first record comes. */
  file: () => Promise<WarcFile>
  /** What this import has kept so far, by hash: the index does not know it yet. */
  kept: Map<string, Capture>
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

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

const SNIFFED = 8192
const textType = (bytes: Uint8Array): string =>
  kindOf(decode(bytes.subarray(0, SNIFFED)).text) === 'html' ? 'text/html' : 'text/plain'

/** What a file is taken as, and its media type. */
interface Taken {
  kind: CaptureKind
  type: string
}

/** What a page would be in a web archive; one that nothing proves to be anything is a document: somebody has chosen it. */
function pageTaken(bytes: Uint8Array): CaptureKind {
  const { kind, reason } = importVerdict({ status: 200, body: decode(bytes).text })
  if (reason === null || /^(?:empty|script):/.test(reason)) return kind
  throw new Error(`found a page that is no content (${reason}), expected a document; save it again or leave it out`)
}

/**
 * Texts are documents, and so are the files of programs, whatever they are called: what they say is for the build. A wall
 * or an error page that was saved is refused, and so is what is empty, too large, or of no form at all.
 */
function takenAs(bytes: Uint8Array): Taken {
  if (magicName(bytes) !== null) {
    refuseSize(bytes)
    return { kind: 'attachment', type: 'application/octet-stream' }
  }
  refuseUnreadable(bytes)
  const type = textType(bytes)
  return { type, kind: type === 'text/html' ? pageTaken(bytes) : 'document' }
}

/** One file as a record: its bytes, the place where the archive keeps them already, or why they are no document. */
async function recordOf({ path, name, url }: InputFile, { catalogue, clock, kept }: Target): Promise<WARCRecord> {
  const address = url && canonicalUrl(url)
  try {
    const bytes = await readFile(path)
    const hash = sha256(bytes)
    const { type, kind } = takenAs(bytes)
    const origin = { url: address, at: clock(), type }
    const keeper = kept.get(hash) ?? (await catalogue.keeper(hash))
    if (!keeper) return resourceRecord(bytes, origin, { kind, status: 'captured', name })
    const original = { ...keeper, raw_sha256: hash }
    return repeatedRecord(original, origin, { kind, status: 'unchanged', name })
  } catch (error) {
    return outcomeRecord(address, clock(), { kind: 'document', status: 'refused', reason: reasonOf(error), name })
  }
}

/** Writes a record and counts what it brought. */
async function keep(record: WARCRecord, { archive, file, kept }: Target, done: Import): Promise<void> {
  for (const capture of await writing(archive, async () => (await file()).append([record]))) {
    if (isKept(capture)) done.captured++
    else done.failures.push({ name: capture.name, reason: capture.reason ?? capture.status })
    if (capture.bytes !== null && capture.raw_sha256) kept.set(capture.raw_sha256, capture)
  }
}

const importPage = async (input: InputFile, target: Target, done: Import): Promise<void> =>
  keep(await recordOf(input, target), target, done)

/** A web archive of our own is kept as it is: so archives of several machines become one. */
async function importOwn({ path, name }: InputFile, { archive, catalogue }: Target, done: Import): Promise<void> {
  const own = basename(path)
  const half = temporary(join(archive, own))
  if (!(await warcFiles(archive)).includes(own)) {
    await makeFolder(archive)
    await writing(half, () => copyFile(path, half))
    await moveInto(half, join(archive, own))
    await catalogue.update()
  } else if (!(await readFile(path)).equals(await readFile(join(archive, own)))) {
    done.failures.push({ name, reason: `found another file ${own} in the archive, expected none or the same one` })
    return
  }
  done.captured += (await catalogue.captures('bytes IS NOT NULL')).filter(({ file }) => file === own).length
}

async function importForeign({ path }: InputFile, target: Target, done: Import): Promise<void> {
  for await (const record of pagesOf(path)) {
    if (record) await keep(record, target, done)
    else done.passed_over++
  }
}

/**
 * Takes files, folders and web archives into the archive below `dataDir`. What cannot be read is noted there with its
 * reason and does not keep the others out. Throws OutputFault where the archive cannot be written.
 */
export async function importPaths(
  paths: readonly string[],
  dataDir: string,
  catalogue: Catalogue,
  clock: () => string,
): Promise<Import> {
  const done: Import = { captured: 0, passed_over: 0, failures: [] }
  const inputs = await inputsOf(paths, done.failures)
  const started_at = clock()
  const info = {
    run_id: runId('import', started_at, null),
    verb: 'import',
    started_at,
    round: null,
    portal_id: null,
    software: software(),
  }
  const archive = archiveOf(dataDir)
  let opened: Promise<WarcFile> | null = null
  const file = () => {
    opened ??= createWarc(archive, info)
    return opened
  }
  const target: Target = { archive, catalogue, clock, file, kept: new Map() }
  try {
    for (const input of inputs) {
      // What cannot even be looked at is reported where it is read.
      const kind = await warcKind(input.path).catch(() => null)
      const take = kind === 'ours' ? importOwn : kind === 'foreign' ? importForeign : importPage
      await take(input, target, done)
    }
  } finally {
    if (opened) await (await (opened as Promise<WarcFile>)).close()
  }
  await catalogue.update()
  return done
}
