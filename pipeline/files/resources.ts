import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { FileResources } from '../../parsers/files/read.ts'
import { findOcrExtra } from './ocr/extra.ts'
import { recogniserOf } from './ocr/recogniser.ts'

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** The tables of Chinese characters that come with pdfjs. */
export const resources: FileResources = { cMapUrl: join(pdfjs, 'cmaps') + sep }

/** What readers of files need from disk, and what recognises pictures, if the user has installed it in a folder. */
export function resourcesWith(folder: string | undefined): FileResources {
  const extra = findOcrExtra(folder)
  return { ...resources, recogniser: extra && recogniserOf(extra) }
}
