import { z } from 'zod'
import { captureKind, captureStatus } from '../../datasets/records/vocabulary.ts'

const text = (description: string) => z.string().describe(description)
const optional = (description: string) => z.string().nullable().describe(description)
const time = (description: string) => z.iso.datetime().describe(description)

/** One capture as the index knows it. Every field is read from the WARC file alone. */
export const captureSchema = z.strictObject({
  file: text('WARC file below archive/'),
  offset: z.number().describe('Where the record begins in the file, in bytes'),
  length: z.number().describe('Compressed length of the record in bytes'),
  record_type: text('WARC-Type of the record'),
  run_id: text('Run that captured'),
  verb: text('Command of the run: import or crawl'),
  started_at: time('Start of the run'),
  round: optional('Start of the crawl of the portal that the run belongs to; a run that was killed is continued'),
  portal_id: optional('Portal that was crawled'),
  software: optional('Name and version of the code that captured'),
  captured_at: time('When it was captured'),
  key: text(
    'What was asked: the canonical address, with a hash of the body for POST; the name where there is no address',
  ),
  url: optional('Canonical address it is known by'),
  target: text('Address of the record: the one that was really asked, or a name where there is none'),
  name: text('Path or name it was given under, or the address'),
  kind: captureKind.describe('What the capture is of'),
  page: optional('Key of the page that loaded it, for assets'),
  status: captureStatus.describe('What came of asking'),
  reason: optional('Why there is no content'),
  rejected: optional('Rows of lists that named nothing to fetch, by the reason; in the record that ends a crawl'),
  http_status: z.int32().nullable().describe('Status code of the answer'),
  etag: optional('Validator of the answer'),
  last_modified: optional('Last-Modified of the answer'),
  content_type: optional('Content-Type of the answer, which may name its charset'),
  raw_sha256: optional('SHA-256 of the body'),
  bytes: z.number().nullable().describe('Length of the body kept in the record; null where it lies in an older record'),
})
export type Capture = z.infer<typeof captureSchema>

/** Where the record of a capture lies. */
export type RecordPlace = Pick<Capture, 'file' | 'offset' | 'length'>

/** A capture with a body that the archive keeps, in its own record or in an older one. */
export type KeptCapture = Capture & { raw_sha256: string }

/** True for captures whose body is content. */
export const isKept = <T extends Pick<Capture, 'raw_sha256' | 'status'>>(
  capture: T,
): capture is T & { raw_sha256: string } =>
  capture.raw_sha256 !== null && (capture.status === 'captured' || capture.status === 'unchanged')

/** What the runs of one WARC file have in common: its warcinfo record. */
export type RunInfo = Pick<Capture, 'run_id' | 'verb' | 'started_at' | 'round' | 'portal_id' | 'software'>
