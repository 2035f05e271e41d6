import { describe, expect, it } from 'vitest'
import type { CaptureGroup } from '../../pipeline/documents/capture-group.ts'
import { cuttingKey, type DocumentTask, taskHash } from '../../pipeline/parts/document-task.ts'

const place = (offset: number) => ({ file: 'a.warc.gz', offset, length: 10 })
const page = (offset: number | null) => ({
  ...{ url: 'http://a.example/1_2.html', raw_sha256: 'p', content_type: null },
  place: offset === null ? null : place(offset),
})
const group = (set: Partial<CaptureGroup> = {}): CaptureGroup => ({
  ...{ key: 'h http://a.example/1', raw_sha256: 'h', url: 'http://a.example/1', name: 'n', portal_id: null },
  ...{ content_type: null, is_chosen: false, first_seen: '2031-03-05T08:00:00.000Z', place: place(1), joined: null },
  ...set,
})
const task = (set: Partial<DocumentTask> = {}): DocumentTask => ({
  ...{ address: 'http://a.example/1', groups: [group()], corrections: [], parent: null },
  ...set,
})
const joined = (offset: number | null) => ({ target: 'http://a.example/1', content_type: null, pages: [page(offset)] })

describe('the hash of a task', () => {
  it('stays where bytes lie elsewhere', () => {
    expect(taskHash(task({ groups: [group({ place: place(99) })] }))).toBe(taskHash(task()))
    const [near, far] = [1, 99].map((offset) => taskHash(task({ groups: [group({ joined: joined(offset) })] })))
    expect(far).toBe(near)
  })

  it.each<[string, Partial<DocumentTask>]>([
    ['the bytes are lost', { groups: [group({ place: null })] }],
    ['the bytes of a page that follows are lost', { groups: [group({ joined: joined(null) })] }],
    ['a page follows', { groups: [group({ joined: joined(1) })] }],
    ['it was captured otherwise once more', { groups: [group(), group({ key: 'i', raw_sha256: 'i' })] }],
    ['it came with another type', { groups: [group({ content_type: 'text/html; charset=gbk' })] }],
    ['a correction is about it', { corrections: [{ document: 'd' } as never] }],
    ['a page links to it', { parent: { doc_id: 'd' } as never }],
    ['it has another address', { address: 'http://a.example/2' }],
  ])('is another where %s', (_, set) => {
    expect(taskHash(task(set))).not.toBe(taskHash(task()))
  })
})

describe('what a document is cut by', () => {
  it('is its address, and its bytes where it has none', () => {
    expect(cuttingKey(task())).toBe('http://a.example/1')
    expect(cuttingKey(task({ address: null, groups: [group({ url: null }), group({ raw_sha256: 'i' })] }))).toBe('h')
  })
})
