import type { PathLike } from 'node:fs'
import { beginningOf, GZIP, isGzip } from '../../crawlers/archive/gzip-member.ts'
import { readWarc } from '../../crawlers/archive/warc-read.ts'
import { readSlice } from '../../crawlers/archive/warc-scan.ts'

/** What a file is to an import: a web archive of ours or of others, one in the older form ARC, or anything else. */
export type WarcKind = 'ours' | 'foreign' | 'arc' | null

const HEAD = 64 * 1024

/** The head of an ARC file, or the line before a record of one that lost it: address, IP, date, type, length. */
const ARC = /^\s*(?:filedesc:\/\/|[a-z]+:\S+ [\d.]{7,15} \d{14} \S+ \d+\r?\n)/i

/** Where a record begins in a line of its own: an archive whose first bytes are damaged shows itself after them. */
const RECORD = /(?:^|\n)WARC\/\d+\.\d+[ \t]*\r?\nWARC-[\w-]+:/i

const firstText = async (head: Buffer): Promise<string> =>
  (isGzip(head) ? await beginningOf(head) : head).toString('latin1')

/** True for an archive whose damaged beginning does not show it. What begins as markup is a page, whatever it quotes. */
async function isFurtherOn(path: PathLike, head: Buffer, text: string): Promise<boolean> {
  if (/^\s*</.test(text)) return false
  if (RECORD.test(text)) return true
  if (!head.includes(GZIP)) return false
  for await (const found of readWarc(path)) if ('record' in found) return true
  return false
}

/** Tells by what a file holds what it is; `ours` is what this project wrote. */
export async function warcKind(path: PathLike): Promise<WarcKind> {
  const head = await readSlice(path, 0, HEAD)
  const text = await firstText(head)
  if (ARC.test(text)) return 'arc'
  if (!/^\s*WARC\/\d/i.test(text)) return (await isFurtherOn(path, head, text)) ? 'foreign' : null
  for await (const found of readWarc(path)) {
    if ('gap' in found || found.record.type !== 'warcinfo') return 'foreign'
    return found.record.payload.includes('duibiao-run:') ? 'ours' : 'foreign'
  }
  return null
}
