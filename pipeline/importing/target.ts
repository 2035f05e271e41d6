import type { WARCRecord } from 'warcio'
import { type Capture, isKept } from '../../crawlers/archive/capture.ts'
import type { WarcFile } from '../../crawlers/archive/warc-file.ts'
import type { Catalogue } from '../archive/catalogue.ts'
import { writing } from '../fault.ts'

/** An input that did not become a capture, with the reason. */
export interface Failure {
  name: string
  reason: string
}

/** What an import came to. */
export interface Import {
  captured: number
  /** Records of foreign web archives that are no pages, by what they are. */
  passed_over: Map<string, number>
  failures: Failure[]
}

/** What an import writes to. */
export interface Target {
  archive: string
  catalogue: Catalogue
  clock: () => string
  /** The file of this import, made when the first record comes. */
  file: () => Promise<WarcFile>
  /** What this import has kept so far, by hash: the index does not know it yet. */
  kept: Map<string, Capture>
}

/** What an error says. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Writes a record and counts what it brought. Throws OutputFault. */
export async function keep(record: WARCRecord, { archive, file, kept }: Target, done: Import): Promise<void> {
  for (const capture of await writing(archive, async () => (await file()).append([record]))) {
    if (isKept(capture)) done.captured++
    else done.failures.push({ name: capture.name, reason: capture.reason ?? capture.status })
    if (capture.bytes !== null && capture.raw_sha256) kept.set(capture.raw_sha256, capture)
  }
}
