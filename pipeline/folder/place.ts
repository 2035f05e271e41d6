import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writing } from '../fault.ts'

/** Where things lie under the data directory. */
export const PLACES = {
  archive: 'archive',
  /** What can be made again from the archive. */
  state: 'state',
  staged: 'staged',
  database: 'duibiao.duckdb',
  /** What does not fit in memory while something is made. */
  spill: 'spill',
  /** What each portal must have: the operator's own table. */
  envelopes: 'envelopes.csv',
  /** The user's own declarations of portals. */
  portals: 'portals',
  /** The user's own rows of reference tables. */
  reference: 'reference',
  published: 'published',
  /** Names the latest version: a text file, because symbolic links need a privilege on Windows. */
  latest: 'latest',
} as const

/** Half-made things carry the maker's process id; the suffix is what git and the sweep go by. */
const TEMPORARY = /\.(\d+)(\.old)?\.tmp(\.wal)?$/
const RETIRED = /^(.+)\.\d+\.old\.tmp$/

/** The path beside `path` under which this process makes it, until it is whole. */
export const temporary = (path: string): string => `${path}.${process.pid}.tmp`

/**
 * Makes a folder and those above it, one level at a time: Node's own recursive mkdir never returns where a file system
 * such as /proc refuses a folder by saying that its parent is missing. Throws OutputFault.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return
  if (dirname(path) !== path) await makeFolder(dirname(path))
  await writing(path, () =>
    mkdir(path).catch(async (error) => {
      if (!(await isFolder(path))) throw error
    }),
  )
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Makes an empty folder to build `path` in. Throws OutputFault if that cannot be. */
export function makeTemporaryFolder(path: string): Promise<string> {
  const folder = temporary(path)
  return writing(folder, async () => {
    await rm(folder, { recursive: true, force: true })
    await makeFolder(folder)
    return folder
  })
}

/**
 * Puts a finished folder in the place of another. No system renames a folder over one that holds files, so the old one
 * steps aside first; where a run dies between the two renames, `sweep` puts it back. Throws OutputFault.
 */
export async function replaceFolder(finished: string, path: string): Promise<void> {
  const retired = `${path}.${process.pid}.old.tmp`
  await writing(path, async () => {
    if (existsSync(path)) await rename(path, retired)
    await rename(finished, path)
    await rm(retired, { recursive: true, force: true })
  })
}

/**
 * Moves a finished file, or a finished folder to a place where none is, at one stroke. A reader that has the old file
 * open goes on reading it. Throws OutputFault.
 */
export const moveInto = (finished: string, path: string): Promise<void> => writing(path, () => rename(finished, path))

/**
 * Clears away what dead runs left half-made in a folder, and puts back what they had set aside. To be called under the
 * lock: then every temporary is a dead run's. A folder that does not exist is clean.
 */
export async function sweep(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  await writing(folder, async () => {
    for (const name of await readdir(folder)) {
      if (!TEMPORARY.test(name)) continue
      const original = RETIRED.exec(name)?.[1]
      if (original && !existsSync(join(folder, original))) await rename(join(folder, name), join(folder, original))
      else await rm(join(folder, name), { recursive: true, force: true })
    }
  })
}
