import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the code that runs lies, compiled or not. */
export const codeRoot = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** A hash of the files below a folder whose names end so. */
export function hashFolder(folder: string, ends: RegExp): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => ends.test(name))
  const hash = createHash('sha256')
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}
