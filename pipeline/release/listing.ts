import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, posix, relative, sep } from 'node:path'
import { type Artefact, artefactOf, artefactsOf, MANIFEST, type Manifest } from './manifest.ts'
import { refusal, said } from './refusal.ts'

/** The file that `sha256sum --check` reads. */
export const SUMS = 'SHA256SUMS'

/** The text of SHA256SUMS for a folder: every file of the manifest, and the manifest itself. */
export async function sumsText(folder: string, manifest: Manifest): Promise<string> {
  const files = [...artefactsOf(manifest), await artefactOf(folder, MANIFEST)]
  return files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('')
}

function foldersOf(file: string): string[] {
  const folder = posix.dirname(file)
  return folder === '.' ? [] : [...foldersOf(folder), folder]
}

/** Looks for folders that the manifest names and that are not there: one message instead of one for each file. */
export function checkFolders(folder: string, manifest: Manifest): void {
  const files = artefactsOf(manifest).map(({ file }) => file)
  for (const inner of new Set(files.flatMap(foldersOf))) {
    if (existsSync(join(folder, inner))) continue
    const n_files = files.filter((file) => file.startsWith(`${inner}/`)).length
    throw refusal(join(folder, inner), 'no such folder', `one with ${n_files} files`)
  }
}

/** Holds size and hash of one file against what the manifest says of it. */
export async function checkBytes(folder: string, { file, bytes, sha256 }: Artefact): Promise<void> {
  const path = join(folder, file)
  const found = await artefactOf(folder, file).catch((error) => {
    throw refusal(path, `no readable file (${said(error)})`, `one of ${bytes} bytes`, error)
  })
  if (found.bytes < bytes) throw refusal(path, `${found.bytes} bytes (it is cut short)`, `${bytes}`)
  if (found.bytes > bytes) throw refusal(path, `${found.bytes} bytes (something was added)`, `${bytes}`)
  if (found.sha256 !== sha256) throw refusal(path, `SHA-256 ${found.sha256}`, `${sha256} as in the manifest`)
}

/** Looks for files and folders, at any depth, that the manifest does not name. */
export async function checkStrangers(folder: string, manifest: Manifest): Promise<void> {
  const files = [...artefactsOf(manifest).map(({ file }) => file), MANIFEST, SUMS]
  const expected = new Set(files.flatMap((file) => [file, ...foldersOf(file)]))
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const strangers = entries
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, '/'))
    .filter((path) => !expected.has(path))
  if (strangers.length > 0) {
    throw refusal(folder, `also ${strangers.sort().join(', ')}`, 'the files of the manifest alone')
  }
}
