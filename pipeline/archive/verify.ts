import { join } from 'node:path'
import { sha256 } from '../../crawlers/archive/sha256.ts'
import { scanWarc } from '../../crawlers/archive/warc-scan.ts'
import type { Catalogue } from './catalogue.ts'

/** What re-reading the archive found. */
export interface Verification {
  files: number
  records: number
  /** What does not hold, one line each. */
  damage: string[]
}

/** A record whose payload and block have other hashes than it says. */
function digestDamage(said: string | null | undefined, bytes: Uint8Array, what: string): string[] {
  if (!said) return []
  const found = `sha256:${sha256(bytes)}`
  return found === said ? [] : [`found ${what} of digest ${found}, expected ${said}`]
}

/** Hashes every record of the files again and holds the index against them. Every revisit must lead to a kept body. */
export async function verifyArchive(
  archive: string,
  names: readonly string[],
  catalogue: Catalogue,
): Promise<Verification> {
  const damage: string[] = []
  const kept = new Set<string>()
  let records = 0
  for (const name of names) {
    for await (const { record, offset, payload } of scanWarc(join(archive, name))) {
      records++
      const at = `${name}, offset ${offset}: `
      const head = record.httpHeaders ? Buffer.from(`${record.httpHeaders.toString()}\r\n`) : Buffer.alloc(0)
      const isRevisit = record.warcType === 'revisit'
      if (!isRevisit)
        damage.push(...digestDamage(record.warcPayloadDigest, payload, 'a payload').map((line) => at + line))
      const block = Buffer.concat([head, payload])
      damage.push(...digestDamage(record.warcBlockDigest, block, 'a block').map((line) => at + line))
      if (!isRevisit && record.warcPayloadDigest) kept.add(record.warcPayloadDigest.slice('sha256:'.length))
    }
  }
  for (const { file, offset, raw_sha256, bytes } of await catalogue.captures('raw_sha256 IS NOT NULL')) {
    if (kept.has(raw_sha256!)) continue
    const what = bytes === null ? 'a revisit of bytes that no file keeps' : 'an indexed record that is not in its file'
    damage.push(`${file}, offset ${offset}: found ${what} (${raw_sha256})`)
  }
  return { files: names.length, records, damage }
}
