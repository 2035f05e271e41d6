import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { packageRoot } from '../../datasets/root.ts'
import type { Catalogue } from '../archive/catalogue.ts'
import { writing } from '../fault.ts'
import { findOcrExtra, OCR_VARIABLE } from '../files/ocr/extra.ts'
import { MANIFEST } from '../release/manifest.ts'
import { codeRoot, fileHashes, hashFolder } from './code-hash.ts'
import { moveInto, PLACES, temporary } from './place.ts'

/** What a build is a function of: two builds of the same would be the same. */
export interface BuildInput {
  /** Documents that the archive knows, with what came of asking for them. */
  documents: string
  /** Code and reference tables. */
  code: string
}

const ROOMS = ['parsers', 'pipeline', 'crawlers', 'datasets']
let ofCode: string[] | null = null

/** Hashes of the code that runs. It was loaded when the process began: what its files become later is not what runs. */
function codeHashes(): readonly string[] {
  ofCode ??= ROOMS.map((room) => hashFolder(join(codeRoot, room), (name) => /\.[jt]s$/.test(name)))
  return ofCode
}

const TABLES = join(packageRoot, 'datasets', 'reference')

/** Folders of reference tables: those of the package, and one's own. */
function tableFolders(dataDir: string, isTable: (name: string) => boolean): string[] {
  const own = join(dataDir, PLACES.reference)
  const hasOwn = existsSync(own) && readdirSync(own).some(isTable)
  return [TABLES, ...(hasOwn ? [own] : [])]
}

/** The hash of each reference table, own rows included. */
export function tableHashes(dataDir: string): Record<string, string> {
  const isTable = (name: string): boolean => name.endsWith('.csv')
  return fileHashes(tableFolders(dataDir, isTable), isTable)
}

/**
 * A hash of code and reference tables, some left out, and of what recognises pictures. Own tables count as those of the
 * package do.
 */
export function codeHash(dataDir: string, leftOut: readonly string[] = []): string {
  const isTable = (name: string): boolean => name.endsWith('.csv') && !leftOut.includes(name)
  return createHash('sha256')
    .update([...codeHashes(), ...tableFolders(dataDir, isTable).map((folder) => hashFolder(folder, isTable))].join())
    .update(findOcrExtra(process.env[OCR_VARIABLE])?.versions ?? '')
    .digest('hex')
}

/** What a build of the archive would be a function of now. */
export async function buildOf(dataDir: string, catalogue: Catalogue): Promise<BuildInput> {
  return { documents: await catalogue.documentsHash(), code: codeHash(dataDir) }
}

const pathOf = (dataDir: string): string => join(dataDir, PLACES.state, 'built.json')

/** True if the staged build was made of the same. */
export async function isBuilt(dataDir: string, input: BuildInput): Promise<boolean> {
  if (!existsSync(join(dataDir, PLACES.staged, MANIFEST)) || !existsSync(join(dataDir, PLACES.database))) return false
  const noted = await readFile(pathOf(dataDir), 'utf8').catch(() => '')
  return noted === JSON.stringify(input)
}

/** Notes what the staged build was made of. */
export async function noteBuild(dataDir: string, input: BuildInput): Promise<void> {
  const half = temporary(pathOf(dataDir))
  await writing(half, async () => {
    await mkdir(dirname(half), { recursive: true })
    await writeFile(half, JSON.stringify(input))
  })
  await moveInto(half, pathOf(dataDir))
}
