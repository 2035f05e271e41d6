import { readdir, stat } from 'node:fs/promises'
import { basename, sep } from 'node:path'
import { decodeText } from '../../datasets/charset/decode.ts'
import { errnoOf, InputFault } from '../fault.ts'

/** A file to import. */
export interface InputFile {
  /** As the system has it: a name may be in any charset, as those are that Chinese archives of files were unpacked to. */
  path: string | Buffer
  /** Path as given, or below the folder that was given; forward slashes. */
  name: string
  /** Address it was saved from, where its folders say so; null otherwise. */
  url: string | null
  /** Why it is no file that can be read; null for one that is. */
  leftOut: string | null
}

const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/i

/** A mirror keeps pages as host/path (the layout of `wget -r`): then the path is the address. */
function mirroredUrl(name: string): string | null {
  const [host, ...path] = name.split('/')
  return host && HOST.test(host) && path.length > 0 ? `https://${host}/${path.join('/')}` : null
}

interface Found {
  path: Buffer
  /** Names of its folders and its own, below the folder that was given. */
  names: string[]
  leftOut: string | null
}

/** Links to files are followed; those to folders are not, for they may lead round in a circle. */
async function linkRefusal(path: Buffer): Promise<string | null> {
  const target = await stat(path).catch(() => null)
  if (target?.isFile()) return null
  return `found a link to ${target ? 'a folder' : 'nothing'}, expected a file; import its target itself`
}

async function* filesBelow(folder: Buffer, above: string[] = []): AsyncGenerator<Found> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' }).catch(errnoOf)
  if (!Array.isArray(entries)) {
    const leftOut = `found a folder that cannot be read (${entries}), expected one that can; its files were left out`
    yield { path: folder, names: above, leftOut }
    return
  }
  for (const entry of entries.sort((a, b) => Buffer.compare(a.name, b.name))) {
    if (entry.name[0] === 0x2e) continue
    const path = Buffer.concat([folder, Buffer.from(sep), entry.name])
    const names = [...above, decodeText(entry.name).text]
    if (entry.isDirectory()) yield* filesBelow(path, names)
    else if (entry.isFile()) yield { path, names, leftOut: null }
    else if (entry.isSymbolicLink()) yield { path, names, leftOut: await linkRefusal(path) }
    else yield { path, names, leftOut: 'found a pipe, a socket or a device, expected a file' }
  }
}

/** Notes that lie beside pages and are no documents. */
const NOTES = /^(?:README|LICENSE|NOTICE)(?:\..*)?$/i

/** The files that a path given to `import` stands for, in order of name. Throws InputFault for a path that is not there. */
export async function* inputFiles(path: string): AsyncGenerator<InputFile> {
  const found = await stat(path).catch((cause) => {
    throw new InputFault(`${path}: found nothing there, expected a file or folder to import; check the path`, { cause })
  })
  if (!found.isDirectory()) {
    yield { path, name: basename(path), url: null, leftOut: found.isFile() ? null : 'found no file, expected one' }
    return
  }
  for await (const { path: file, names, leftOut } of filesBelow(Buffer.from(path))) {
    if (NOTES.test(names.at(-1) ?? '')) continue
    const name = names.join('/') || path
    yield { path: file, name, url: mirroredUrl(name), leftOut }
  }
}
