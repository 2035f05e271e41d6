import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { InputFault } from '../fault.ts'

/** A file to import. */
export interface InputFile {
  path: string
  /** Path as given, or below the folder that was given; forward slashes. */
  name: string
  /** Address it was saved from, where its folders say so; null otherwise. */
  url: string | null
}

const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/i

/** A mirror keeps pages as host/path (the layout of `wget -r`): then the path is the address. */
function mirroredUrl(name: string): string | null {
  const [host, ...path] = name.split('/')
  return host && HOST.test(host) && path.length > 0 ? `https://${host}/${path.join('/')}` : null
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (entry.isFile()) yield path
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
    yield { path, name: basename(path), url: null }
    return
  }
  for await (const file of filesBelow(path)) {
    if (NOTES.test(basename(file))) continue
    const name = relative(path, file).split(sep).join('/')
    yield { path: file, name, url: mirroredUrl(name) }
  }
}
