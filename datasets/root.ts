import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGE_NAME = 'duibiao'

/** True if the folder holds the package.json of this package; the file may be absent. */
function holdsPackage(folder: string): boolean {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return false
  const manifest: { name?: unknown } = JSON.parse(readFileSync(file, 'utf8'))
  return manifest.name === PACKAGE_NAME
}

/**
 * Absolute folder of the package, found by walking up from this module: data files stay beside the sources while the
 * code runs from the sources or from dist. Throws if no package.json on the way bears the package's name.
 */
function findPackageRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (holdsPackage(folder)) return folder
    if (folder === dirname(folder)) {
      throw new Error(`${from}: no package.json named "${PACKAGE_NAME}" in this folder or above; reinstall the package`)
    }
  }
}

/** Absolute folder that holds the package.json named duibiao. */
export const packageRoot: string = findPackageRoot(dirname(fileURLToPath(import.meta.url)))
