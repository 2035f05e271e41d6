import { describe, expect, it } from 'vitest'
import type { DocumentTask } from '../../pipeline/parts/document-task.ts'
import { sentName, sentOrder } from '../../pipeline/queue/part-order.ts'

const place = (file: string) => ({ file, offset: 0, length: 10 })
const task = (file: string | null): DocumentTask => ({
  address: 'http://a.example/1',
  groups: [
    {
      ...{ key: 'k', raw_sha256: 'h', url: 'http://a.example/1', name: 'n', portal_id: null, content_type: null },
      ...{ is_chosen: true, first_seen: '2026-01-01T00:00:00.000Z', joined: null },
      place: file === null ? null : place(file),
    },
  ],
  corrections: [],
  parent: null,
})
const order = (...files: (string | null)[]) => ({ name: 'part', kind: 'pages' as const, tasks: files.map(task) })
const there = new Map(
  ['b.warc.gz', 'a.warc.gz', 'c.warc.gz'].map((file) => [file, { name: `archive/${file}`, size: 1 }]),
)

describe('an order for a part', () => {
  it('names the files its documents are in, each once', () => {
    const { files } = sentOrder(order('b.warc.gz', 'a.warc.gz', 'b.warc.gz', null), there)
    expect(files.map(([file]) => file)).toEqual(['a.warc.gz', 'b.warc.gz'])
  })

  it('is the same for the same documents at the same places, and another where one lies elsewhere', () => {
    const first = sentName(sentOrder(order('a.warc.gz'), there))
    expect(sentName(sentOrder(order('a.warc.gz'), new Map([...there].toReversed())))).toBe(first)
    const moved = new Map(there).set('a.warc.gz', { name: 'crawls/p/r/a.warc.gz', size: 1 })
    expect(sentName(sentOrder(order('a.warc.gz'), moved))).not.toBe(first)
  })
})
