import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writing } from '../fault.ts'
import { codeHash, tableHashes } from './built.ts'
import { moveInto, PLACES, temporary } from './place.ts'

/** What a build is made with, besides the archive. */
interface Makings {
  /** The code alone. */
  code: string
  /** Reference tables by the names of their files. */
  tables: Record<string, string>
}

const pathOf = (dataDir: string): string => join(dataDir, PLACES.state, 'makings.json')

function makingsOf(dataDir: string): Makings {
  const tables = tableHashes(dataDir)
  return { code: codeHash(dataDir, Object.keys(tables)), tables }
}

/** What is another than it was at the last build: names of tables, and `code`; null if nothing is, or nobody knows. */
export async function changedSince(dataDir: string): Promise<string | null> {
  const noted = await readFile(pathOf(dataDir), 'utf8').catch(() => null)
  if (noted === null) return null
  const before = JSON.parse(noted) as Makings
  const now = makingsOf(dataDir)
  const names = [...new Set([...Object.keys(before.tables), ...Object.keys(now.tables)])].sort()
  const tables = names.filter((name) => before.tables[name] !== now.tables[name])
  const changed = [...(before.code === now.code ? [] : ['code']), ...tables]
  return changed.length > 0 ? changed.join(', ') : null
}

/** Notes what the build that stands was made with. */
export async function noteMakings(dataDir: string): Promise<void> {
  const half = temporary(pathOf(dataDir))
  await writing(half, async () => {
    await mkdir(dirname(half), { recursive: true })
    await writeFile(half, JSON.stringify(makingsOf(dataDir)))
  })
  await moveInto(half, pathOf(dataDir))
}
