import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { type Capture, isKept } from '../../crawlers/archive/capture.ts'
import { sha256 } from '../../crawlers/archive/sha256.ts'
import { identityOf } from '../documents/identity.ts'
import { cdxLines, compressedCdx } from './cdx.ts'

/** The version of WACZ that is written: https://specs.webrecorder.net/wacz/1.1.1/ */
const WACZ_VERSION = '1.1.1'

interface Resource {
  name: string
  path: string
  hash: string
  bytes: number
}

async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** The pages people may open: documents and lists at their last capture. */
function pagesText(captures: readonly Capture[]): string {
  const pages = new Map<string, object>()
  for (const { target, captured_at, kind } of captures.filter(isKept)) {
    if (kind !== 'document' && kind !== 'list') continue
    if (target.startsWith('http')) pages.set(target, { id: identityOf(target), url: target, ts: captured_at })
  }
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' }
  return [head, ...pages.values()].map((line) => `${JSON.stringify(line)}\n`).join('')
}

/**
 * Writes the WARC files of an archive with index and list of pages as one WACZ file, which standard replayers open.
 * `created` is an ISO time. Returns the number of pages. Throws the system's error where it cannot be written.
 */
export async function writeWacz(
  archive: string,
  names: readonly string[],
  captures: readonly Capture[],
  { path, created, software }: { path: string; created: string; software: string },
): Promise<number> {
  const zip = new ZipFile()
  const resources: Resource[] = []
  // Nothing is compressed by the zip: replayers read ranges of the files inside, which are compressed already.
  const add = (place: string, bytes: Buffer): void => {
    zip.addBuffer(bytes, place, { compress: false })
    resources.push({
      name: place.slice(place.lastIndexOf('/') + 1),
      path: place,
      hash: `sha256:${sha256(bytes)}`,
      bytes: bytes.length,
    })
  }
  for (const name of names) {
    const file = join(archive, name)
    zip.addFile(file, `archive/${name}`, { compress: false })
    resources.push({
      name,
      path: `archive/${name}`,
      hash: `sha256:${await fileHash(file)}`,
      bytes: (await stat(file)).size,
    })
  }
  const { cdx, idx } = compressedCdx(await cdxLines(archive, names))
  add('indexes/index.cdx.gz', cdx)
  add('indexes/index.idx', Buffer.from(idx))
  const pages = pagesText(captures)
  add('pages/pages.jsonl', Buffer.from(pages))
  const datapackage = Buffer.from(
    `${JSON.stringify({ profile: 'data-package', wacz_version: WACZ_VERSION, created, software, resources }, null, 2)}\n`,
  )
  zip.addBuffer(datapackage, 'datapackage.json', { compress: false })
  const digest = { path: 'datapackage.json', hash: `sha256:${sha256(datapackage)}` }
  zip.addBuffer(Buffer.from(`${JSON.stringify(digest)}\n`), 'datapackage-digest.json', { compress: false })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return pages.split('\n').length - 2
}
