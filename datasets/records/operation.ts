import { z } from 'zod'
import { captureKind, captureStatus, changeKind, runOutcome } from './vocabulary.ts'

export const runSchema = z.strictObject({
  run_id: z.string().describe('Identity of a capture run'),
  verb: z.string().describe('Command that captured: import or crawl'),
  started_at: z.iso.datetime().describe('Start (UTC)'),
  portal_id: z.string().nullable().describe('Portal that was crawled, null for an import'),
  ended_at: z.iso.datetime().nullable().describe('End (UTC); null where the run was broken off, and for an import'),
  outcome: runOutcome.nullable().describe('How it ended; null for an import, whose failures are fetches'),
  reason: z.string().nullable().describe('What somebody should look at'),
  code_version: z.string().nullable().describe('Name and version of the code that captured'),
  n_new: z.int32().describe('Documents that were not known before'),
  n_captured: z.int32().describe('Pages and files captured, unchanged ones included'),
  n_failed: z.int32().describe('Those that gave no content'),
  rejected: z
    .string()
    .nullable()
    .describe('Rows of lists that name no document to fetch, counted by the reason; null for none, and for imports'),
})

export const fetchSchema = z.strictObject({
  fetch_id: z.string().describe('Identity of one capture'),
  run_id: z.string().describe('Run it belongs to'),
  portal_id: z.string().nullable().describe('Portal it was asked of, null for an import'),
  url: z.string().nullable().describe('Address, null for a file without one'),
  name: z.string().describe('File name or path as given, or the address'),
  kind: captureKind.describe('What was captured'),
  captured_at: z.iso.datetime().describe('Time of capture (UTC)'),
  status: captureStatus.describe('What came of it; only captured and unchanged are content'),
  reason: z.string().nullable().describe('Why there is no content'),
  http_status: z.int32().nullable().describe('Status code of the answer'),
  bytes: z.int32().nullable().describe('Size of the body in bytes'),
  raw_sha256: z.string().nullable().describe('SHA-256 of the body in the archive'),
})

export const releaseSchema = z.strictObject({
  version: z.string().describe('Version of the release: day of the newest capture and hash of its contents'),
  n_documents: z.int32().describe('Documents in the release'),
  n_targets: z.int32().describe('Targets in the release'),
  schema_version: z.string().describe('Version of the record contract'),
})

export const changeSchema = z.strictObject({
  version: z.string().describe('Release that brought the change'),
  record: z.string().describe('Table that changed: documents or targets'),
  record_id: z.string().describe('Identity of the changed row'),
  change: changeKind.describe('Added, modified or deleted against the last release'),
})
