import { join } from 'node:path'
import { sha256 } from '../../crawlers/archive/sha256.ts'
import { readWarc } from '../../crawlers/archive/warc-read.ts'
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

/** Hashes every record of the files again and checks the index against them. Every revisit must lead to a kept body. */
export async function verifyArchive(
  archive: string,
  names: readonly string[],
  catalogue: Catalogue,
): Promise<Verification> {
  const damage: string[] = []
  const kept = new Set<string>()
  let records = 0
  for (const name of names) {
    for await (const found of readWarc(join(archive, name))) {
      if ('gap' in found) {
        const { offset, length, reason } = found.gap
        damage.push(`${name}, offset ${offset}: ${reason} (${length} bytes)`)
        continue
      }
      const { type, header, offset, payload, block } = found.record
      const at = `${name}, offset ${offset}: `
      records++
      const said = type === 'revisit' ? null : header('warc-payload-digest')
      damage.push(...digestDamage(said, payload, 'a payload').map((line) => at + line))
      damage.push(...digestDamage(header('warc-block-digest'), block, 'a block').map((line) => at + line))
      if (said) kept.add(said.slice('sha256:'.length))
    }
  }
  for (const { file, offset, raw_sha256, bytes } of await catalogue.captures('raw_sha256 IS NOT NULL')) {
    if (raw_sha256 === null || kept.has(raw_sha256)) continue
    const what = bytes === null ? 'a revisit of bytes that no file keeps' : 'an indexed record that is not in its file'
    damage.push(`${file}, offset ${offset}: found ${what} (${raw_sha256})`)
  }
  return { files: names.length, records, damage }
}
