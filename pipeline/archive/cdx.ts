import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CDXIndexer } from 'warcio'
import { sha256 } from '../../crawlers/archive/sha256.ts'

/** Rendered pages bear the address of their page; a replayer wants the answer that came over the line. */
class ReplayIndexer extends CDXIndexer {
  override filterRecord = (record: { warcType: string; warcContentType: string | null | undefined }): boolean => {
    const isContent = ['response', 'revisit', 'resource'].includes(record.warcType)
    return isContent && record.warcContentType !== 'application/warc-fields'
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** CDXJ lines of WARC files, sorted: what a replayer looks up. */
export async function cdxLines(archive: string, names: readonly string[]): Promise<string[]> {
  const indexer = new ReplayIndexer({ format: 'cdxj' })
  const files = names.map((filename) => ({ filename, reader: createReadStream(join(archive, filename)) }))
  const lines: string[] = []
  for await (const entry of indexer.iterIndex(files)) lines.push(indexer.serialize(entry))
  return [...new Set(lines)].sort(byText)
}

/** Lines of one gzip member of a compressed index. */
const MEMBER_LINES = 1024

/** A compressed index as WACZ has it (cdxj-gzip-1.0): members of some lines each, and where each begins. */
export function compressedCdx(lines: readonly string[]): { cdx: Buffer; idx: string } {
  const members: Buffer[] = []
  const idx = ['!meta 0 {"format": "cdxj-gzip-1.0", "filename": "index.cdx.gz"}\n']
  let offset = 0
  for (let first = 0; first < lines.length; first += MEMBER_LINES) {
    const own = lines.slice(first, first + MEMBER_LINES).join('')
    const member = gzipSync(own)
    const [urlkey, timestamp] = own.split(' ', 2)
    const place = { offset, length: member.length, digest: `sha256:${sha256(member)}`, filename: 'index.cdx.gz' }
    idx.push(`${urlkey} ${timestamp} ${JSON.stringify(place)}\n`)
    members.push(member)
    offset += member.length
  }
  return { cdx: Buffer.concat(members), idx: idx.join('') }
}
