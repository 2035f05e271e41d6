import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { salvage } from '../../crawlers/archive/salvage.ts'
import { warcFiles } from '../archive/catalogue.ts'
import { writing } from '../fault.ts'
import { makeFolder, moveInto, temporary } from '../folder/place.ts'
import { pagesOf } from './foreign-page.ts'
import type { InputFile } from './input.ts'
import { type Import, keep, type Target } from './target.ts'

const EXPECTED_NAME = /\.warc\.gz$/

/**
 * A web archive of our own is kept as it is, so that archives of several machines become one; of a damaged one, what can
 * be read. Throws OutputFault.
 */
export async function importOwn(
  { path, name }: InputFile,
  { archive, catalogue }: Target,
  done: Import,
): Promise<void> {
  const own = basename(name)
  const fail = (reason: string) => void done.failures.push({ name, reason })
  if (!EXPECTED_NAME.test(own)) return fail('found a web archive of ours under another name, expected one on .warc.gz')
  if ((await warcFiles(archive)).includes(own)) {
    const isSame = (await readFile(path)).equals(await readFile(join(archive, own)))
    if (!isSame) return fail(`found another file ${own} in the archive, expected none or the same one`)
  } else {
    const half = temporary(join(archive, own))
    await makeFolder(archive)
    try {
      const { gaps } = await writing(half, () => salvage(path, half))
      for (const { offset, length, reason } of gaps) fail(`offset ${offset}: ${reason}; ${length} bytes are left out`)
      await moveInto(half, join(archive, own))
    } finally {
      await rm(half, { force: true })
    }
    await catalogue.update()
  }
  done.captured += (await catalogue.captures('bytes IS NOT NULL')).filter(({ file }) => file === own).length
}

/** The pages of a web archive of others, one record each; one that holds none is a failure. Throws OutputFault. */
export async function importForeign({ path, name }: InputFile, target: Target, done: Import): Promise<void> {
  let pages = 0
  let records = 0
  for await (const found of pagesOf(path)) {
    records++
    if ('record' in found) {
      pages++
      await keep(found.record, target, done)
    } else if ('fault' in found) {
      done.failures.push({ name: `${name}, offset ${found.offset}`, reason: found.fault })
    } else done.passed_over.set(found.passed_over, (done.passed_over.get(found.passed_over) ?? 0) + 1)
  }
  if (pages > 0) return
  done.failures.push({ name, reason: `found no page among ${records} records, expected at least one` })
}

/** ARC is what came before WARC; tools that turn one into the other are many. */
export const refuseArc = async ({ name }: InputFile, _: Target, done: Import): Promise<void> =>
  void done.failures.push({
    name,
    reason: 'found an ARC file, expected WARC; convert it, for example by `warcio recompress`',
  })
