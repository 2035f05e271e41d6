import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { RECORDS, type RecordName } from '../../datasets/records/index.ts'

/** A path that stays in its folder, whoever wrote the manifest. */
const INSIDE = /^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))[^\\]+$/

const artefactSchema = z.strictObject({
  file: z.string().regex(INSIDE, 'a path inside the folder, with forward slashes'),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
/** A file of a build or release, with what it must look like when it is opened again. */
export type Artefact = z.infer<typeof artefactSchema>

/** Releases before folders per record had one file beside the others; they are read on, for their history. */
const inOneFile = (entry: unknown): unknown => {
  if (typeof entry !== 'object' || entry === null || !('file' in entry)) return entry
  const { file, bytes, sha256, ...rest } = entry as Record<string, unknown>
  return { ...rest, files: [{ file, bytes, sha256 }] }
}

const recordArtefactSchema = z.preprocess(
  inOneFile,
  z.strictObject({
    record: z.enum(Object.keys(RECORDS) as [RecordName, ...RecordName[]]),
    /** Of all files together. */
    rows: z.int(),
    columns: z.array(z.strictObject({ name: z.string(), type: z.string() })),
    /** Paths are relative to the folder of the manifest, with forward slashes; in the order of the rows. */
    files: z.array(artefactSchema).min(1),
  }),
)
/** The parquet files of one record. */
export type RecordArtefact = z.infer<typeof recordArtefactSchema>

/** The version names a folder, so it must not be able to name another one. */
export const VERSION = /^\d{4}\.\d{2}\.\d{2}-[0-9a-f]{8}$/

const manifestSchema = z.strictObject({
  version: z.string().regex(VERSION),
  schema_version: z.string(),
  /** The parquet files of each record, in the order of RECORDS. */
  records: z.array(recordArtefactSchema),
  /** Everything that was derived from them. */
  derived: z.array(artefactSchema),
})
export type Manifest = z.infer<typeof manifestSchema>

export const MANIFEST = 'manifest.json'

/** The parquet file that a record is written to, relative to its build or release: a folder for each record. */
export const parquetFile = (record: RecordName): string => `${record}/${record}.parquet`

/** The CSV file that a record is published as, in a folder apart: a reader of parquet takes a folder for one table. */
export const csvFile = (record: RecordName): string => `csv/${record}.csv`

/** Every file that a manifest names. */
export const artefactsOf = ({ records, derived }: Manifest): Artefact[] => [
  ...records.flatMap(({ files }) => files),
  ...derived,
]

/** Absolute paths of a record's parquet files. */
export const parquetPaths = (folder: string, { files }: RecordArtefact): string[] =>
  files.map(({ file }) => join(folder, file))

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
