import { expect, it } from 'vitest'
import type { Capture } from '../../crawlers/archive/capture.ts'
import { runsOf } from '../../pipeline/documents/ledger.ts'

const capture = (set: Partial<Capture> & Pick<Capture, 'run_id' | 'kind' | 'status' | 'key'>): Capture => ({
  file: 'crawl.warc.gz',
  offset: 0,
  length: 100,
  record_type: 'response',
  verb: 'crawl',
  started_at: '2026-01-01T00:00:00.000Z',
  round: '2026-01-01T00:00:00.000Z',
  portal_id: '500155-liangping',
  software: 'duibiao/0.1.0',
  captured_at: '2026-01-01T00:00:05.000Z',
  name: set.key,
  target: set.key,
  page: null,
  etag: null,
  content_type: null,
  rejected: null,
  last_modified: null,
  url: null,
  reason: null,
  raw_sha256: null,
  http_status: null,
  bytes: null,
  ...set,
})
const kept = (run_id: string, key: string, kind: Capture['kind'] = 'document') =>
  capture({ run_id, kind, status: 'captured', key, raw_sha256: 'a'.repeat(64) })
const failed = (run_id: string, key: string) => capture({ run_id, kind: 'document', status: 'unavailable', key })
const ended = (run_id: string, status: Capture['status'], reason: string | null) =>
  capture({ run_id, kind: 'round', status, key: 'round', reason })

it('tells crawls that finished, left pages over, or were killed', () => {
  const runs = runsOf([
    kept('done', 'a'),
    ended('done', 'finished', null),
    failed('left', 'b'),
    ended('left', 'unavailable', '1 page is left'),
    kept('killed', 'c'),
  ])
  expect(runs.map(({ run_id, outcome, reason, ended_at }) => [run_id, outcome, reason, ended_at])).toEqual([
    ['done', 'finished', null, '2026-01-01T00:00:05.000Z'],
    ['left', 'unfinished', '1 page is left', '2026-01-01T00:00:05.000Z'],
    ['killed', 'interrupted', null, null],
  ])
})

it('counts a document as new the first time any run has it, and neither lists nor redirects', () => {
  const moved = capture({ run_id: 'second', kind: 'document', status: 'redirected', key: 'old' })
  const runs = runsOf([
    kept('first', 'a'),
    kept('first', 'list', 'list'),
    kept('second', 'a'),
    kept('second', 'b'),
    failed('second', 'c'),
    moved,
  ])
  expect(runs.map(({ n_new, n_captured, n_failed }) => [n_new, n_captured, n_failed])).toEqual([
    [1, 2, 0],
    [1, 2, 1],
  ])
})

it('leaves the end of an import open', () => {
  const [run] = runsOf([{ ...kept('import', 'a'), verb: 'import', portal_id: null }])
  expect(run).toMatchObject({ outcome: null, ended_at: null, code_version: 'duibiao/0.1.0', n_new: 1 })
})
