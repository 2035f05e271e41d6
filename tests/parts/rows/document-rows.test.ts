import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import type { CaptureGroup } from '../../../pipeline/documents/capture-group.ts'
import { readOf, revisionsOf, type SeenRevision } from '../../../pipeline/parse.ts'
import { emptyPart } from '../../../pipeline/parts/part.ts'
import { addRows, rowsOf } from '../../../pipeline/parts/rows/document-rows.ts'
import { knowledgeOf } from '../../../pipeline/parts/rows/knowledge.ts'

const KNOWN = knowledgeOf(readReference())
const URL = 'http://www.portal.example/a.html'

const group = (hash: string, first_seen: string): CaptureGroup => ({
  ...{ key: `${hash} ${URL}`, raw_sha256: hash, url: URL, name: URL, portal_id: null, content_type: 'text/html' },
  ...{ is_chosen: true, first_seen, place: null, joined: null },
})

/** The texts of a document in the order in which they were seen, and the rows of one of them. */
function revisions(...texts: string[]): { revision: SeenRevision; bytes: Uint8Array }[] {
  const pages = texts.map((text) => new TextEncoder().encode(`<html><body><p>${text}</p></body></html>`))
  const reads = pages.map((bytes, at) =>
    readOf(group(`${at}`.repeat(64), `2031-03-0${at + 1}T08:00:00.000Z`), bytes, URL, null, KNOWN.parser),
  )
  return [...revisionsOf(reads)].map((revision) => ({ revision, bytes: pages[Number(revision.raw_sha256[0])]! }))
}

const FIRST = '到2033年，全区高新技术企业达到120家。'
const LATER = '到2033年，全区高新技术企业达到150家。'
const OPENING = { opened_by: `k ${URL}`, member_no: 0 }

/** The part that texts come to. */
function partOf(...texts: string[]) {
  const part = emptyPart()
  for (const { revision, bytes } of revisions(...texts))
    addRows(part, rowsOf(revision, bytes, [], KNOWN), revision, OPENING, KNOWN)
  return part
}

describe('the rows of a text', () => {
  it('hold its lines and targets where it is the newest', () => {
    const [{ revision, bytes } = undefined!] = revisions(FIRST)
    const { targets, former_targets, text } = rowsOf(revision, bytes, [], KNOWN)
    expect(targets.map(({ value }) => value)).toEqual([120])
    expect(former_targets).toEqual([])
    expect(text.map(({ text: line }) => line)).toContain(FIRST)
  })

  it('hold only what it stated where a newer one has replaced it', () => {
    const [{ revision, bytes } = undefined!] = revisions(FIRST, LATER)
    const { targets, former_targets, text } = rowsOf(revision, bytes, [], KNOWN)
    expect(revision.is_latest).toBe(false)
    expect([targets, text]).toEqual([[], []])
    expect(former_targets.map(({ value }) => value)).toEqual([120])
  })

  it('are held against the bytes of the page: a sentence that is not in them is found', () => {
    const [{ revision } = undefined!] = revisions(FIRST)
    const kinds = (bytes: string) =>
      rowsOf(revision, new TextEncoder().encode(bytes), [], KNOWN).findings.map(({ kind }) => kind)
    const whole = kinds(`<p>${FIRST}</p>`)
    const other = kinds('<p>整修道路四十公里。</p>')
    expect(other.filter((kind) => !whole.includes(kind))).toEqual(['quote_lost'])
  })

  it('take corrections where they are the newest', () => {
    const [{ revision, bytes } = undefined!] = revisions(FIRST)
    const { target_id } = rowsOf(revision, bytes, [], KNOWN).targets[0]!
    const correction = {
      document: URL,
      target_id,
      column: 'value' as const,
      expected: '120',
      corrected: '12',
      reason: 'a slip',
    }
    const rows = rowsOf(revision, bytes, [{ ...correction, expires: '2099-01-01' }], KNOWN)
    expect(rows.targets[0]).toMatchObject({ value: 12, correction: expect.stringContaining('a slip') })
  })
})

describe('a part', () => {
  it('has a document and what it is put together by for each text, and holds the statements of all', () => {
    const part = partOf(FIRST, LATER)
    expect(part.documents.map(({ revision }) => revision)).toEqual([1, 2])
    expect(part.sides.map(({ is_latest, of_file, opened_by }) => [is_latest, of_file, opened_by])).toEqual([
      [false, false, OPENING.opened_by],
      [true, false, OPENING.opened_by],
    ])
    expect(part.sides.map(({ seen_at }) => seen_at)).toEqual([URL, URL])
    expect(part.held.map(({ revision, is_former, nth }) => [revision, is_former, nth])).toEqual([
      [1, true, 0],
      [2, false, 0],
    ])
    expect(new Set(part.held.map(({ key }) => key)).size).toBe(1)
  })

  it('holds no statement that nothing could be set against', () => {
    const part = partOf('到2033年，完成某某事项若干，新建公厕一批。')
    expect([part.held, part.documents.length]).toEqual([[], 1])
  })

  it('keeps what documents cite as titles are compared', () => {
    const part = partOf('根据《某市“公园增绿”行动方案（2031—2035年）》，结合实际，制定本方案。')
    expect(part.cited).toHaveLength(part.citations.length)
    expect(part.cited.map(({ title_key }) => title_key)).toEqual(['某市公园增绿行动方案(2031-2035年)'])
  })
})
