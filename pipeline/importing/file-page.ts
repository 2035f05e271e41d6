import { readFile } from 'node:fs/promises'
import type { WARCRecord } from 'warcio'
import { sha256 } from '../../crawlers/archive/sha256.ts'
import { outcomeRecord, repeatedRecord, resourceRecord } from '../../crawlers/archive/warc-record.ts'
import { canonicalUrl } from '../../crawlers/canonical-url.ts'
import { decodeText } from '../../datasets/charset/decode.ts'
import type { CaptureKind } from '../../datasets/records/vocabulary.ts'
import { kindOf, refuseSize, refuseUnreadable } from '../../parsers/document/bytes/kind.ts'
import { isFile } from '../../parsers/files/magic.ts'
import type { InputFile } from './input.ts'
import { refuseSaved } from './saved-form.ts'
import { type Import, keep, reasonOf, type Target } from './target.ts'
import { importVerdict } from './verdict.ts'

/** What a file is taken as, and its media type. */
interface Taken {
  kind: CaptureKind
  type: string
}

/** A page that proves to be no content is refused, for whatever reason it was saved. */
function textTaken(text: string): Taken {
  if (kindOf(text) === 'text') return { kind: 'document', type: 'text/plain' }
  const { kind, reason } = importVerdict({ status: 200, body: text })
  if (reason === null) return { kind, type: 'text/html' }
  throw new Error(`found a page that is no content (${reason}), expected a document; save it again or leave it out`)
}

/** Texts are documents, and so are the files of programs, whatever they are called: what those say is for the build. */
function takenAs(bytes: Uint8Array): Taken {
  if (!isFile(bytes)) {
    refuseSaved(bytes)
    refuseUnreadable(bytes)
    return textTaken(decodeText(bytes).text)
  }
  refuseSize(bytes)
  return { kind: 'attachment', type: 'application/octet-stream' }
}

/** One file as a record: its bytes, the place where the archive keeps them already, or why they are no document. */
async function recordOf({ path, name, url }: InputFile, { catalogue, clock, kept }: Target): Promise<WARCRecord> {
  const address = url && canonicalUrl(url)
  try {
    const bytes = await readFile(path)
    const hash = sha256(bytes)
    const { kind, type } = takenAs(bytes)
    const origin = { url: address, at: clock(), type }
    const keeper = kept.get(hash) ?? (await catalogue.keeper(hash))
    if (!keeper) return resourceRecord(bytes, origin, { kind, status: 'captured', name })
    const original = { ...keeper, raw_sha256: hash }
    return repeatedRecord(original, origin, { kind, status: 'unchanged', name })
  } catch (error) {
    return outcomeRecord(address, clock(), { kind: 'document', status: 'refused', reason: reasonOf(error), name })
  }
}

/** Takes a page or text in. What it cannot be is noted in the archive with the reason. Throws OutputFault. */
export const importPage = async (input: InputFile, target: Target, done: Import): Promise<void> =>
  keep(await recordOf(input, target), target, done)
