import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeVariants } from '../../bench/variant-archive.ts'
import { withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { type Build, build } from '../../pipeline/build.ts'
import type { Event } from '../../pipeline/outcome.ts'
import { dataDir } from '../store/directory.ts'

/** A data folder with an archive of so many documents, no two alike. */
export async function variantData(n: number): Promise<string> {
  const data = dataDir()
  await writeVariants(data, 0, n, '2026-01-01')
  return data
}

/** Builds the dataset of a data folder; also gives what was told on the way. */
export async function builtIn(data: string, workers: number | null = null): Promise<Build & { told: Event[] }> {
  const told: Event[] = []
  const tell = (event: Event) => void told.push(event)
  const made = await withCatalogue(data, tell, (catalogue) => build(data, catalogue, tell, { workers }))
  return { ...made, told }
}

/** The hash of every parquet file of a build. */
export function parquetOf(data: string): Record<string, string> {
  const staged = join(data, 'staged')
  const files = readdirSync(staged, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.parquet'))
  const hash = (name: string) => createHash('sha256').update(readFileSync(join(staged, name)))
  return Object.fromEntries(files.map((name) => [name, hash(name).digest('hex')]))
}

/** Names of the parts on the shelf. */
export const partsIn = (data: string): string[] =>
  readdirSync(join(data, 'state', 'parts'))
    .filter((name) => !name.endsWith('.tmp'))
    .sort()
