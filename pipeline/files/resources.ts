import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { FileResources } from '../../parsers/files/read.ts'

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** What readers of files need from disk: the tables of Chinese characters that come with pdfjs. */
export const resources: FileResources = { cMapUrl: join(pdfjs, 'cmaps') + sep }
