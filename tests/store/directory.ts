import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []

/** Removes the data directories that the tests of a file made. */
export function removeDataDirs(): void {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true })
}

/** A fresh empty data directory that goes away after the tests of the file. */
export function dataDir(): string {
  const path = mkdtempSync(join(tmpdir(), 'duibiao-'))
  made.push(path)
  return path
}
