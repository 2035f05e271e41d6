import { join } from 'node:path'
import type { RecordPlace } from '../../../crawlers/archive/capture.ts'
import { type PayloadReader, payloadReader } from '../../../crawlers/archive/payload.ts'
import { archiveOf } from '../../archive/catalogue.ts'
import { LostBytes } from '../../archive/lost-bytes.ts'
import type { CaptureGroup } from '../../documents/capture-group.ts'
import { joinedBytes } from '../../documents/joined-page.ts'
import { InputFault } from '../../fault.ts'
import { cachedReader } from '../../files/cache.ts'
import { fileReader } from '../../files/reader.ts'
import { referenceOf } from '../../folder/own-reference.ts'
import { temporary } from '../../folder/place.ts'
import type { PartOrder } from '../part-name.ts'
import { partWriter } from '../part-writer.ts'
import { addressesIn } from '../rows/address-part.ts'
import { pagesAndFiles } from '../rows/document-part.ts'
import { type Knowledge, knowledgeOf } from '../rows/knowledge.ts'
import { shelfOf } from '../shelf.ts'

/** Carries batches from bytes to rows on disk. */
export interface PartMaker {
  /** Makes a part and puts it on the shelf. Throws what a build throws. */
  make(order: PartOrder): Promise<void>
  close(): Promise<void>
}

async function bytesAt(payloads: PayloadReader, archive: string, place: RecordPlace | null, hash: string) {
  if (place === null) {
    throw new LostBytes(`${archive}: found no bytes of hash ${hash}, expected those of a known capture; restore them`)
  }
  return payloads.read(place, hash).catch((cause: Error) => {
    throw new InputFault(cause.message, { cause })
  })
}

/** Makes a maker of parts for a data folder; reference tables are compiled with the first. */
export async function partMaker(dataDir: string): Promise<PartMaker> {
  const archive = archiveOf(dataDir)
  const shelf = shelfOf(dataDir)
  const payloads = payloadReader(archive)
  const files = cachedReader(fileReader(), dataDir)
  const writer = await partWriter(temporary(join(shelf, 'spill')))
  const sources = {
    bytesOf: (group: CaptureGroup) => joinedBytes(group, (place, hash) => bytesAt(payloads, archive, place, hash)),
    readFile: files.read,
  }
  let known: Knowledge | null = null
  return {
    make: async ({ name, kind, tasks }) => {
      known ??= knowledgeOf(referenceOf(dataDir))
      const contents =
        kind === 'addresses' ? await addressesIn(tasks, sources) : await pagesAndFiles(kind, tasks, sources, known)
      await writer.write(contents, join(shelf, name))
    },
    close: async () => {
      files.close()
      writer.close()
      await payloads.close()
    },
  }
}
