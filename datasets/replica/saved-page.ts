import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { packageRoot } from '../root.ts'

const PAGES = join(packageRoot, 'datasets', 'replica', 'pages')

const HOST = /^[a-z]+\.replica\.example$/
const PLAIN_PATH = /^(?:\/[\w-]+)+\.html$/

const FILE_PATH = /^(?:\/[\w-]+)+\.(?:docx|xls|pdf)$/

/** The bytes that lie under a host and path; null if none do. */
function savedBytes(host: string, path: string, form: RegExp): Buffer | null {
  if (!HOST.test(host) || !form.test(path)) return null
  const file = join(PAGES, host, ...path.split('/'))
  return existsSync(file) ? readFileSync(file) : null
}

/** The page that lies under a host and path in `datasets/replica/pages/`; null if none does. */
export const savedPage = (host: string, path: string): string | null =>
  savedBytes(host, path, PLAIN_PATH)?.toString('utf8') ?? null

/** The same for a file that hangs on a page. */
export const savedFile = (host: string, path: string): Uint8Array | null => savedBytes(host, path, FILE_PATH)

/** Paths of all pages that lie under a host, in order of name. */
export function savedPaths(host: string): string[] {
  return readdirSync(join(PAGES, host), { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.split(sep).join('/')}`)
    .filter((path) => PLAIN_PATH.test(path))
    .sort()
}
