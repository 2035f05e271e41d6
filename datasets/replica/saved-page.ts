import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../root.ts'

const PAGES = join(packageRoot, 'datasets', 'replica', 'pages')

const PLAIN_PATH = /^(?:\/[\w-]+)+\.html$/

/** The page that lies under a host and path in `datasets/replica/pages/`; null where none does. */
export function savedPage(host: string, path: string): string | null {
  if (!/^[a-z]+\.replica\.example$/.test(host) || !PLAIN_PATH.test(path)) return null
  const file = join(PAGES, host, ...path.split('/'))
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
