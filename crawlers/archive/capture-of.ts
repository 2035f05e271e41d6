import type { WARCRecord } from 'warcio'
import { captureKind, captureStatus } from '../../datasets/records/vocabulary.ts'
import type { Capture, RunInfo } from './capture.ts'

/** Where a record lies. */
export type Place = Pick<Capture, 'file' | 'offset' | 'length'>

const decoded = (text: string | null | undefined): string | null => (text ? decodeURIComponent(text) : null)

/** Names of HTTP headers come in any case; warcio keeps them as they came. */
function httpHeader({ httpHeaders }: WARCRecord, name: string): string | null {
  for (const [found, value] of httpHeaders?.headers ?? []) if (found.toLowerCase() === name) return value
  return null
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text)

/** Fields of a warcinfo record's body. */
export function runInfoIn(body: Uint8Array): RunInfo {
  const fields = new Map(
    Buffer.from(body)
      .toString()
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
  return {
    run_id: fields.get('duibiao-run') ?? '',
    verb: fields.get('duibiao-verb') ?? '',
    started_at: fields.get('duibiao-started') ?? '1970-01-01T00:00:00Z',
    round: fields.get('duibiao-round') ?? null,
    portal_id: fields.get('duibiao-portal') ?? null,
    software: fields.get('software') ?? null,
  }
}

/**
 * The capture that a record of our own tells of; null for requests and for whatever bears no mark of ours. `bytes` is
 * the length of the record's payload.
 */
export function captureOf(record: WARCRecord, place: Place, run: RunInfo, bytes: number): Capture | null {
  const kind = captureKind.safeParse(record.warcHeader('Duibiao-Kind')).data
  const status = captureStatus.safeParse(record.warcHeader('Duibiao-Status')).data
  if (!kind || !status) return null
  const target = record.warcTargetURI ?? ''
  const name = decoded(record.warcHeader('Duibiao-Name')) ?? target
  const key = decoded(record.warcHeader('Duibiao-Key')) ?? (isAddress(target) ? target : name)
  const type = record.warcType
  const keepsBody = type === 'response' || type === 'resource' || type === 'conversion'
  const hash = keepsBody || type === 'revisit' ? record.warcPayloadDigest?.replace(/^sha256:/, '') : null
  return {
    ...place,
    record_type: type,
    ...run,
    captured_at: record.warcDate ?? run.started_at,
    key,
    url: [key, target].find(isAddress) ?? null,
    target,
    name,
    kind,
    page: decoded(record.warcHeader('Duibiao-Page')),
    status,
    reason: decoded(record.warcHeader('Duibiao-Reason')),
    http_status: record.httpHeaders ? Number(record.httpHeaders.statusCode) : null,
    etag: httpHeader(record, 'etag'),
    last_modified: httpHeader(record, 'last-modified'),
    raw_sha256: hash ?? null,
    bytes: keepsBody ? bytes : null,
  }
}
