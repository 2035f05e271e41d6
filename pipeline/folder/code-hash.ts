import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
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
