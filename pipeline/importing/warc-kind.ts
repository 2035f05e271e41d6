import { beginningOf, isGzip } from '../../crawlers/archive/gzip-member.ts'
import { readWarc } from '../../crawlers/archive/warc-read.ts'
import { readSlice } from '../../crawlers/archive/warc-scan.ts'

/** What a file is to an import: a web archive of ours or of others, one in the older form ARC, or anything else. */
export type WarcKind = 'ours' | 'foreign' | 'arc' | null

const HEAD = 64 * 1024

async function firstText(path: string): Promise<string> {
  const head = await readSlice(path, 0, HEAD)
  const plain = isGzip(head) ? await beginningOf(head) : head
  return plain.subarray(0, 64).toString('latin1')
}

/** Tells by the first bytes what a file is; `ours` is what this project wrote. */
export async function warcKind(path: string): Promise<WarcKind> {
  const beginning = await firstText(path)
  if (/^filedesc:\/\//.test(beginning)) return 'arc'
  if (!/^\s*WARC\/\d/.test(beginning)) return null
  for await (const found of readWarc(path)) {
    if ('gap' in found || found.record.type !== 'warcinfo') return 'foreign'
    return found.record.payload.includes('duibiao-run:') ? 'ours' : 'foreign'
  }
  return null
}
