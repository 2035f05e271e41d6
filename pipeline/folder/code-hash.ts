import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the code that runs lies, compiled or not. */
export const codeRoot = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** A hash of the files below a folder that are meant by their name. */
export function hashFolder(folder: string, isMeant: (name: string) => boolean): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isMeant)
  const hash = createHash('sha256')
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}

/** The hash of each file of some folders that is meant by its name; files of one name in several folders count together. */
export function fileHashes(folders: readonly string[], isMeant: (name: string) => boolean): Record<string, string> {
  const names = [...new Set(folders.flatMap((folder) => readdirSync(folder)))].filter(isMeant).sort()
  return Object.fromEntries(
    names.map((name) => {
      const hash = createHash('sha256')
      const paths = folders.map((folder) => join(folder, name)).filter(existsSync)
      for (const path of paths) hash.update(readFileSync(path))
      return [name, hash.digest('hex')]
    }),
  )
}
