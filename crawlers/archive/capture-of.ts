import { percentDecoded } from '../../datasets/charset/percent.ts'
import { captureKind, captureStatus } from '../../datasets/records/vocabulary.ts'
import type { Capture, RecordPlace, RunInfo } from './capture.ts'
import { headerIn } from './http-message.ts'
import type { WarcRead } from './warc-read.ts'

const decoded = (text: string | null | undefined): string | null => (text ? percentDecoded(text) : null)

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
 * The capture that a record of our own tells of; null for requests and for whatever bears no mark of ours. Every
 * field is as the record has it: whether they fit the schema of captures is for the index to check.
 */
export function captureOf({ type, header, http, payload }: WarcRead, place: RecordPlace, run: RunInfo): Capture | null {
  const kind = captureKind.safeParse(header('duibiao-kind')).data
  const status = captureStatus.safeParse(header('duibiao-status')).data
  if (!kind || !status) return null
  const target = header('warc-target-uri') ?? ''
  const name = decoded(header('duibiao-name')) ?? target
  const key = decoded(header('duibiao-key')) ?? (isAddress(target) ? target : name)
  const keepsBody = type === 'response' || type === 'resource' || type === 'conversion'
  const hash = keepsBody || type === 'revisit' ? header('warc-payload-digest')?.replace(/^sha256:/, '') : null
  const answered = (field: string) => headerIn(http?.headers ?? [], field)
  return {
    ...place,
    record_type: type,
    ...run,
    captured_at: header('warc-date') ?? run.started_at,
    key,
    url: [key, target].find(isAddress) ?? null,
    target,
    name,
    kind,
    page: decoded(header('duibiao-page')),
    status,
    reason: decoded(header('duibiao-reason')),
    rejected: decoded(header('duibiao-rejected')),
    http_status: http ? http.status : null,
    etag: answered('etag'),
    last_modified: answered('last-modified'),
    content_type: answered('content-type'),
    raw_sha256: hash ?? null,
    bytes: keepsBody ? payload.length : null,
  }
}
