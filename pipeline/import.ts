import { createWarc, type WarcFile } from '../crawlers/archive/warc-file.ts'
import { archiveOf, type Catalogue } from './archive/catalogue.ts'
import { runId } from './capture/run-id.ts'
import { Fault } from './fault.ts'
import { importPage } from './importing/file-page.ts'
import { type InputFile, inputFiles } from './importing/input.ts'
import { type Failure, type Import, reasonOf, type Target } from './importing/target.ts'
import { warcKind } from './importing/warc-kind.ts'
import { importForeign, importOwn, refuseArc } from './importing/web-archive.ts'
import { software } from './version.ts'

/** The files that the paths stand for, in order; a path that is not there, or holds nothing, is a failure of its own. */
async function inputsOf(paths: readonly string[], failures: Failure[]): Promise<InputFile[]> {
  const inputs: InputFile[] = []
  for (const path of paths) {
    const before = inputs.length
    try {
      for await (const input of inputFiles(path)) inputs.push(input)
      if (inputs.length === before) failures.push({ name: path, reason: 'found no file there, expected at least one' })
    } catch (error) {
      failures.push({ name: path, reason: reasonOf(error) })
    }
  }
  return inputs
}

const TAKE = { ours: importOwn, foreign: importForeign, arc: refuseArc } as const

/** One input; whatever is wrong with it is its own failure. Throws OutputFault alone. */
async function take(input: InputFile, target: Target, done: Import): Promise<void> {
  if (input.leftOut !== null) return void done.failures.push({ name: input.name, reason: input.leftOut })
  try {
    // What cannot even be looked at is reported where it is read.
    const kind = await warcKind(input.path).catch(() => null)
    await (kind === null ? importPage : TAKE[kind])(input, target, done)
  } catch (error) {
    if (error instanceof Fault) throw error
    done.failures.push({ name: input.name, reason: `a defect of the program, please report it: ${reasonOf(error)}` })
  }
}

/**
 * Takes files, folders and web archives into the archive below `dataDir`. What cannot be read is noted there with its
 * reason and does not stop the others. Throws OutputFault if the archive cannot be written.
 */
export async function importPaths(
  paths: readonly string[],
  dataDir: string,
  catalogue: Catalogue,
  clock: () => string,
): Promise<Import> {
  const done: Import = { captured: 0, passed_over: new Map(), failures: [] }
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
    for (const input of inputs) await take(input, target, done)
  } finally {
    if (opened) await (await (opened as Promise<WarcFile>)).close()
  }
  await catalogue.update()
  return done
}
