import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { BREAKS_OFF } from '../../crawlers/archive/gzip-member.ts'
import { type Salvage, salvage } from '../../crawlers/archive/salvage.ts'
import { readWarc } from '../../crawlers/archive/warc-read.ts'
import { writing } from '../fault.ts'
import { moveInto, temporary } from '../folder/place.ts'

/** Where files lie of which only a part could be read. */
const ASIDE = 'damaged'

/** A damaged file, where it lies now, and the file that holds what could be read of it. */
export interface Salvaged extends Salvage {
  name: string
  aside: string
  kept: string
}

/** A file that a kill left breaks off in its last record, which is cut off when it is indexed. */
async function isDamaged(path: string): Promise<boolean> {
  for await (const found of readWarc(path)) {
    if ('gap' in found && !found.gap.reason.endsWith(BREAKS_OFF)) return true
  }
  return false
}

/**
 * Puts every damaged WARC file of an archive aside, and in its place one with the records that can be read, byte for
 * byte. Nothing is deleted. Throws OutputFault.
 */
export async function salvageArchive(archive: string, names: readonly string[]): Promise<Salvaged[]> {
  const salvaged: Salvaged[] = []
  for (const name of names) {
    const path = join(archive, name)
    if (!(await isDamaged(path))) continue
    const aside = join(archive, ASIDE, name)
    const kept = name.replace(/\.warc\.gz$/, '-salvaged.warc.gz')
    const half = temporary(join(archive, kept))
    await writing(archive, async () => {
      const found = await salvage(path, half)
      await mkdir(join(archive, ASIDE), { recursive: true })
      await rename(path, aside)
      await moveInto(half, join(archive, kept))
      salvaged.push({ ...found, name, aside, kept })
    })
  }
  return salvaged
}
