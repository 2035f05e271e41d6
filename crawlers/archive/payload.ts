import { join } from 'node:path'
import type { Capture } from './capture.ts'
import { sha256 } from './sha256.ts'
import { readRecord } from './warc-read.ts'
import { readSlice } from './warc-scan.ts'

type Kept = Pick<Capture, 'file' | 'offset' | 'length'>

/**
 * The body that a record of the archive keeps. Throws an Error where the file is gone or its bytes no longer have the
 * hash the index knows.
 */
export async function readPayload(archive: string, { file, offset, length }: Kept, hash: string): Promise<Uint8Array> {
  const path = join(archive, file)
  const slice = await readSlice(path, offset, length).catch((cause) => {
    throw new Error(`archive: found no ${path}, expected the file of an indexed capture; restore it`, { cause })
  })
  const body = await readRecord(slice).then(
    ({ payload }) => payload,
    () => new Uint8Array(),
  )
  const found = sha256(body)
  if (found === hash) return body
  throw new Error(
    `archive: found bytes of hash ${found} at ${offset} of ${path}, expected ${hash}; restore that file, or run \`duibiao archive index\` where it was changed on purpose`,
  )
}
