import { extract } from '../../../parsers/document/extract.ts'
import { whyUnreadable } from '../../parse.ts'
import type { DocumentTask } from '../document-task.ts'
import { emptyPart, type PartContents } from '../part.ts'
import type { PartSources } from './part-source.ts'

/** The address that a page names itself; null for files, and for what is no document, which is told where it is read. */
async function addressOf(bytes: Uint8Array, contentType: string | null, readFile: PartSources['readFile']) {
  try {
    return (await readFile(bytes)) ? null : extract(bytes, contentType).canonical_url
  } catch (error) {
    whyUnreadable(error)
    return null
  }
}

/** Which documents captures without an address are of, as far as their pages say it. */
export async function addressesIn(tasks: readonly DocumentTask[], sources: PartSources): Promise<PartContents> {
  const part = emptyPart()
  for (const group of tasks.flatMap(({ groups }) => groups)) {
    if (group.place === null) continue
    const address = await addressOf(await sources.bytesOf(group), group.content_type, sources.readFile)
    if (address !== null) part.addresses.push([group.key, address])
  }
  return part
}
