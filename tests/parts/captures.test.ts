import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Capture } from '../../crawlers/archive/capture.ts'
import { openMemory } from '../../pipeline/database/duckdb.ts'
import { makeFetches, makeRuns, openCaptures } from '../../pipeline/dataset/captures.ts'
import { identityOf } from '../../pipeline/documents/identity.ts'
import { runsOf } from '../../pipeline/documents/ledger.ts'
import { captureFile } from '../fixtures/assembled.ts'
import { dataDir } from '../store/directory.ts'

const capture = (n: number, set: Partial<Capture>): Capture => ({
  ...{ file: 'f', offset: n, length: 1, record_type: 'response', run_id: 'r', verb: 'crawl', round: null, page: null },
  ...{ started_at: '2024-01-01T00:00:00.000Z', portal_id: '500155-liangping', software: null, reason: null },
  ...{
    captured_at: `2024-01-01T00:00:0${n}.000Z`,
    key: `k${n}`,
    url: `http://a.example/${n}`,
    target: '',
    name: `n${n}`,
  },
  ...{ kind: 'document', status: 'captured', rejected: null, http_status: 200, etag: null, last_modified: null },
  ...{ content_type: null, raw_sha256: 'a'.repeat(64), bytes: 1 },
  ...set,
})

const CAPTURES = [
  capture(0, {}),
  capture(1, { url: null, name: '附件 "二"\\路径/文件.docx' }),
  capture(2, { kind: 'round', status: 'finished', key: 'round' }),
  capture(3, { captured_at: '2024-01-01T00:00:03.123456Z', name: "it's 100 % <b>&amp;</b> 𠮷" }),
  capture(4, { status: 'gone', raw_sha256: null, bytes: null, url: 'http://a.example/0' }),
  capture(5, { name: 'tab\tand line\nbreak', kind: 'list' }),
]

it('gives fetches the identities that the program would work out, and runs what they came to', async () => {
  const data = dataDir()
  const db = await openMemory(join(data, 'spill'))
  await openCaptures(db, await captureFile(CAPTURES, data))
  expect(await makeFetches(db)).toBe(5)
  const { rows } = await db.rows('SELECT fetch_id, url, name FROM fetches ORDER BY captured_at')
  const asked = CAPTURES.filter(({ kind }) => kind !== 'round')
  expect(rows).toEqual(
    asked.map(({ captured_at, url, name }, i) => ({ fetch_id: identityOf(i, captured_at, url, name), url, name })),
  )
  expect(await makeRuns(db)).toEqual(runsOf(CAPTURES))
  const gone = await db.rows('SELECT * FROM work.gone')
  expect(gone.rows).toEqual([{ url: 'http://a.example/0', day: '2024-01-01' }])
  db.close()
})
