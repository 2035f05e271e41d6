import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { RECORDS, type RecordName } from '../../datasets/records/index.ts'

const artefactSchema = z.strictObject({
  file: z.string(),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
/** A file of a build or release, with what it must look like when it is opened again. */
export type Artefact = z.infer<typeof artefactSchema>

const recordArtefactSchema = artefactSchema.extend({
  record: z.enum(Object.keys(RECORDS) as [RecordName, ...RecordName[]]),
  rows: z.int(),
  columns: z.array(z.strictObject({ name: z.string(), type: z.string() })),
})
/** The parquet file of one record. */
export type RecordArtefact = z.infer<typeof recordArtefactSchema>

/** The version names a folder, so it must not be able to name another one. */
const VERSION = /^\d{4}\.\d{2}\.\d{2}-[0-9a-f]{8}$/

const manifestSchema = z.strictObject({
  version: z.string().regex(VERSION),
  schema_version: z.string(),
  /** One parquet file per record, in the order of RECORDS. */
  records: z.array(recordArtefactSchema),
  /** Everything that was derived from them. */
  derived: z.array(artefactSchema),
})
export type Manifest = z.infer<typeof manifestSchema>

export const MANIFEST = 'manifest.json'

/** Size and SHA-256 of a file in a folder. Throws the system's error where it cannot be read. */
export async function artefactOf(folder: string, file: string): Promise<Artefact> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(join(folder, file)), hash)
  const { size } = await stat(join(folder, file))
  return { file, bytes: size, sha256: hash.digest('hex') }
}

/** Reads the manifest of a folder. Throws an Error where it is missing, no JSON, or not shaped like a manifest. */
export async function readManifest(folder: string): Promise<Manifest> {
  return manifestSchema.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')))
}

/** Writes the manifest of a folder, the same bytes for the same manifest. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
}
