import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { packageRoot } from '../root.ts'

const PAGES = join(packageRoot, 'datasets', 'replica', 'pages')

const HOST = /^[a-z]+\.replica\.example$/
const PLAIN_PATH = /^(?:\/[\w-]+)+\.html$/

/** The page that lies under a host and path in `datasets/replica/pages/`; null where none does. */
export function savedPage(host: string, path: string): string | null {
  if (!HOST.test(host) || !PLAIN_PATH.test(path)) return null
  const file = join(PAGES, host, ...path.split('/'))
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

/** Paths of all pages that lie under a host, in order of name. */
export function savedPaths(host: string): string[] {
  return readdirSync(join(PAGES, host), { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.split(sep).join('/')}`)
    .filter((path) => PLAIN_PATH.test(path))
    .sort()
}
