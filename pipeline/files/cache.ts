import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sha256 } from '../../crawlers/archive/sha256.ts'
import { packageRoot } from '../../datasets/root.ts'
import type { FileContent } from '../../parsers/files/content.ts'
import { magicName } from '../../parsers/files/magic.ts'
import { writing } from '../fault.ts'
import { codeRoot, hashFolder } from '../folder/code-hash.ts'
import { makeFolder, moveInto, PLACES, temporary } from '../folder/place.ts'
import { findOcrExtra, OCR_VARIABLE } from './ocr/extra.ts'
import type { FileReader } from './reader.ts'

/** Changes with the code that reads files, with the libraries it is pinned to, and with what recognises pictures. */
function extractorVersion(): string {
  const { dependencies } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
  return createHash('sha256')
    .update(hashFolder(join(codeRoot, 'parsers', 'files'), (name) => /\.[jt]s$/.test(name)))
    .update(JSON.stringify(dependencies))
    .update(findOcrExtra(process.env[OCR_VARIABLE])?.versions ?? '')
    .digest('hex')
    .slice(0, 16)
}

/** A reader that failed for want of time or memory may do better elsewhere: only what the file says is kept. */
const isLasting = (content: FileContent): boolean => content.form !== 'other'

/**
 * A reader that keeps what files say below `dataDir`, by their bytes and the code that read them: a build reads no file
 * twice. Throws OutputFault if nothing can be kept.
 */
export function cachedReader(reader: FileReader, dataDir: string): FileReader {
  const folder = join(dataDir, PLACES.state, 'files', extractorVersion())
  return {
    read: async (bytes) => {
      if (magicName(bytes) === null) return null
      const path = join(folder, `${sha256(bytes)}.json.gz`)
      if (existsSync(path)) return JSON.parse(gunzipSync(await readFile(path)).toString()) as FileContent
      const content = await reader.read(bytes)
      if (content && isLasting(content)) {
        await makeFolder(folder)
        const half = temporary(path)
        await writing(half, () => writeFile(half, gzipSync(JSON.stringify(content))))
        await moveInto(half, path)
      }
      return content
    },
    close: reader.close,
  }
}
